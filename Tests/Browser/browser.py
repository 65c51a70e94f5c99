"""A headless Chromium that notes every request and every console message."""

import base64
import json
import os
import shutil

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service


class Browser:
    def __init__(self, scripts=True):
        options = Options()
        options.binary_location = shutil.which("chromium")
        options.add_argument("--headless=new")
        options.add_argument("--disable-gpu")
        options.add_argument("--disable-dev-shm-usage")
        options.add_argument("--no-first-run")
        if os.geteuid() == 0:
            # Chromium's sandbox does not run as root.
            options.add_argument("--no-sandbox")
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.allowed = ("file:", "data:", "about:", "blob:")
        self.size(1280)

    def close(self):
        self.driver.quit()

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def size(self, width, height=900):
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def prefer(self, **features):
        """Media features: `color_scheme="dark"`, `forced_colors="active"`."""
        self.command(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-" + name.replace("_", "-") if name == "color_scheme" else name.replace("_", "-"), "value": value}
                      for name, value in features.items()],
        )

    def open(self, page):
        self.driver.get(page if isinstance(page, str) else page.url)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, selector):
        return self.driver.find_elements("css selector", selector)

    def one(self, selector):
        return self.driver.find_element("css selector", selector)

    def press(self, *keys):
        webdriver.ActionChains(self.driver).send_keys(*keys).perform()

    def complaints(self):
        """Console messages and requests elsewhere since it was last asked."""
        found = [f"console: {entry['message']}" for entry in self.driver.get_log("browser")]
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                if not url.startswith(self.allowed) and not url.startswith("chrome"):
                    found.append(f"request: {url}")
        return found

    def pdf(self, width, height):
        """The page as it is printed, on paper of this size in inches where the page does not say."""
        result = self.command(
            "Page.printToPDF", printBackground=False, preferCSSPageSize=False, paperWidth=width, paperHeight=height,
            displayHeaderFooter=False,
        )
        return base64.b64decode(result["data"])
