import Compensation

/// Finds the derived lines of credits. Both stand in the order in which they fill the tiers, so the next line is nearly always the one
/// that is asked for, and no table has to be made of them.
struct CreditLines {
    let lines: [Derivation.Line]
    private var next = 0

    init(_ derivation: Derivation?) { lines = derivation?.lines ?? [] }

    /// The index of a credit's line in `lines`; nil where no method derives it.
    mutating func index(of credit: Int) -> Int? {
        let found = next < lines.count && lines[next].credit == credit ? next : lines.firstIndex { $0.credit == credit }
        if let found { next = found + 1 }
        return found
    }

    /// A credit's line; nil where no method derives it.
    mutating func line(of credit: Int) -> Derivation.Line? { index(of: credit).map { lines[$0] } }
}
