import Compensation

/// The summaries of all reps, by their index; one that the last build left is decoded when it is asked for.
struct RepSummaries: RandomAccessCollection, Sendable {
    private let findings: [RepFindings]

    init(_ findings: [RepFindings]) { self.findings = findings }

    var startIndex: Int { 0 }
    var endIndex: Int { findings.count }
    subscript(_ index: Int) -> RepSummary { findings[index].summary }

    /// Whether anybody has actuals of a component without credits.
    var haveUncredited: Bool { findings.contains(where: \.hasUncredited) }
    /// The newest date of anybody's credit.
    var newestCredit: CalendarDate? { findings.lazy.compactMap(\.newestCredit).max() }
}
