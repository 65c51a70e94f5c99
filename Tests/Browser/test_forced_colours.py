"""Where the device forces its colours, nothing of a page is lost: focus, marks of charts, and which mark is which."""

import axe
import sites
from case import BrowserCase
from selenium.webdriver.common.keys import Keys
from test_keyboard import FOCUS_SHOWS

# Marks of charts that are of the colour of the ground, and so are not there; notches in a bar are meant to be.
UNSEEN = """
const ground = getComputedStyle(document.documentElement).backgroundColor;
return [...document.querySelectorAll('.chart-svg')].flatMap((svg) =>
  [...svg.querySelectorAll('rect, circle, line, polyline, path, polygon')].filter((mark) => !mark.closest('pattern, defs, a, .chart-paper'))
    .filter((mark) => {
      const style = getComputedStyle(mark);
      const shows = (paint) => paint !== 'none' && paint !== ground && paint !== 'rgba(0, 0, 0, 0)';
      return !shows(style.fill) && !shows(style.stroke);
    }).map((mark) => svg.getAttribute('aria-labelledby') + ': ' + mark.outerHTML.slice(0, 120)));
"""
# How each kind of mark of a chart looks: a pattern by all that is in it, a line by its dashes, width and colour.
LOOKS = """
const look = (mark) => {
  const style = getComputedStyle(mark);
  const pattern = /url\\("?#([^")]+)/.exec(style.fill);
  if (pattern) return [...document.getElementById(pattern[1]).children].map((part) => part.localName + part.className.baseVal
    + getComputedStyle(part).fill + part.getAttribute('width') + part.getAttribute('height')).join()
    + document.getElementById(pattern[1]).getAttribute('patternTransform');
  return [mark.localName === 'polyline', style.fill, style.stroke, style.strokeWidth, style.strokeDasharray].join();
};
return [...document.querySelectorAll('.chart-svg')].map((svg) => [svg.getAttribute('aria-labelledby'),
  [...new Set([...svg.querySelectorAll('path[fill], polyline')].map((mark) => mark.getAttribute('class') + (mark.getAttribute('fill') || '')))].length,
  [...new Set([...svg.querySelectorAll('path[fill], polyline')].map(look))].length]).filter(([, kinds, looks]) => looks < kinds);
"""


class ForcedColours(BrowserCase):
    maxDiff = None

    def setUp(self):
        self.browser.size(1280)
        self.browser.prefer(forced_colors="active")

    def tearDown(self):
        self.browser.prefer(forced_colors="none")

    def test_colours_are_forced(self):
        self.open(sites.sample().page("overview", "1102"))
        self.assertTrue(self.browser.run("return matchMedia('(forced-colors: active)').matches"))

    def test_every_mark_of_a_chart_is_seen_and_kinds_of_marks_differ(self):
        unseen, alike, charts = {}, {}, 0
        for page in sites.representatives():
            self.open(page)
            charts += len(self.browser.find(".chart-svg"))
            if marks := self.browser.run(UNSEEN):
                unseen[str(page)] = marks[:3]
            if looks := self.browser.run(LOOKS):
                alike[str(page)] = looks[:3]
        self.assertGreater(charts, 50)
        self.assertEqual(unseen, {})
        self.assertEqual(alike, {})

    def test_the_focus_shows_at_every_stop(self):
        for kind in ("overview", "statement", "estimate"):
            page = sites.sample().page(kind, "1101")
            self.open(page)
            faint = []
            for _ in range(40):
                self.browser.press(Keys.TAB)
                if self.browser.run("return document.activeElement === document.body"):
                    break
                shows = self.browser.run(FOCUS_SHOWS) and self.browser.run(
                    "return getComputedStyle(document.activeElement).outlineColor"
                    " !== getComputedStyle(document.documentElement).backgroundColor")
                if not shows:
                    faint.append(self.browser.run("return document.activeElement.outerHTML.slice(0, 150)"))
            self.assertEqual(faint, [], str(page))

    def test_axe_finds_nothing(self):
        for page in sites.sample().of_each_kind("1100", "1101"):
            self.open(page)
            self.assertEqual(axe.violations(self.browser), [], str(page))

    def test_a_linked_line_is_marked(self):
        page = sites.sample().page("statement", "1101", "2025-11")
        self.open(page)
        line = self.browser.one("table.credits tbody tr[id]").get_attribute("id")
        self.open(page.url + "#" + line)
        self.assertNotIn("none", self.browser.run("return getComputedStyle(document.querySelector('tr:target')).outlineStyle"))
