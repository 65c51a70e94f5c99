/// Collects diagnostics, so that one run reports all of them.
package struct DiagnosticLog: Sendable {
    /// How many of one rule are listed; the rest are counted.
    package static let limitPerRule = 1_000

    private var diagnostics: [Diagnostic] = []
    private var counts: [Rule: Int] = [:]
    package private(set) var errorCount = 0
    package private(set) var warningCount = 0

    package init() {}

    package var hasErrors: Bool { errorCount > 0 }

    package mutating func add(_ diagnostic: Diagnostic) {
        switch diagnostic.severity {
        case .error: errorCount += 1
        case .warning: warningCount += 1
        case .note: break
        }
        diagnostics.append(diagnostic)
    }

    package mutating func add(contentsOf other: DiagnosticLog) {
        for diagnostic in other.diagnostics { add(diagnostic) }
    }

    /// In order of file and line, each once; beyond the limit of a rule a last line says how many more there are.
    package func sorted() -> [Diagnostic] {
        var listed: [Diagnostic] = []
        var counts: [Rule: Int] = [:]
        var last: Diagnostic?
        for diagnostic in diagnostics.sorted() where diagnostic != last {
            last = diagnostic
            counts[diagnostic.rule, default: 0] += 1
            if counts[diagnostic.rule, default: 0] <= Self.limitPerRule { listed.append(diagnostic) }
        }
        for rule in Rule.allCases {
            guard let count = counts[rule], count > Self.limitPerRule else { continue }
            let file = listed.last { $0.rule == rule }?.file ?? ""
            listed.append(
                Diagnostic(file: file, severity: .note, rule: .tooMany, "\(count - Self.limitPerRule) more of this kind: \(rule.sentence)"))
        }
        return listed
    }

    /// With errors of some rules turned to warnings (`reconcile: warn`, `--draft`).
    package func softened(_ rules: Set<Rule>) -> DiagnosticLog {
        var log = DiagnosticLog()
        for var diagnostic in diagnostics {
            if rules.contains(diagnostic.rule), diagnostic.severity == .error { diagnostic.severity = .warning }
            log.add(diagnostic)
        }
        return log
    }
}
