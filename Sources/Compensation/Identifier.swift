/// An identifier of the result files: opaque text, taken verbatim. Two identifiers are the same when their UTF-8 bytes are
/// (`String` would take the composed and the decomposed form of a letter for one); they are ordered by their bytes.
package struct Identifier<Subject>: Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }
    package var isEmpty: Bool { text.isEmpty }
}

extension Identifier: Hashable, Comparable {
    package static func == (a: Self, b: Self) -> Bool {
        // `String` tells most ids apart by their length and first bytes; ids are compared by the million, and seldom are two the same.
        guard a.text.utf8.count == b.text.utf8.count, a.text == b.text else { return false }
        // Composed and decomposed forms of a letter may have the same length.
        var (a, b) = (a.text, b.text)
        return a.withUTF8 { a in b.withUTF8 { b in a.elementsEqual(b) } }
    }

    package static func < (a: Self, b: Self) -> Bool {
        a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        let combined: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        if combined == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}

/// `rep_id` of `reps.csv`.
package typealias RepID = Identifier<Rep>
/// `period_id` of `periods.csv`.
package typealias PeriodID = Identifier<Period>
/// `id` of a plan document.
package typealias PlanID = Identifier<Plan>
/// `id` of a component of a plan.
package typealias ComponentID = Identifier<Component>
/// `credit_id` of `credits.csv`.
package typealias CreditID = Identifier<Credit>
/// `territory_id` of `territories.csv`.
package typealias TerritoryID = Identifier<Territory>
