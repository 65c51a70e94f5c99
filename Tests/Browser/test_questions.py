"""Ten questions of a rep: how many clicks from her first page to the answer.

The guide's page Questions.md holds what comes of it; `REPFOLIO_RECORD=1 make test-browser` writes it anew, and fails so that it is read.
"""

import csv
import decimal
import io
import os
import re

import sites
from case import BrowserCase
from journey import Journey

GUIDE = sites.REPOSITORY / "Sources" / "RepPortal" / "RepPortal.docc" / "Questions.md"
MOST_CLICKS = 3
HEAD = ["question", "what is pressed", "what then stands there", "clicks"]
TITLES = {"sample": "The sample company", "adventureworks": "AdventureWorks"}


def lines_add_up(on, payable):
    """Presses the link of the lines as a file and adds them up as a spreadsheet would."""
    lines = csv.DictReader(io.StringIO(on.download("These lines as CSV"), newline=""))
    paid = [decimal.Decimal(line["paid"]) for line in lines if line["line"] == "ledger"]
    if f"{sum(paid):,.2f}" != payable:
        raise AssertionError(f"the file adds up to {sum(paid)}, not to {payable}")
    return f"the file’s ledger lines add up to {sum(paid):,.2f}, and " + on.read("section[aria-labelledby=reconciliation] tr", "Residual")


# A question, and for each site that can answer it whose it is and the way; what a way returns was read off the page.
QUESTIONS = [
    ("What do I get, and when?", {
        "sample": ("1102", lambda on: on.read(".lead .figure", "December 2025", "$4,625.04", "Pay date Jan 30, 2026")),
        "adventureworks": ("276", lambda on: on.read(".lead .figure", "Q1 2025", "$15,516.56", "Pay date Jun 27, 2025")),
    }),
    ("Why is this line 330.44? Why 8.93?", {
        "sample": ("1102", lambda on: on.follow("November 2025").unfold("Parts of SO-25-1004")
                   .read("tr.parts table", "up to 70% 3,654.96 7% 255.8472", "70% to 100% 828.84 9% 74.5956", "330.44")),
        "adventureworks": ("276", lambda on: on.follow("Q3 2024").read("table.credits tr", "SO55235", "1.5%", "8.93")),
    }),
    ("How far is it to 12%?", {
        "sample": ("1102", lambda on: on.follow("Estimate").read("table.ladder tr", "12% from here", "93,000.00", "34,160.16")),
    }),
    ("What if I close this deal? What if I sell 10,000 more?", {
        "sample": ("1102", lambda on: on.follow("Estimate").tick("Tidewater Cold Storage").read("dl.lead .figure", "more")),
        "adventureworks": ("276", lambda on: on.follow("Estimate").write("Reseller sales", "10000").read("dl.lead .figure", "more")),
    }),
    ("What was taken back, and why?", {
        "sample": ("1104", lambda on: on.follow("November 2025").read("tr", "Clawback", "cancelled SO-25-0461 within 180 days")),
    }),
    ("What does the plan say on returns? On the quota bonus?", {
        "sample": ("1102", lambda on: on.follow("Plan").follow("Returns")
                   .read(".prose p", "What a customer returns is credited negatively")),
        "adventureworks": ("276", lambda on: on.follow("Plan").read(".prose p", "If the quarter's orders reach your quota")),
    }),
    ("What did I earn in a year?", {
        "sample": ("1102", lambda on: on.read("table.period-list tr.sum", "2025", "57,742.52")),
        "adventureworks": ("276", lambda on: on.read("table.period-list tr.sum", "2024")),
    }),
    ("Where does my quota come from? When did my territory change?", {
        "sample": ("1102", lambda on: on.follow("November 2025").unfold("How the quota was set").read("dl.steps", "Season")),
        "adventureworks": ("275", lambda on: on.read("#history .chart-finding", "Since")),
    }),
    ("What do I still owe of my draw?", {
        "sample": ("1103", lambda on: on.read(".figure", "Recoverable draw", "$8,940.82")),
    }),
    ("Can I check the sum myself?", {
        "sample": ("1102", lambda on: lines_add_up(on.follow("November 2025"), "5,487.32")),
        "adventureworks": ("276", lambda on: lines_add_up(on.follow("Q3 2024"), "15,969.07")),
    }),
]


def shortened(text):
    return text if len(text) <= 110 else text[:110].rsplit(" ", 1)[0] + " …"


class Questions(BrowserCase):
    def ask(self, site, rep, way):
        journey = Journey(self.browser, site.page("overview", rep))
        return journey, way(journey)

    def answers(self, site):
        """Asks everything that the site can answer, at a desk and on a phone; rows of the guide's table."""
        rows = []
        for question, ways in QUESTIONS:
            if site.name not in ways:
                continue
            with self.subTest(question, site=site.name):
                self.browser.size(1280)
                at_desk, answer = self.ask(site, *ways[site.name])
                self.browser.size(360, 740)
                on_phone, told = self.ask(site, *ways[site.name])
                self.assertEqual((at_desk.way, answer), (on_phone.way, told), "a phone says something else")
                self.assertLessEqual(at_desk.clicks, MOST_CLICKS)
                rows.append((question, " → ".join(at_desk.way) or "nothing", shortened(answer), at_desk.clicks))
                print(f"{site.name}: {question} {at_desk.clicks} clicks, {at_desk.seconds:.1f} s, {at_desk.screens} screens down; "
                      f"on a phone {on_phone.seconds:.1f} s, {on_phone.screens} screens: {answer}")
        self.calm(f"the questions on {site.name}")
        return rows

    def test_ten_questions_are_answered_within_three_clicks_as_the_guide_says(self):
        self.assertEqual(len(QUESTIONS), 10)
        for site in filter(None, (sites.sample(), sites.adventure_works())):
            table = "".join(f"| {' | '.join(map(str, row))} |\n" for row in [HEAD, ["---"] * len(HEAD), *self.answers(site)])
            guide = GUIDE.read_text(encoding="utf-8")
            told = re.search(rf"(?<=\n## {TITLES[site.name]}\n\n)(\|.*\n)*", guide)
            if table != told.group() and os.environ.get("REPFOLIO_RECORD"):
                GUIDE.write_text(guide[:told.start()] + table + guide[told.end():], encoding="utf-8")
            with self.subTest("the guide", site=site.name):
                self.assertEqual(table, told.group(), f"{GUIDE.name} says otherwise; REPFOLIO_RECORD=1 writes it anew")
