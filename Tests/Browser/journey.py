"""A reader on her way to an answer: she follows only what she sees, and everything she presses is counted."""

import pathlib
import tempfile
import time


class LostOnTheWay(AssertionError):
    """What she looks for is not to be seen."""


def words_of(element):
    """Its text as it is read: one line, the head of a table's cell not repeated."""
    return " ".join(element.text.split())


class Journey:
    def __init__(self, browser, page):
        self.browser, self.clicks, self.way, self.place = browser, 0, [], page
        # What is jumped to is there at once.
        browser.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
        browser.open("about:blank")
        self.start = time.monotonic()
        browser.open(page)

    def _seen(self, selector, *texts, within=None):
        """The elements that are displayed and say all of the texts, in the order of the page."""
        found = (within or self.browser.driver).find_elements("css selector", selector)
        return [one for one in found if one.is_displayed() and all(text in words_of(one) for text in texts)]

    def _only(self, found, what):
        if not found:
            raise LostOnTheWay(f"{self.place}, after {' → '.join(self.way) or 'opening it'}: no {what} is to be seen")
        return found[0]

    def _press(self, element, name):
        # As a reader scrolls: what she presses stands in the window.
        self.browser.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()
        self.clicks += 1
        self.way.append(name)
        return self

    def find(self, selector, *texts, within=None):
        """The first element that is seen and says all of the texts."""
        return self._only(self._seen(selector, *texts, within=within), f"{selector} that says {texts}")

    def follow(self, text, within=None):
        """Presses the first link that says just this."""
        links = [link for link in self._seen("a", text, within=within) if words_of(link) == text]
        return self._press(self._only(links, f"link ‘{text}’"), text)

    def unfold(self, text, within=None):
        """Presses what opens details."""
        return self._press(self.find("summary", text, within=within), text)

    def tick(self, text):
        """Presses the box of a label."""
        return self._press(self.find("label", text), text)

    def write(self, label, text):
        """Presses into the field of a label and writes."""
        field = self.browser.one("#" + self.find("label", label).get_attribute("for"))
        self._press(field, label)
        field.send_keys(text)
        return self

    def download(self, text):
        """Presses a link that saves a file; what was saved."""
        with tempfile.TemporaryDirectory(prefix="repfolio-saved-") as folder:
            self.browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=folder)
            self.follow(text)
            end = time.monotonic() + 10
            while time.monotonic() < end:
                # While it is being saved there is a file of another name, or an empty one.
                files = list(pathlib.Path(folder).iterdir())
                if len(files) == 1 and files[0].suffix == ".csv" and files[0].stat().st_size:
                    return files[0].read_text(encoding="utf-8-sig")
                time.sleep(0.05)
        raise LostOnTheWay(f"{self.place}: ‘{text}’ saves nothing")

    def read(self, selector, *texts, within=None):
        """The answer: what an element says that is seen and says all of these texts. Ends the journey."""
        element = self.find(selector, *texts, within=within)
        self.seconds = time.monotonic() - self.start
        self.screens = self.browser.run(
            "return Math.max(0, Math.floor((arguments[0].getBoundingClientRect().bottom - 1) / innerHeight))", element)
        return words_of(element)
