"""Runs the tests in a browser and ends with one line that says what came of it.

Representative pages of both sites; REPFOLIO_ALL_PAGES=1 takes every page. Names of tests as arguments choose some.
"""

import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import sites  # noqa: E402


def main():
    start = time.monotonic()
    loader = unittest.defaultTestLoader
    loader.testNamePatterns = [f"*{name}*" for name in sys.argv[1:]] or None
    suite = loader.discover(str(pathlib.Path(__file__).parent))
    if not sites.adventure_works():
        print("AdventureWorks is not beside the repository: the sample alone is looked at")
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    failed = len(result.failures) + len(result.errors)
    seconds = time.monotonic() - start
    print(f"browser tests: {result.testsRun} run, {failed} failed, {len(result.skipped)} skipped, {seconds:.0f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
