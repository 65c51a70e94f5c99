"""WCAG 2.2 AA on every kind of page: light and dark, wide and narrow."""

import axe
import sites
from case import BrowserCase


class Accessibility(BrowserCase):
    def test_axe_finds_nothing(self):
        pages, found, looks = sites.representatives(), {}, 0
        for page in pages:
            for width in (1280, 360):
                self.browser.size(width)
                # What scripts add depends on the width; colours follow by themselves.
                self.open(page)
                for scheme in ("light", "dark"):
                    self.browser.prefer(color_scheme=scheme)
                    for violation in axe.violations(self.browser):
                        found.setdefault(violation, []).append(f"{page} {scheme} {width}")
                    looks += 1
        self.calm("axe")
        report = [f"{violation}\n    on {len(places)}: {', '.join(places[:3])}" for violation, places in found.items()]
        self.assertEqual(report, [], "\n".join(report))
        print(f"axe: {len(pages)} pages, {looks} looks, no violation")

    def test_axe_finds_nothing_in_any_state_of_the_gallery(self):
        pages = sites.gallery()
        self.assertEqual(len(pages), 4)
        for page in pages:
            for width in (1280, 360):
                self.browser.size(width)
                self.open(page)
                self.assertEqual(axe.violations(self.browser), [], f"{page} at {width}")

    def test_nothing_scrolls_sideways_at_320_pixels(self):
        """Zoom of 400 % on 1280 pixels; tables scroll inside themselves."""
        self.browser.size(320)
        wide = []
        for page in sites.representatives():
            self.open(page)
            width = self.browser.run(
                "document.querySelectorAll('details').forEach((d) => { d.open = true; }); return document.documentElement.scrollWidth;"
            )
            if width > 320:
                widest = self.browser.run(
                    """const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > 321
                    || e.getBoundingClientRect().left < -1).filter((e) => !e.closest('.scroll, .chart-data, pre, .skip'));
                    return out.slice(0, 3).map((e) => e.outerHTML.slice(0, 120));"""
                )
                wide.append(f"{page}: {width} px: {widest}")
        self.assertEqual(wide, [])

    def test_text_spacing_and_large_text_lose_nothing(self):
        """WCAG 1.4.12: wider spacing clips no text."""
        self.browser.size(360)
        clipped = []
        for page in sites.representatives()[:12]:
            self.open(page)
            clipped += self.browser.run(
                """document.querySelectorAll('*').forEach((e) => { e.style.cssText = 'line-height: 1.5 !important; '
                  + 'letter-spacing: .12em !important; word-spacing: .16em !important'; });
                return [...document.querySelectorAll('main p, main h1, main h2, main h3, main dd, main dt, main th, main td, main li')]
                  .filter((e) => getComputedStyle(e).overflow === 'hidden' && e.scrollHeight > e.clientHeight + 2)
                  .map((e) => arguments[0] + ': ' + e.outerHTML.slice(0, 120));""",
                str(page),
            )
        self.assertEqual(clipped, [])
