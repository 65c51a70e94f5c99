"""The estimator in the page."""

import sites
from case import BrowserCase
from selenium.webdriver.common.keys import Keys


def number(text):
    return int("".join(character for character in text if character.isdigit()))


class Estimate(BrowserCase):
    def setUp(self):
        self.browser.size(1280)
        self.open(sites.sample().page("estimate", "1101"))

    def test_more_credit_pays_more_at_once_and_by_keyboard(self):
        form = self.browser.one("form")
        self.assertTrue(form.is_displayed())
        before = number(self.browser.one("#payout").text)
        # The first component has reached its cap; the second pays for every credit.
        field = self.browser.find("input[data-more]")[1]
        self.browser.run("arguments[0].focus()", field)
        self.browser.press("10000")
        self.assertEqual(number(self.browser.one("#payout").text), before + 200_00)
        self.assertTrue(self.browser.one("#change").text)
        self.browser.press(*[Keys.BACKSPACE] * 5)
        self.assertEqual(number(self.browser.one("#payout").text), before)
        self.calm("the estimate")

    def test_what_is_no_number_is_said_beside_the_field(self):
        field = self.browser.one("input[data-more]")
        field.send_keys("abc")
        hint = self.browser.one("#" + field.get_attribute("aria-describedby"))
        self.assertTrue(hint.is_displayed() and hint.text)
        self.calm("the estimate")

    def test_a_deal_counts_when_it_is_ticked(self):
        deals = self.browser.find("input[data-deal]")
        if not deals:
            self.skipTest("no open deals")
        before = self.browser.one("#rows0").text
        self.browser.run("arguments[0].focus()", deals[0])
        self.browser.press(" ")
        self.assertNotEqual(self.browser.one("#rows0").text, before)

    def test_backwards_an_amount_says_what_it_takes(self):
        field = self.browser.one("#pays")
        before = number(self.browser.one("#payout").text) // 100
        field.send_keys(str(before + 1000))
        self.assertTrue(self.browser.one("#takes").text)
        self.calm("the estimate")
