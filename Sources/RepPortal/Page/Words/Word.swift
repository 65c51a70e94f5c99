/// A word of the catalogue: one phrase, or one for each plural category of the language.
enum Word: Sendable {
    case phrase(Phrase)
    case plural([PluralCategory: Phrase])

    /// Names of the places in any of its forms.
    var slots: Set<String> {
        switch self {
        case .phrase(let phrase): phrase.slots
        case .plural(let phrases): phrases.values.reduce(into: []) { $0.formUnion($1.slots) }
        }
    }

    /// The form for a count; a phrase has one form for all.
    func phrase(_ category: PluralCategory) -> Phrase {
        switch self {
        case .phrase(let phrase): phrase
        case .plural(let phrases): phrases[category] ?? phrases[.other] ?? Phrase("")
        }
    }
}
