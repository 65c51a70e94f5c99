import Compensation

/// The lines of a statement as CSV (RFC 4180): exactly those shown, numbers as plain decimals, dates by ISO 8601. For a component whose
/// plan states a method, Σ `earned` of its lines `credit` and `step` is what is derived, and Σ `paid` of its lines `ledger` what is
/// paid; lines `earlier` are those of earlier periods of the window at today's rates.
struct StatementCSV {
    private let results: RepResults
    private let statement: Statement
    private let periods: [Period]
    private let texts: CreditTexts

    init(of statement: Statement, site: RepSite) {
        (results, self.statement, periods) = (site.results, statement, site.calendar.periods)
        texts = site.creditTexts
    }

    private static let columns = [
        "line", "period", "component", "credit_id", "date", "order_id", "customer", "product", "amount", "split", "credited", "rate",
        "earned", "kind", "payout_id", "corrects", "paid", "note",
    ]

    /// The first row, the same in every file.
    private static let head: [UInt8] = {
        var (writer, out) = (CSVWriter(), [UInt8]())
        for column in columns { writer.text(column, to: &out) }
        writer.endRow(to: &out)
        return out
    }()

    /// Calls `body` with all rows, a piece at a time: a statement may have more lines than should be held at once.
    func forEachPiece(_ piece: inout [UInt8], _ body: (UnsafeRawBufferPointer) -> Void) {
        var first: Credit?
        append(to: &piece) { piece, credit in
            first = first ?? credit
            guard piece.count >= 1 << 20 else { return }
            piece.withUnsafeBytes(body)
            texts.noteRead(from: first, to: credit)
            first = nil
            piece.removeAll(keepingCapacity: true)
        }
        piece.withUnsafeBytes(body)
    }

    /// Rows in the order of the page: for each component credits, steps and earlier lines; then the ledger.
    /// - Parameter pass: called after each line of a credit; may take away what was appended so far.
    func append(to out: inout [UInt8], _ pass: (inout [UInt8], Credit) -> Void = { _, _ in }) {
        var writer = CSVWriter()
        out.append(contentsOf: Self.head)
        for result in statement.components {
            for (number, index) in result.credits.enumerated() {
                append(results.credits[index], result.line(ofCredit: number), &writer, to: &out)
                pass(&out, results.credits[index])
            }
            guard let derivation = result.derivation else { continue }
            append(derivation, of: result, &writer, to: &out)
            for line in derivation.earlierLines {
                let credit = earlier(line, of: result)
                append(credit, line, named: "earlier", &writer, to: &out)
                pass(&out, credit)
            }
        }
        for index in statement.otherCredits {
            append(results.credits[index], nil, &writer, to: &out)
            pass(&out, results.credits[index])
        }
        for line in statement.ledger { append(line, &writer, to: &out) }
    }

    /// What was earned without credits, under the name of the method, then the steps.
    private func append(_ derivation: Derivation, of result: ComponentResult, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        if let method = result.component.method, result.credits.isEmpty || !method.paysOnCredits {
            append(step: method.name.rawValue, derivation.earned, of: result, &writer, to: &out)
        }
        for step in derivation.steps { append(step: step.kind.rawValue, step.amount, of: result, &writer, to: &out) }
    }

    private func append(step: String, _ amount: Money, of result: ComponentResult, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        start("step", statement.period, result.component.id, &writer, to: &out)
        writer.empty(9, to: &out)
        writer.number(to: &out) { NumberText.append(amount, results.rep.currency, to: &$0) }
        writer.text(step, to: &out)
        writer.empty(4, to: &out)
        writer.endRow(to: &out)
    }

    /// What the line earned then stands on its own statement.
    private func earlier(_ line: Derivation.Line, of result: ComponentResult) -> Credit {
        line.credit.map { results.credits[$0].asEarlier } ?? Credit(id: CreditID(""), period: line.period, component: result.component.id)
    }

    private func start(_ line: String, _ period: Int, _ component: ComponentID?, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        writer.text(line, to: &out)
        writer.text(periods[period].id.text, to: &out)
        writer.text(component?.text ?? "", to: &out)
    }

    private func append(
        _ credit: Credit, _ line: Derivation.Line?, named name: String = "credit", _ writer: inout CSVWriter,
        to out: inout [UInt8]
    ) {
        start(name, credit.period, credit.component, &writer, to: &out)
        writer.text(credit.id.text, to: &out)
        writer.number(to: &out) { credit.date?.append(to: &$0) }
        append(.order, of: credit, &writer, to: &out)
        append(.customer, of: credit, &writer, to: &out)
        append(.product, of: credit, &writer, to: &out)
        append(credit.amount, &writer, to: &out)
        append(credit.split, &writer, to: &out)
        writer.number(to: &out) { out in
            if let credited = line?.credited ?? credit.credited?.volume { NumberText.append(credited, to: &out) }
        }
        append(line?.rate ?? credit.rate, &writer, to: &out)
        writer.number(to: &out) { append(earnedOf: credit, line, to: &$0) }
        writer.empty(4, to: &out)
        append(.note, of: credit, &writer, to: &out)
        writer.endRow(to: &out)
    }

    private func append(_ text: CreditTexts.Name, of credit: Credit, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        guard !texts.isEmpty(text, of: credit) else { return writer.empty(to: &out) }
        texts.withBytes(text, of: credit) { writer.text($0, to: &out) }
    }

    /// As given, else as derived; with the places of the currency, unless what is given has more.
    private func append(earnedOf credit: Credit, _ line: Derivation.Line?, to out: inout [UInt8]) {
        let currency = results.rep.currency
        if let earned = credit.earned {
            guard let money = currency.money(earned) else { return NumberText.append(earned, to: &out) }
            NumberText.append(money, currency, to: &out)
        } else if let line {
            NumberText.append(line.earned, currency, to: &out)
        }
    }

    private func append(_ line: LedgerLine, _ writer: inout CSVWriter, to out: inout [UInt8]) {
        start("ledger", line.period, line.component, &writer, to: &out)
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
