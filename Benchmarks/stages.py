#!/usr/bin/env python3
"""Where the time of a full build goes, by stage: samples of the program as it is, no build of its own.

    Benchmarks/stages.py .build/release/repfolio WORKSPACE [JOBS]

Needs perf (Debian: linux-perf) and the Swift toolchain, which reads its names. A sample belongs to the innermost stage on its stack, so
that numbers written while a page is made count as `format`, and a chart that a template asks for as `chart`. Prints CPU seconds of each
stage, its share, and how much it does in a second of CPU: megabytes of input for `read`, megabytes of pages for all others.
"""
import collections, os, re, shutil, subprocess, sys, tempfile, time

STAGES = [
    ("seal", r"PageSealer|PageHash"),
    ("format", r"NumberShape|LocaleDigits|DatePattern|LocaleFormat|AxisNumber|NumberText|Phrase\.filled"),
    ("chart", r"\bChart\.append|\.draw\(on:\)|\bInk\.|TextMetrics|LabelLayout|Drawing\."),
    ("csv", r"StatementCSV|CSVWriter"),
    ("render", r"Template\.render|Machine\.run"),
    ("write", r"RepFolder\.write|StagingFolder|Staging\.|mkdirat|openat|PublicationRecord|BuildState|PublishedFiles|SitePlacement"),
    ("hash", r"InputFiles|Survey|ContentHash"),
    ("derive", r"StatementCalculator|DerivationCalculator|ResultsIndex|nextBoundar|Outlook|PayLadder|PaySample|Scenario|PayLevels"),
    ("read", r"ResultTables|RowIndex|RecordReader|RecordScanner|RepResultsLoader|WorkspaceLoader|MappedFile"),
    ("check", r"WorkspaceCheck|RepCheck|Reconciliation|RepSummary|AccountsCheck|TeamPatternCheck|ManagerCheck"),
    ("start", r"Design\.init|Portal\.init|WordCatalog|TemplateLibrary|LocalePatterns|PageTemplates"),
    ("contexts", r"Page\.context|RepSite|StatementPage|Section|RepPublisher"),
]

def main():
    program, workspace = sys.argv[1:3]
    jobs = sys.argv[3] if len(sys.argv) > 3 else "1"
    scratch = tempfile.mkdtemp(prefix="repfolio-stages-")
    data, output = os.path.join(scratch, "perf"), os.path.join(scratch, "site")
    try:
        start = time.monotonic()
        subprocess.run(["perf", "record", "-q", "-F", "1999", "-g", "-e", "cpu-clock", "-o", data, program, "build", "--workspace",
                        workspace, "--output", output, "--jobs", jobs], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wall = time.monotonic() - start
        pages = [os.path.join(r, f) for r, _, fs in os.walk(output) for f in fs]
        megabytes = sum(map(os.path.getsize, pages)) / 1e6
        read = sum(os.path.getsize(os.path.join(r, f)) for r, _, fs in os.walk(workspace) for f in fs if f.endswith(".csv")) / 1e6
        samples = collections.Counter(stages(data))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    total = sum(samples.values())
    count = sum(p.endswith(".html") for p in pages)
    print(f"{count} pages, {len(pages)} files, {megabytes:.0f} MB; input {read:.1f} MB; {jobs} jobs, "
          f"{total / 1999:.2f} s CPU, {wall:.2f} s wall under perf")
    print(f"{'stage':10} {'CPU s':>7} {'share':>7} {'µs a page':>10} {'MB/s':>7}")
    for stage, n in samples.most_common():
        seconds = n / 1999
        print(f"{stage:10} {seconds:7.2f} {100 * n / total:6.1f}% {1e6 * seconds / count:10.1f} "
              f"{(read if stage == 'read' else megabytes) / seconds:7.0f}")

def stages(data):
    perf = subprocess.Popen(["perf", "script", "-i", data, "-F", "ip,sym"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    names = subprocess.Popen(["swift", "demangle", "--simplified"], stdin=perf.stdout, stdout=subprocess.PIPE, text=True)
    patterns = [(stage, re.compile(pattern)) for stage, pattern in STAGES]
    stack = []
    for line in names.stdout:
        line = line.strip()
        if line:
            stack.append(line.partition(" ")[2])
        elif stack:
            yield next((s for frame in stack for s, p in patterns if p.search(frame)), "other")
            stack = []
    if stack:
        yield next((s for frame in stack for s, p in patterns if p.search(frame)), "other")

main()
