"""With scripts off nothing is missing."""

import re

import sites
from case import BrowserCase
from selenium.webdriver.common.keys import Keys


class WithoutScripts(BrowserCase):
    scripts = False

    def shown(self, selector):
        return [element for element in self.browser.find(selector) if element.is_displayed()]

    def follow(self, link):
        """Follows a link; what it names is there and stands in the window."""
        link.send_keys(Keys.ENTER)
        fragment = self.browser.driver.current_url.partition("#")[2]
        if fragment:
            target = self.browser.driver.find_element("id", fragment)
            self.assertTrue(target.is_displayed(), self.browser.driver.current_url)
            return target
        return None

    def test_scripts_are_off(self):
        self.browser.open("data:text/html,<title>off</title><script>document.title = 'on'</script>")
        self.assertEqual(self.browser.driver.title, "off")

    def test_every_page_shows_its_sections_and_no_dead_control(self):
        for page in sites.sample().of_each_kind("1100", "1101"):
            self.open(page)
            for heading in self.browser.find("main > section > h2, main article > section > h2"):
                self.assertTrue(heading.is_displayed(), f"{page}: {heading.text}")
            self.assertEqual([e.get_attribute("outerHTML") for e in self.shown("button, input, select")], [], str(page))

    def test_from_the_payable_amount_to_the_clause_that_pays_it(self):
        if not sites.adventure_works():
            self.skipTest("AdventureWorks is not beside the repository")
        site = sites.adventure_works()
        self.open(site.page("overview", "276"))
        statement = site.page("statement", "276", "2024-Q3")
        [row] = [a for a in self.shown("table.period-list a") if a.get_attribute("href") == statement.url]
        self.follow(row)
        self.assertIn("15,969.07", self.browser.one("dl.lead").text)
        # First click: the component that the payable amount is made of.
        payable = self.browser.one("section[aria-labelledby=payable]")
        component = self.follow(next(a for a in payable.find_elements("css selector", "tbody a") if a.is_displayed()))
        section = component.find_element("xpath", "./ancestor-or-self::section")
        self.assertIn("15,969.07", section.text)
        self.assertIn("1.5", section.find_element("css selector", "table.derivation").text)
        # Second: a line of it, by its own address.
        line = self.follow(section.find_element("css selector", "table.credits tbody a"))
        self.assertIn("SO55235", line.text)
        self.assertIn("8.93", line.text)
        # Third: the plan that pays it. (A plan that names no clauses is linked as a whole.)
        links = self.shown(".clause a") or self.shown("dl.identity a[href^='plan']")
        self.follow(links[0])
        self.assertIn("plan.html", self.browser.driver.current_url)
        self.assertIn("1.5", self.browser.one("main").text)
        self.calm("the way to the clause")

    def test_a_line_that_crosses_a_tier_shows_its_parts(self):
        crossing = re.compile(r'class="parts"><td colspan="\d+"><details')
        page = next(
            page for page in sites.sample().pages
            if page.kind == "statement" and page.rep == "1101" and crossing.search((page.site.folder / page.path).read_text())
        )
        self.open(page)
        summary = self.shown("tr.parts summary")[0]
        summary.send_keys(Keys.ENTER)
        parts = summary.find_element("xpath", "..").find_elements("css selector", "tbody tr")
        self.assertGreater(len(parts), 1)
        self.assertTrue(all(part.is_displayed() for part in parts))
        # And from the component to the heading of the plan that says so.
        heading = self.follow(self.shown(".clause a")[0])
        self.assertIn("plan", self.browser.driver.current_url)
        self.assertTrue(heading.text)

    def test_the_estimate_stands_as_tables(self):
        self.open(sites.sample().page("estimate", "1101"))
        self.assertTrue(self.shown("table.ladder"))
        self.assertEqual(self.shown("form"), [])

    def rows(self, caption):
        [table] = [table for table in self.shown("main table") if caption in table.find_element("css selector", "caption").text]
        return [[" ".join(cell.text.split()) for cell in row.find_elements("css selector", "th, td")]
                for row in table.find_elements("css selector", "tbody tr")]

    def test_the_estimate_knows_where_the_rep_stands_and_what_is_missing_under_every_method(self):
        # A sales engineer: yearly steps, and a scorecard.
        self.open(sites.sample().page("estimate", "1107"))
        steps = self.rows("Technical wins")
        [here] = [row for row in steps if "you are here" in row[0]]
        self.assertEqual(here[1:4], ["37", "", "5,000.00"])
        [top] = [row for row in steps if "8,000.00 from here" in row[0]]
        self.assertEqual(top[1:4], ["45", "8", "8,000.00"])
        card = self.rows("Monthly scorecard")
        self.assertEqual(card[0], ["Team new ARR", "60%", "150%", "84.8%", "610.92", "7.20"])
        # An account manager: a curve over a percentage.
        self.open(sites.sample().page("estimate", "1108"))
        [here] = [row for row in self.rows("Gross retention") if "you are here" in row[0]]
        self.assertEqual(here[1], "85.6%")
        # Somebody whose services have no quota reads what they pay.
        self.open(sites.sample().page("estimate", "5101"))
        self.assertIn("٢٪", self.shown("section[aria-labelledby=ladders] > p")[-1].text)
