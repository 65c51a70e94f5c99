"""Text of the input is shown as text, whatever it holds."""

import csv
import pathlib
import shutil
import tempfile

import axe
import sites
from case import BrowserCase

HOSTILE = "</script><script>window.pwned = 1</script><img src=x onerror=pwned=1>\"'`{{evil}} {{{evil}}} ]]> --> \u202edne\u200f <b>&amp;"


def workspace():
    """The sample with hostile text in every free text of its results and of its settings."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="repfolio-hostile-"))
    for name in ("content", "assets"):
        shutil.copytree(sites.REPOSITORY / name, folder / name)
    settings = (sites.REPOSITORY / "portal.yml").read_text(encoding="utf-8")
    quoted = HOSTILE.replace("'", "''")
    lines = [
        f"{line.split(':')[0]}: '{quoted}'" if line.startswith(("title:", "organization:")) else line for line in settings.splitlines()
    ]
    (folder / "portal.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    texts = {
        "reps.csv": ["name", "title"], "credits.csv": ["customer", "product", "note"], "payouts.csv": ["note"],
        "territories.csv": ["name"], "accounts.csv": ["name"], "opportunities.csv": ["customer", "stage"], "quotas.csv": ["label"],
    }
    for name, columns in texts.items():
        path = folder / "content" / "results" / name
        if not path.exists():
            continue
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for number, row in enumerate(rows):
            for column in columns:
                if row.get(column):
                    row[column] = f"{HOSTILE} {number}" if name == "reps.csv" else HOSTILE
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
    return folder


class HostileText(BrowserCase):
    def test_it_is_shown_as_text_and_nothing_of_it_runs(self):
        folder = workspace()
        try:
            site = sites.Site("hostile", folder)
        finally:
            shutil.rmtree(folder)
        self.browser.size(1280)
        for page in site.of_each_kind("1100", "1101", "2101"):
            self.open(page)
            self.assertIsNone(self.browser.run("return window.pwned ?? null"), str(page))
            self.assertEqual(self.browser.find("img[src=x]"), [], str(page))
            if page.rep:
                text = self.browser.run("return document.body.textContent")
                self.assertIn("</script><script>window.pwned = 1</script>", text, str(page))
                self.assertIn("{{evil}} {{{evil}}}", text, str(page))
        self.open(site.page("statement", "1101"))
        self.assertEqual(axe.violations(self.browser), [])
