import Compensation

/// The lines of a statement as CSV (RFC 4180): exactly those shown, numbers as plain decimals, dates by ISO 8601.
struct StatementCSV {
    let results: RepResults
    let statement: Statement
    let periods: [Period]

    private static let columns = [
        "line", "component", "credit_id", "date", "order_id", "customer", "product", "amount", "split", "credited", "rate", "earned",
        "kind",
        "payout_id", "corrects", "paid", "note",
    ]

    /// A row for each credit in the order of the page, then one for each line of the ledger.
    func append(to out: inout [UInt8]) {
        var writer = CSVWriter()
        for column in Self.columns { writer.text(column, to: &out) }
        writer.endRow(to: &out)
        for result in statement.components {
            let lines = Dictionary(result.derivation?.lines.compactMap { line in line.credit.map { ($0, line) } } ?? []) { first, _ in first
            }
            for index in result.credits { append(results.credits[index], lines[index], &writer, to: &out) }
        }
        for index in statement.otherCredits { append(results.credits[index], nil, &writer, to: &out) }
        for line in statement.ledger { append(line, &writer, to: &out) }
    }

    private func append(_ credit: Credit, _ line: Derivation.Line?, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        writer.text("credit", to: &out)
        writer.text(credit.component?.text ?? "", to: &out)
        writer.text(credit.id.text, to: &out)
        writer.number(credit.date?.description ?? "", to: &out)
        writer.text(credit.orderID, to: &out)
        writer.text(credit.customer, to: &out)
        writer.text(credit.product, to: &out)
        writer.number(text(credit.amount), to: &out)
        writer.number(text(credit.split), to: &out)
        writer.number((line?.credited ?? credit.credited?.volume).map(NumberText.plain) ?? "", to: &out)
        writer.number(text(line?.rate ?? credit.rate), to: &out)
        writer.number(credit.earned.map(NumberText.plain) ?? line.map { money($0.earned) } ?? "", to: &out)
        for _ in 0..<4 { writer.text("", to: &out) }
        writer.text(credit.note, to: &out)
        writer.endRow(to: &out)
    }

    private func append(_ line: LedgerLine, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        writer.text("ledger", to: &out)
        writer.text(line.component?.text ?? "", to: &out)
        writer.text(line.creditID?.text ?? "", to: &out)
        for _ in 0..<9 { writer.text("", to: &out) }
        writer.text(line.kind.rawValue, to: &out)
        writer.text(line.payoutID, to: &out)
        writer.text(line.originPeriod.map { periods[$0].id.text } ?? "", to: &out)
        writer.number(money(line.amount), to: &out)
        writer.text(line.note, to: &out)
        writer.endRow(to: &out)
    }

    private func text(_ number: Number?) -> String { number.map(NumberText.plain) ?? "" }
    private func money(_ money: Money) -> String { NumberText.money(money, results.rep.currency) }
}
