import RepPortal
import Testing

struct DiagnosticLogTests {
    private func diagnostic(_ line: Int, _ rule: Rule = .numberForm, _ severity: Diagnostic.Severity = .error, file: String = "a.csv")
        -> Diagnostic
    {
        Diagnostic(file: file, line: line, column: 1, severity: severity, rule: rule, "‘x’")
    }

    @Test func `all is listed in order of file and line, each once`() {
        var log = DiagnosticLog()
        for line in [3, 1, 2, 1] { log.add(diagnostic(line)) }
        log.add(diagnostic(9, .keyword, .warning, file: "A.csv"))
        #expect(log.sorted().map { "\($0.file):\($0.line)" } == ["A.csv:9", "a.csv:1", "a.csv:2", "a.csv:3"])
        #expect(log.errorCount == 4 && log.warningCount == 1 && log.hasErrors)
    }

    @Test func `beyond the limit of a rule the first are listed and the rest are counted, in whatever order they came`() {
        let limit = DiagnosticLog.limitPerRule
        var forward = DiagnosticLog()
        var backward = DiagnosticLog()
        for line in 1...(5 * limit) {
            forward.add(diagnostic(line))
            backward.add(diagnostic(5 * limit + 1 - line))
        }
        forward.add(diagnostic(7, .keyword))
        backward.add(diagnostic(7, .keyword))
        #expect(forward.sorted() == backward.sorted())
        let listed = forward.sorted()
        #expect(listed.count == limit + 2)
        #expect(listed.filter { $0.rule == .numberForm }.map(\.line) == Array(1...limit))
        #expect(listed.last?.text.hasPrefix("a.csv: note: \(4 * limit) more of this kind: ") == true)
        #expect(forward.errorCount == 5 * limit + 1)
    }

    @Test func `logs of workers add up to the log of one`() {
        let limit = DiagnosticLog.limitPerRule
        var whole = DiagnosticLog()
        var parts = [DiagnosticLog(), DiagnosticLog(), DiagnosticLog()]
        for line in 1...(4 * limit) {
            whole.add(diagnostic(line * 7 % (4 * limit + 1)))
            parts[line % 3].add(diagnostic(line * 7 % (4 * limit + 1)))
        }
        var sum = DiagnosticLog()
        for part in parts.reversed() { sum.add(contentsOf: part) }
        #expect(sum.sorted() == whole.sorted())
        #expect(sum.errorCount == whole.errorCount)
    }

    @Test func `softened rules are warnings, and warnings of a rule do not crowd out its errors`() {
        var log = DiagnosticLog()
        log.add(diagnostic(1, .derivation))
        log.add(diagnostic(2, .sign))
        let soft = log.softened([.derivation])
        #expect(soft.errorCount == 1 && soft.warningCount == 1)
        #expect(soft.sorted().map(\.severity) == [.warning, .error])
        for line in 1...(2 * DiagnosticLog.limitPerRule) { log.add(diagnostic(line, .range, .warning, file: "a")) }
        log.add(diagnostic(1, .range, .error, file: "z"))
        #expect(log.sorted().contains { $0.rule == .range && $0.severity == .error })
    }

    @Test func `text of the input is cut, and a terminal cannot be told anything by it`() {
        let long = Diagnostic(file: "a.csv", line: 1, column: 1, rule: .keyword, String(repeating: "é", count: 100_000))
        #expect(long.text.utf8.count < 1_000 && long.text.contains("more bytes)"))
        let sly = Diagnostic(file: "a\u{1B}[2J.csv", rule: .keyword, "‘\u{202E}x\u{7}\ny’", hint: "\u{85}")
        #expect(sly.text == "a\\u{1B}[2J.csv: error: ‘\\u{202E}x\\u{7}\\ny’; only the listed words are allowed; \\u{85}")
        #expect(!sly.json.contains("\u{1B}") && sly.json.contains("\\u001b"))
    }
}
