/// Words for a script of a page to fill.
extension Words {
    /// A word with some of its places filled; the others stay as they are written.
    func pattern(_ key: WordKey, _ values: (String, String)...) -> String {
        words[key.index].phrase(.other).pattern(values, rightToLeft: isRightToLeft)
    }

    /// Every form of a word with a number in it, by the name of its plural category (as `Intl.PluralRules` gives it).
    func forms(_ key: WordKey) -> [(category: String, text: String)] {
        PluralCategory.allCases.compactMap { category in
            guard let phrase = words[key.index].form(category) else { return nil }
            return (category.rawValue, phrase.pattern([], rightToLeft: isRightToLeft))
        }
    }
}

extension Word {
    /// The form of a category that the word states; a word without forms has the one for all others.
    fileprivate func form(_ category: PluralCategory) -> Phrase? {
        switch self {
        case .phrase(let phrase): category == .other ? phrase : nil
        case .plural(let phrases): phrases[category]
        }
    }
}

extension Phrase {
    /// The text with some places filled, each in its own direction; the others stay.
    fileprivate func pattern(_ values: [(String, String)], rightToLeft: Bool) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .slot(let name):
                let value = values.first { $0.0 == name }?.1
                text += value.map { Isolation.isolated($0, rightToLeft: rightToLeft) } ?? "{\(name)}"
            }
        }
        return text
    }
}
