import Compensation

/// The lines of one table of a statement, made as they are asked for, so that no more than a page of them is held at a time.
struct CreditBlock {
    enum Kind {
        /// Credits of the period that count towards a component.
        case own(ComponentResult)
        /// What counts towards it from earlier periods of the window, at today's rates.
        case earlier(ComponentResult)
        /// Credits that count towards no component.
        case other
    }

    let kind: Kind
    /// Id of the table's caption.
    let id: String
    let count: Int

    var result: ComponentResult? {
        switch kind {
        case .own(let result), .earlier(let result): result
        case .other: nil
        }
    }

    var isEarlier: Bool { if case .earlier = kind { true } else { false } }
    var measure: Component.Measure { result?.component.measure ?? .currency }

    func caption(_ words: Words) -> String {
        switch kind {
        case .own: words[.creditedOrders]
        case .earlier: words[.windowEarlier]
        case .other: words[.otherCredits]
        }
    }

    /// All tables of a statement, in the order of the page.
    static func all(of statement: Statement) -> [CreditBlock] {
        var blocks: [CreditBlock] = []
        for (number, result) in statement.components.enumerated() {
            if !result.credits.isEmpty {
                blocks.append(CreditBlock(kind: .own(result), id: "credits\(number)", count: result.credits.count))
            }
            if let lines = result.derivation?.earlierLines, !lines.isEmpty {
                blocks.append(CreditBlock(kind: .earlier(result), id: "earlier\(number)", count: lines.count))
            }
        }
        if !statement.otherCredits.isEmpty {
            blocks.append(CreditBlock(kind: .other, id: "other-credits-table", count: statement.otherCredits.count))
        }
        return blocks
    }
}
