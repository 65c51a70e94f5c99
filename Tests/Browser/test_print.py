"""Printed pages are documents."""

import re
import subprocess
import tempfile

import sites
from case import BrowserCase

A4, LETTER = (8.27, 11.69), (8.5, 11)


def pages_of(pdf):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        text = subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


class Print(BrowserCase):
    def test_a_statement_of_several_sheets_carries_its_heads_and_feet(self):
        site = sites.adventure_works() or sites.sample()
        statements = [
            page for page in site.pages if page.kind == "statement" and '<html lang="en' in (site.folder / page.path).read_text()[:200]
        ]
        longest = max(statements, key=lambda page: (site.folder / page.path).stat().st_size)
        for paper in (A4, LETTER):
            self.open(longest)
            name = self.browser.one("header.site .reader").text
            title = self.browser.one("h1").text
            digest = self.browser.one(".foot code").text
            head = [cell.text.split("\n")[0] for cell in self.browser.find("table.credits thead th")][:2]
            orders = [row.text for row in self.browser.find("table.credits tbody tr[id] > th")]
            sheets = pages_of(self.browser.pdf(*paper))
            self.assertGreater(len(sheets), 1)
            for number, sheet in enumerate(sheets, 1):
                lines = [line.strip() for line in sheet.splitlines() if line.strip()]
                self.assertIn(name, lines[0])
                self.assertRegex(lines[0], rf"{number}\s*/\s*{len(sheets)}")
                self.assertIn(digest[:16], sheet)
                rows = [order for order in orders if re.search(rf"\b{re.escape(order)}\b", sheet)]
                if rows:
                    for cell in head:
                        self.assertIn(cell, sheet, f"sheet {number} of {longest} has lines without their head")
            self.assertIn(title, sheets[0])
            printed = " ".join(sheets)
            self.assertEqual([order for order in orders if order not in printed], [])

    def test_every_kind_prints_on_sheets_that_hold_it(self):
        for page in sites.sample().of_each_kind("1100", "1101", sites.RIGHT_TO_LEFT):
            self.open(page)
            sheets = pages_of(self.browser.pdf(*A4))
            self.assertGreater(len(sheets), 0, str(page))
            self.assertTrue(all(sheet.strip() for sheet in sheets), f"{page}: an empty sheet")
            self.assertNotIn("Skip to content", " ".join(sheets), str(page))

    def test_nothing_is_wider_than_the_sheet_whatever_its_names_and_amounts(self):
        # What is left of A4 between its margins.
        self.browser.size(680)
        self.browser.command("Emulation.setEmulatedMedia", media="print")
        wide = []
        pages = sites.representatives()
        for site in sites.extremes():
            pages += site.of_each_kind("a", "boss", "latin", "arabic")
        for page in pages:
            self.open(page)
            width = self.browser.run("return document.documentElement.scrollWidth")
            if width > 680:
                wide.append(f"{page}: {width} px")
        self.browser.command("Emulation.setEmulatedMedia", media="")
        self.assertEqual(wide, [])

    def test_the_head_of_a_sheet_never_meets_the_number_of_the_page(self):
        site = next(site for site in sites.extremes() if site.name == "extreme-names")
        for rep in ("latin", "wide", "japanese", "arabic"):
            self.open(site.page("plan", rep))
            sheets = pages_of(self.browser.pdf(*A4))
            for number, sheet in enumerate(sheets, 1):
                first = re.sub("[\u200e\u200f\u202a-\u202e]", "", next(line for line in sheet.splitlines() if line.strip()))
                self.assertRegex(first, rf"….*\s{number}\s*/\s*{len(sheets)}\s*$", rep)
