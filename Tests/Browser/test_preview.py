"""`repfolio serve` as a browser sees it."""

import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

import axe
import sites
from case import BrowserCase

OVERLAY = "return document.getElementById('repfolio-preview')?.shadowRoot.querySelector('section').innerText ?? ''"


class Preview(BrowserCase):
    def setUp(self):
        self.browser.size(1280)
        self.workspace = pathlib.Path(tempfile.mkdtemp(prefix="repfolio-preview-test-"))
        for name in ("content", "assets"):
            shutil.copytree(sites.REPOSITORY / name, self.workspace / name)
        shutil.copy(sites.REPOSITORY / "portal.yml", self.workspace)
        self.server = subprocess.Popen(
            [sites.PROGRAM, "serve", "--workspace", self.workspace], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.address = re.search(r"http://127\.0\.0\.1:\d+/", self.server.stdout.readline()).group()
        self.server.stdout.readline()
        self.browser.allowed = (self.address, "data:", "about:")

    def tearDown(self):
        self.browser.open("about:blank")
        self.server.send_signal(signal.SIGINT)
        self.server.wait(10)
        self.server.stdout.close()
        shutil.rmtree(self.workspace)
        self.browser.complaints()

    def until(self, condition, what):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                if condition():
                    return
            except Exception as error:  # The page is being replaced.
                if "stale" not in str(error) and "no such" not in str(error):
                    raise
            time.sleep(0.02)
        self.fail(f"{what}: it did not come")

    def test_a_page_follows_its_plan_and_an_error_stands_over_the_last_good_page(self):
        self.open(self.address + "r/1101/plan.html")
        self.assertEqual(self.browser.find("script[data-built]")[0].get_attribute("src"), self.address + ".preview/preview.js")
        plan = self.workspace / "content" / "plans" / "ae-2025.md"
        text = plan.read_text(encoding="utf-8")
        plan.write_text(text + "\nA sentence that was just saved.\n", encoding="utf-8")
        self.until(lambda: "A sentence that was just saved." in self.browser.one("main").text, "the saved sentence")

        payouts = self.workspace / "content" / "results" / "payouts.csv"
        rows = payouts.read_text(encoding="utf-8")
        broken = rows.replace("1101,2025-01,new-arr,commission,7886.48", "1101,2025-01,new-arr,comission,7886.48")
        self.assertNotEqual(broken, rows)
        line = broken[: broken.index("comission")].count("\n") + 1
        payouts.write_text(broken, encoding="utf-8")
        self.until(lambda: self.browser.run(OVERLAY), "the overlay")
        overlay = self.browser.run(OVERLAY)
        self.assertIn(f"content/results/payouts.csv:{line}:", overlay)
        self.assertIn("1101,2025-01,new-arr,comission,7886.48", overlay)
        self.assertIn("commission", overlay)
        self.assertIn("A sentence that was just saved.", self.browser.one("main").text)
        self.assertEqual(axe.violations(self.browser), [])
        # Another page of the last good build says it too.
        self.open(self.address + "r/1101/index.html")
        self.until(lambda: self.browser.run(OVERLAY), "the overlay on another page")

        payouts.write_text(rows, encoding="utf-8")
        self.until(lambda: not self.browser.run(OVERLAY), "the overlay’s end")
        self.calm("the preview")

    def test_the_list_leads_to_everybody_and_a_wrong_address_to_the_sites_own_page(self):
        self.open(self.address + ".preview/")
        links = self.browser.find("main ul a")
        self.assertEqual(len(links), 24)
        self.browser.open(links[0].get_attribute("href"))
        self.assertTrue(self.browser.one("h1").text)
        self.browser.open(self.address + "r/nobody.html")
        self.assertIn("does not exist", self.browser.one("h1").text)
        self.browser.complaints()
