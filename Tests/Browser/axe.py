"""axe-core over the page that a browser shows."""

import pathlib

import axe_playwright_python

SCRIPT = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(browser):
    """Each as one line: rule, how many, the first element."""
    if not browser.run("return 'axe' in window"):
        browser.run(SCRIPT)
    result = browser.driver.execute_async_script(
        """
        const done = arguments[arguments.length - 1];
        axe.run(document, {runOnly: {type: "tag", values: arguments[0]}, resultTypes: ["violations"], elementRef: false, preload: false})
          .then((result) => done(result.violations.map((v) => [v.id, v.help, v.nodes.length, v.nodes[0].html.slice(0, 200),
            v.nodes[0].failureSummary])), (error) => done([["axe", String(error), 1, "", ""]]));
        """,
        RULES,
    )
    return [f"{rule}: {help} ({count}): {html}: {summary}" for rule, help, count, html, summary in result]
