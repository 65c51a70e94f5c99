/// A word of the catalogue: one phrase, or one for each plural category of the language.
package enum Word: Sendable {
    case phrase(Phrase)
    case plural([PluralCategory: Phrase])

    /// Stands where a built-in word is not there, which the tests refuse.
    static let missing = Word.phrase(Phrase(""))

    /// Names of the places in any of its forms.
    package var slots: Set<String> {
        switch self {
        case .phrase(let phrase): phrase.slots
        case .plural(let phrases): phrases.values.reduce(into: []) { $0.formUnion($1.slots) }
        }
    }

    /// Whether it has a form for each plural category.
    package var isCounted: Bool {
        switch self {
        case .phrase: false
        case .plural: true
        }
    }

    /// The form for a count; a phrase has one form for all.
    package func phrase(_ category: PluralCategory) -> Phrase {
        switch self {
        case .phrase(let phrase): phrase
        case .plural(let phrases): phrases[category] ?? phrases[.other] ?? Phrase("")
        }
    }
}
