import Compensation

/// What the first pass finds out about one rep: what pages of others may show, and by what the next build knows that it still holds.
struct RepFindings: Sendable {
    var summary: RepSummary {
        switch source {
        case .made(let summary): summary
        case .stored(let bytes): RepSummary(bytes)
        }
    }
    /// Of the summary, what is asked of everybody; the rest only of those on whose pages it stands.
    let newestCredit: CalendarDate?
    /// Whether the summary has actuals of a component without credits.
    let hasUncredited: Bool
    private let source: SummarySource
    /// In no order.
    let diagnostics: [Diagnostic]
    /// False where there were too many diagnostics to keep them all.
    let isComplete: Bool
    /// Hashes of the ids that must be unique in a whole file.
    let ids: IDHashes
    /// Of the rep's rows in all result files.
    let rows: Fingerprint
    /// All of it as the last build left it; nil where anything differs.
    let stored: StoredBytes?

    private enum SummarySource: Sendable {
        case made(RepSummary)
        case stored(StoredBytes)
    }

    init(summary: RepSummary, diagnostics: [Diagnostic], isComplete: Bool = true, ids: IDHashes, rows: Fingerprint) {
        (newestCredit, hasUncredited) = (summary.newestCredit, summary.periods.contains { !$0.uncredited.isEmpty })
        (source, stored) = (.made(summary), nil)
        (self.diagnostics, self.isComplete, self.ids, self.rows) = (diagnostics, isComplete, ids, rows)
    }

    /// As the last build left them.
    init(
        stored: StoredBytes, summary: StoredBytes, newestCredit: CalendarDate?, hasUncredited: Bool, diagnostics: [Diagnostic],
        ids: IDHashes, rows: Fingerprint
    ) {
        (self.newestCredit, self.hasUncredited, source, self.stored) = (newestCredit, hasUncredited, .stored(summary), stored)
        (self.diagnostics, isComplete, self.ids, self.rows) = (diagnostics, true, ids, rows)
    }

    init(_ statements: RepStatements, log: DiagnosticLog, rows: Fingerprint) {
        self.init(
            summary: RepSummary(statements), diagnostics: log.complete ?? [], isComplete: log.complete != nil,
            ids: .made(Self.ids(of: statements.results)), rows: rows)
    }

    /// A number before the id keeps the files apart.
    private static func ids(of results: RepResults) -> [UInt64] {
        func hash(_ file: UInt64, _ id: String) -> UInt64 {
            var id = id
            return id.withUTF8 { ByteHash.of(UnsafeRawBufferPointer($0)) } ^ file
        }
        // Not one byte more than they take: they are kept for every credit of the workspace.
        let payouts = results.ledger.lazy.map(\.payoutID).filter { !$0.isEmpty }
        var ids: [UInt64] = []
        ids.reserveCapacity(results.credits.count + payouts.count + results.opportunities.count)
        for credit in results.credits { ids.append(hash(1, credit.id.text)) }
        for payout in payouts { ids.append(hash(2, payout)) }
        for opportunity in results.opportunities { ids.append(hash(3, opportunity.id)) }
        return ids
    }
}
