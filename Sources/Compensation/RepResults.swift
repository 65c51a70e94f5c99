/// Everything that the result files say of one rep.
package struct RepResults: Sendable {
    package var rep: Rep
    package var measurements: [Measurement]
    package var ledger: [LedgerLine]
    package var credits: [Credit]
    package var assignments: [Assignment]
    package var terms: [PersonalTerm]
    package var quotaSteps: [QuotaStep]
    package var opportunities: [Opportunity]
    package var receipts: [Receipt]

    package init(
        rep: Rep, measurements: [Measurement] = [], ledger: [LedgerLine] = [], credits: [Credit] = [], assignments: [Assignment] = [],
        terms: [PersonalTerm] = [], quotaSteps: [QuotaStep] = [], opportunities: [Opportunity] = [], receipts: [Receipt] = []
    ) {
        self.rep = rep
        self.measurements = measurements
        self.ledger = ledger
        self.credits = credits
        self.assignments = assignments
        self.terms = terms
        self.quotaSteps = quotaSteps
        self.opportunities = opportunities
        self.receipts = receipts
    }

    /// Newest date of a credit; nil without one.
    package var newestCredit: CalendarDate? { credits.lazy.compactMap(\.date).max() }
}
