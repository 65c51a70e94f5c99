"""What pages do where scripts run: sorting, filtering, linked lines, details, colours, the menu."""

import sites
from case import BrowserCase
from selenium.webdriver.common.keys import Keys


class PageScript(BrowserCase):
    def rows(self):
        return self.browser.run(
            "return [...document.querySelectorAll('.long tbody tr')].filter(row => !row.hidden)"
            ".map(row => [...row.cells].map(cell => cell.textContent.trim()))")

    def figures(self, column):
        return [float(row[column].replace(",", "").replace("\u2212", "-")) for row in self.rows() if row[column]]

    def head(self, text):
        return next(b for b in self.browser.find(".long thead .sort") if b.text.startswith(text))

    def click(self, element):
        # A page that scrolls smoothly moves under the pointer.
        self.browser.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()

    def team(self):
        self.open(sites.sample().page("team", "1100"))

    def statement(self, anchor=""):
        page = sites.sample().page("statement", "1101", "2025-11")
        self.browser.open(page.url + anchor)
        self.calm(page)

    def test_a_long_table_is_sorted_by_figures_and_by_names_and_put_back(self):
        self.team()
        before = self.rows()
        self.head("Payout").click()
        self.assertEqual(self.figures(-1), sorted(self.figures(-1)))
        self.assertEqual(self.browser.one("[aria-sort]").get_attribute("aria-sort"), "ascending")
        self.head("Payout").click()
        self.assertEqual(self.figures(-1), sorted(self.figures(-1), reverse=True))
        self.head("Change").click()
        self.assertEqual(self.figures(-2), sorted(self.figures(-2)))
        self.assertEqual(len(self.browser.find("[aria-sort]")), 1)
        self.head("Change").click()
        self.head("Change").click()
        self.assertEqual(self.rows(), before)

    def test_a_filter_shows_the_lines_that_hold_a_text_and_no_sum_of_others(self):
        self.team()
        field = self.browser.one(".filter input")
        field.send_keys("okonjo")
        self.assertEqual([row[0].split("\n")[0][:6] for row in self.rows()], ["Renata"])
        self.assertFalse(self.browser.one(".long tfoot").is_displayed())
        self.assertEqual(self.browser.one(".filter output").text, "1 / 8")
        field.send_keys(Keys.CONTROL, "a", Keys.DELETE)
        self.assertEqual(len(self.rows()), 8)
        self.assertTrue(self.browser.one(".long tfoot").is_displayed())

    def test_a_linked_line_is_shown_with_its_parts_and_its_address_can_be_copied(self):
        self.statement()
        line = next(a for a in self.browser.find(".credits th a") if a.text == "SO-25-1052")
        self.click(line)
        row = line.find_element("xpath", "./ancestor::tr")
        self.assertIn("#" + row.get_attribute("id"), self.browser.driver.current_url)
        parts = row.find_element("xpath", "./following-sibling::tr[@class='parts'][.//details][1]//details")
        self.assertTrue(parts.get_attribute("open"))
        copy = row.find_element("css selector", "button.copy")
        self.click(copy)
        self.browser.run("return new Promise(done => setTimeout(done, 200))")
        self.assertEqual(copy.text, "Copied")
        # As somebody opens it who was sent the address.
        self.statement("#" + row.get_attribute("id"))
        self.assertTrue(self.browser.one("tr:target button.copy").is_displayed())

    def test_all_details_open_and_close_at_once(self):
        self.statement()
        details = self.browser.find("main details:not(.picker):not(.chart-table)")
        self.assertGreater(len(details), 1)
        button = self.browser.one(".periods .tool")
        self.click(button)
        self.assertTrue(all(one.get_attribute("open") for one in details))
        self.click(button)
        self.assertFalse(any(one.get_attribute("open") for one in details))

    def test_colours_are_chosen_and_kept_in_the_browser(self):
        self.team()
        ground = "return getComputedStyle(document.documentElement).backgroundColor"
        button = self.browser.one(".foot .tool")
        self.click(button)
        light = self.browser.run(ground)
        self.click(button)
        self.assertNotEqual(self.browser.run(ground), light)
        self.statement()
        self.assertNotEqual(self.browser.run(ground), light)
        self.assertEqual(self.browser.run("return document.cookie"), "")
        self.click(self.browser.one(".foot .tool"))
        self.assertIsNone(self.browser.run("return localStorage.getItem('portal-colours')"))

    def test_the_menu_of_further_pages_closes_by_escape_and_by_a_click_elsewhere(self):
        self.team()
        summary = self.browser.one(".nav summary")
        menu = self.browser.one(".nav details")
        summary.click()
        self.assertTrue(menu.get_attribute("open"))
        self.browser.press(Keys.ESCAPE)
        self.assertFalse(menu.get_attribute("open"))
        self.assertEqual(self.browser.driver.switch_to.active_element, summary)
        summary.click()
        self.browser.one("h1").click()
        self.assertFalse(menu.get_attribute("open"))
