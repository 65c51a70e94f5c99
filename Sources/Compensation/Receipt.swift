/// An acceptance of a plan document or statement: a row of `receipts.csv`.
package struct Receipt: Sendable {
    package var document: String
    package var sha256: String
    package var date: CalendarDate

    package init(document: String, sha256: String, date: CalendarDate) {
        self.document = document
        self.sha256 = sha256
        self.date = date
    }
}
