"""What every test case here has: a browser of its own, which may not complain of any page."""

import unittest

from browser import Browser


class BrowserCase(unittest.TestCase):
    scripts = True

    @classmethod
    def setUpClass(cls):
        cls.browser = Browser(scripts=cls.scripts)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def open(self, page):
        """Opens a page; fails where it says anything on the console or asks elsewhere."""
        self.browser.open(page)
        self.calm(page)

    def calm(self, what):
        self.assertEqual(self.browser.complaints(), [], str(what))
