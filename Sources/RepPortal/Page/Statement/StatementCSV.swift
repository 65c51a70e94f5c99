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

    /// The first row, the same in every file.
    private static let head: [UInt8] = {
        var (writer, out) = (CSVWriter(), [UInt8]())
        for column in columns { writer.text(column, to: &out) }
        writer.endRow(to: &out)
        return out
    }()

    /// A row for each credit in the order of the page, then one for each line of the ledger.
    func append(to out: inout [UInt8]) {
        var writer = CSVWriter()
        out.append(contentsOf: Self.head)
        for result in statement.components {
            var lines = CreditLines(result.derivation)
            for index in result.credits { append(index, lines.line(of: index), &writer, to: &out) }
        }
        for index in statement.otherCredits { append(index, nil, &writer, to: &out) }
        for line in statement.ledger { append(line, &writer, to: &out) }
    }

    private func append(_ index: Int, _ line: Derivation.Line?, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        let credit = results.credits[index]
        writer.text("credit", to: &out)
        writer.text(credit.component?.text ?? "", to: &out)
        writer.text(credit.id.text, to: &out)
        writer.number(to: &out) { credit.date?.append(to: &$0) }
        writer.text(credit.orderID, to: &out)
        writer.text(credit.customer, to: &out)
        writer.text(credit.product, to: &out)
        append(credit.amount, &writer, to: &out)
        append(credit.split, &writer, to: &out)
        writer.number(to: &out) { out in
            if let credited = line?.credited ?? credit.credited?.volume { NumberText.append(credited, to: &out) }
        }
        append(line?.rate ?? credit.rate, &writer, to: &out)
        writer.number(to: &out) { out in
            if let earned = credit.earned {
                NumberText.append(earned, to: &out)
            } else if let line {
                NumberText.append(line.earned, results.rep.currency, to: &out)
            }
        }
        writer.empty(4, to: &out)
        writer.text(credit.note, to: &out)
        writer.endRow(to: &out)
    }

    private func append(_ line: LedgerLine, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        writer.text("ledger", to: &out)
        writer.text(line.component?.text ?? "", to: &out)
        writer.text(line.creditID?.text ?? "", to: &out)
        writer.empty(9, to: &out)
        writer.text(line.kind.rawValue, to: &out)
        writer.text(line.payoutID, to: &out)
        writer.text(line.originPeriod.map { periods[$0].id.text } ?? "", to: &out)
        writer.number(to: &out) { NumberText.append(line.amount, results.rep.currency, to: &$0) }
        writer.text(line.note, to: &out)
        writer.endRow(to: &out)
    }

    private func append(_ number: Number?, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        writer.number(to: &out) { out in
            if let number { NumberText.append(number, to: &out) }
        }
    }
}
