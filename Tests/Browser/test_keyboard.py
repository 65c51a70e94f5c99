"""Everything can be reached and used by keyboard alone."""

import sites
from case import BrowserCase
from selenium.webdriver.common.keys import Keys

FOCUS_SHOWS = """
const e = document.activeElement, s = getComputedStyle(e);
return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none';
"""


class Keyboard(BrowserCase):
    def test_the_first_stop_skips_to_the_content(self):
        self.browser.size(1280)
        for page in sites.sample().of_each_kind("1100", "1101"):
            self.open(page)
            self.browser.press(Keys.TAB)
            self.assertEqual(self.browser.run("return document.activeElement.className"), "skip", str(page))
            box = self.browser.run("const b = document.activeElement.getBoundingClientRect(); return [b.top, b.left, b.height]")
            self.assertTrue(box[0] >= 0 and box[1] >= 0 and box[2] > 10, f"{page}: the skip link is not seen")
            self.assertTrue(self.browser.run(FOCUS_SHOWS), str(page))
            self.browser.press(Keys.ENTER)
            self.assertEqual(self.browser.run("return document.activeElement.id"), "main", str(page))

    def test_every_stop_of_a_page_shows_where_the_focus_is(self):
        self.browser.size(1280)
        for kind in ("overview", "statement", "plan", "estimate"):
            page = sites.sample().page(kind, "1101")
            self.open(page)
            stops, faint = 0, []
            while stops < 60:
                self.browser.press(Keys.TAB)
                if self.browser.run("return document.activeElement === document.body"):
                    break
                stops += 1
                if not self.browser.run(FOCUS_SHOWS):
                    faint.append(self.browser.run("return document.activeElement.outerHTML.slice(0, 150)"))
            self.assertGreater(stops, 5, str(page))
            self.assertEqual(faint, [], str(page))

    def test_what_scrolls_can_be_focused_and_has_a_name(self):
        self.browser.size(360)
        for page in sites.representatives():
            self.open(page)
            mute = self.browser.run(
                """document.querySelectorAll('details').forEach((d) => { d.open = true; });
                return [...document.querySelectorAll('main *')].filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowX)
                  && e.scrollWidth > e.clientWidth + 1)
                  .filter((e) => e.tabIndex < 0 || !(e.getAttribute('aria-label')
                    || document.getElementById(e.getAttribute('aria-labelledby'))?.textContent.trim()))
                  .map((e) => e.outerHTML.slice(0, 150));"""
            )
            self.assertEqual(mute, [], str(page))

    def test_details_open_by_the_enter_key(self):
        self.browser.size(1280)
        page = sites.sample().page("statement", "1101")
        self.open(page)
        summary = self.browser.run("return [...document.querySelectorAll('main summary')].find((s) => s.offsetParent)")
        self.browser.run("arguments[0].focus()", summary)
        before = self.browser.run("return arguments[0].parentElement.open", summary)
        self.browser.press(Keys.ENTER)
        self.assertNotEqual(self.browser.run("return arguments[0].parentElement.open", summary), before)

    def test_targets_are_24_pixels_or_stand_apart(self):
        """WCAG 2.5.8, of what is no link inside a sentence or a row."""
        self.browser.size(360)
        for kind in ("overview", "statement", "plan", "estimate"):
            self.open(sites.sample().page(kind, "1101"))
            small = self.browser.run(
                """return [...document.querySelectorAll('button, summary, input, select, nav a')].filter((e) => e.offsetParent)
                .filter((e) => { const b = (e.closest('label') ?? e).getBoundingClientRect(); return b.height < 24 || b.width < 24; })
                .map((e) => e.outerHTML.slice(0, 120));"""
            )
            self.assertEqual(small, [], kind)
