/// Why a publication is not begun or not completed although the machine works: the sentence, and how to mend it. Nothing was changed.
package struct PublishRefusal: Error, Hashable, Sendable {
    package var sentence: String
    /// May be empty.
    package var hint: String

    package init(_ sentence: String, hint: String = "") {
        self.sentence = sentence
        self.hint = hint
    }

    package var text: String { hint.isEmpty ? sentence : "\(sentence); \(hint)" }
}
