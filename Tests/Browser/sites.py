"""Sites that the tests look at: built once per run by the command itself, into .build/browser-sites."""

import json
import os
import pathlib
import shutil
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = REPOSITORY / ".build" / "debug" / "repfolio"
SHARED = pathlib.Path(os.environ.get("REPFOLIO_SHARED", REPOSITORY / ".." / "shared")).resolve()
ADVENTURE_WORKS = SHARED / "data" / "adventureworks"
FOLDER = REPOSITORY / ".build" / "browser-sites"


class Page:
    """One page: what the record says of it, and where it lies."""

    def __init__(self, site, row):
        self.site, self.kind, self.path = site, row["page"], row["path"]
        self.rep, self.period = row.get("rep"), row.get("period")

    @property
    def url(self):
        return (self.site.folder / self.path).as_uri()

    def __str__(self):
        return f"{self.site.name}/{self.path}"


class Site:
    def __init__(self, name, workspace):
        self.name, self.folder = name, FOLDER / name
        shutil.rmtree(self.folder, ignore_errors=True)
        FOLDER.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            [PROGRAM, "build", "--workspace", workspace, "--output", self.folder], capture_output=True, text=True
        )
        if done.returncode != 0:
            raise RuntimeError(f"{name} cannot be built:\n{done.stderr}")
        rows = [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text().splitlines()]
        self.pages = [Page(self, row) for row in rows if "page" in row]

    def page(self, kind, rep=None, period=None):
        for page in self.pages:
            if page.kind == kind and rep in (None, page.rep) and period in (None, page.period):
                return page
        raise LookupError(f"{self.name} has no {kind} of {rep}, {period}")

    def of_each_kind(self, *reps):
        """A page of each kind for each of the reps, the pages of nobody, and the longest statement."""
        chosen = {}
        for page in self.pages:
            if page.rep is None or page.rep in reps:
                chosen.setdefault((page.kind, page.rep), page)
        statements = [page for page in self.pages if page.kind == "statement"]
        if statements:
            longest = max(statements, key=lambda page: (self.folder / page.path).stat().st_size)
            chosen[("longest", longest.rep)] = longest
        return list(chosen.values())


_built = {}


def sample():
    if "sample" not in _built:
        _built["sample"] = Site("sample", REPOSITORY)
    return _built["sample"]


def adventure_works():
    """None where it is not beside the repository."""
    if not ADVENTURE_WORKS.is_dir():
        return None
    if "adventureworks" not in _built:
        _built["adventureworks"] = Site("adventureworks", ADVENTURE_WORKS)
    return _built["adventureworks"]


def gallery():
    """Addresses of the gallery's pages."""
    folder = FOLDER / "gallery"
    shutil.rmtree(folder, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    subprocess.run([PROGRAM, "gallery", "--workspace", REPOSITORY, "--output", folder], check=True, capture_output=True)
    return [page.as_uri() for page in sorted(folder.glob("*.html"))]


def extremes():
    """Sites at the edge of what the input allows: the longest names, the most components and periods, the largest amounts."""
    if "extremes" not in _built:
        folder = FOLDER / "extremes"
        subprocess.run([REPOSITORY / ".ci" / "extreme-workspaces", folder], check=True)
        _built["extremes"] = [Site("extreme-" + workspace.name, workspace) for workspace in sorted(folder.iterdir())]
    return _built["extremes"]


def representatives():
    """Pages that stand for the rest; every page where REPFOLIO_ALL_PAGES is set."""
    sites = [sample(), adventure_works()]
    if os.environ.get("REPFOLIO_ALL_PAGES"):
        return [page for site in sites if site for page in site.pages]
    # A manager, a seller with tiers, and one who reads from right to left; a manager and a seller.
    chosen = sites[0].of_each_kind("1100", "1101", RIGHT_TO_LEFT)
    if sites[1]:
        chosen += sites[1].of_each_kind("274", "276")
    return chosen


def _right_to_left():
    rows = (REPOSITORY / "content" / "results" / "reps.csv").read_text(encoding="utf-8").splitlines()
    columns = rows[0].split(",")
    for row in rows[1:]:
        cells = dict(zip(columns, row.split(",")))
        if cells["locale"].startswith(("ar", "he", "fa")):
            return cells["rep_id"]
    return None


RIGHT_TO_LEFT = _right_to_left()
