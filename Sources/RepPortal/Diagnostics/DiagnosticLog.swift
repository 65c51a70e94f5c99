/// Collects diagnostics, so that one run reports all of them. Of each rule only the first in order of file and line are kept, and
/// the rest counted, so that a file of any size that is wrong in every row is reported in bounded memory.
package struct DiagnosticLog: Sendable {
    /// How many of one rule are listed; the rest are counted.
    package static let limitPerRule = 1_000

    /// What is kept of one rule and severity.
    private struct Listing: Sendable {
        var kept: [Diagnostic] = []
        /// All that were added, kept or not.
        var count = 0

        /// Keeps the first of them in order; which ones are kept does not depend on the order of adding.
        mutating func keepFirst() {
            kept.sort()
            var first: [Diagnostic] = []
            for diagnostic in kept where diagnostic != first.last {
                first.append(diagnostic)
                if first.count == limitPerRule { break }
            }
            kept = first
        }
    }

    private struct Key: Hashable {
        let rule: Rule
        let severity: Diagnostic.Severity
    }

    private var listings: [Key: Listing] = [:]
    package private(set) var errorCount = 0
    package private(set) var warningCount = 0
    /// How many more candidates may be compared with misspelt words.
    private var comparisonsLeft: Int

    /// - Parameter comparisons: how many candidates may be compared with misspelt words before hints are left out.
    package init(comparisons: Int = 1_000_000) {
        comparisonsLeft = comparisons
    }

    package var hasErrors: Bool { errorCount > 0 }

    package mutating func add(_ diagnostic: Diagnostic) {
        switch diagnostic.severity {
        case .error: errorCount += 1
        case .warning: warningCount += 1
        case .note: break
        }
        add([diagnostic], count: 1, to: Key(rule: diagnostic.rule, severity: diagnostic.severity))
    }

    private mutating func add(_ diagnostics: [Diagnostic], count: Int, to key: Key) {
        listings[key, default: Listing()].kept += diagnostics
        listings[key, default: Listing()].count += count
        if listings[key].map({ $0.kept.count > 2 * Self.limitPerRule }) ?? false { listings[key]?.keepFirst() }
    }

    package mutating func add(contentsOf other: DiagnosticLog) {
        errorCount += other.errorCount
        warningCount += other.warningCount
        for (key, listing) in other.listings { add(listing.kept, count: listing.count, to: key) }
    }

    /// Everything that was added, in no order; nil where there was too much to keep it all.
    var complete: [Diagnostic]? {
        guard listings.values.allSatisfy({ $0.kept.count == $0.count }) else { return nil }
        return listings.values.flatMap(\.kept)
    }

    /// In order of file and line, each once; beyond the limit of a rule a last line says how many more there are.
    package func sorted() -> [Diagnostic] {
        var listed: [Diagnostic] = []
        var more: [Diagnostic] = []
        for rule in Rule.allCases {
            for severity in [Diagnostic.Severity.error, .warning, .note] {
                guard var listing = listings[Key(rule: rule, severity: severity)] else { continue }
                listing.keepFirst()
                listed += listing.kept
                guard listing.kept.count == Self.limitPerRule, listing.count > Self.limitPerRule, let last = listing.kept.last else {
                    continue
                }
                more.append(
                    Diagnostic(
                        file: last.file, severity: .note, rule: .tooMany,
                        "\(listing.count - Self.limitPerRule) more of this kind: \(rule.sentence)"))
            }
        }
        return listed.sorted() + more
    }

    /// With errors of some rules turned to warnings (`reconcile: warn`, `--draft`).
    package func softened(_ rules: Set<Rule>) -> DiagnosticLog {
        var log = DiagnosticLog()
        for (key, listing) in listings {
            guard rules.contains(key.rule), key.severity == .error else {
                log.add(listing.kept, count: listing.count, to: key)
                continue
            }
            let warnings = listing.kept.map { diagnostic in
                var diagnostic = diagnostic
                diagnostic.severity = .warning
                return diagnostic
            }
            log.add(warnings, count: listing.count, to: Key(rule: key.rule, severity: .warning))
        }
        log.errorCount = log.listings.filter { $0.key.severity == .error }.reduce(0) { $0 + $1.value.count }
        log.warningCount = log.listings.filter { $0.key.severity == .warning }.reduce(0) { $0 + $1.value.count }
        return log
    }

    /// "did you mean ‘new-arr’?", or nothing; nothing too once so many words were misspelt that comparing would take minutes.
    mutating func hint(for word: String, among candidates: some Collection<String>) -> String {
        guard candidates.count <= comparisonsLeft else { return "" }
        comparisonsLeft -= candidates.count
        return Suggestion.hint(for: word, among: candidates)
    }
}
