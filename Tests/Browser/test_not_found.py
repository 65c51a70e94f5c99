"""The page for addresses that do not exist is shown by hosts at any depth, and asks for nothing."""

import functools
import http.server
import pathlib
import shutil
import tempfile
import threading

import axe
import sites
from case import BrowserCase


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves a site below a path, as a host does: with its page for what is not there."""

    asked = []

    def do_GET(self):
        self.asked.append(self.path)
        super().do_GET()

    def send_error(self, code, message=None, explain=None):
        with open(self.directory + "/portal/404.html", "rb") as file:
            page = file.read()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


def without_logo():
    """The sample's workspace without its theme."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="repfolio-no-logo-"))
    shutil.copytree(sites.REPOSITORY / "content", folder / "content")
    lines = (sites.REPOSITORY / "portal.yml").read_text(encoding="utf-8").splitlines()
    (folder / "portal.yml").write_text("\n".join(line for line in lines if not line.startswith("theme:")) + "\n", encoding="utf-8")
    try:
        return sites.Site("no-logo", folder)
    finally:
        shutil.rmtree(folder)


class NotFound(BrowserCase):
    def setUp(self):
        self.root = tempfile.mkdtemp(prefix="repfolio-not-found-")
        shutil.copytree(without_logo().folder, self.root + "/portal")
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=self.root))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/portal/"
        self.browser.allowed = (self.address, "data:", "about:")

    def tearDown(self):
        self.browser.open("about:blank")
        self.server.shutdown()
        self.server.server_close()
        shutil.rmtree(self.root)

    def test_it_is_styled_at_any_depth_and_asks_for_nothing(self):
        self.browser.size(1280)
        Host.asked.clear()
        deep = self.address + "r/1101/archive/2019/nothing.html"
        self.browser.open(deep)
        style = self.browser.run("const s = getComputedStyle(document.body); return [s.maxInlineSize, s.fontFamily]")
        self.assertNotEqual(style[0], "none")
        self.assertIn("system-ui", style[1])
        self.assertEqual(axe.violations(self.browser), [])
        # The browser itself says that the page was not found, and looks for an icon of the host; nothing else is missing.
        self.assertEqual([path for path in Host.asked if "favicon" not in path], [deep.removeprefix(self.address.removesuffix("/portal/"))])
        complaints = [text for text in self.browser.complaints() if deep not in text and "favicon" not in text]
        self.assertEqual(complaints, [])
        links = [link.get_attribute("href") for link in self.browser.find("a") if "#" not in link.get_attribute("href")]
        self.assertTrue(all(link.startswith("mailto:") for link in links), links)

    def test_pages_of_a_workspace_without_a_logo_bring_an_icon_of_their_own(self):
        Host.asked.clear()
        self.browser.open(self.address + "r/1101/index.html")
        self.calm("the overview")
        self.assertEqual([path for path in Host.asked if "favicon" in path], [])
        icon = self.browser.one("link[rel=icon]").get_attribute("href")
        self.browser.open(icon)
        self.assertEqual(self.browser.run("return document.documentElement.localName"), "svg")
