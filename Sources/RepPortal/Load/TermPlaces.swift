import Compensation

/// Where a component of a plan stands in the front matter, with those of its terms that other checks refer to.
struct TermPlaces: Sendable {
    /// Another component that a term names.
    struct Reference: Sendable {
        /// "the gate", as a diagnostic says it.
        let key: String
        let component: ComponentID
        let line: Int
        let column: Int
    }

    /// Of the component itself.
    var line = 1
    var column = 1
    /// Of the value of `window`; that of the component where none is stated.
    var window: (line: Int, column: Int) = (1, 1)
    /// Of the values that a personal term can override.
    var values: [PersonalTerm.Name: (line: Int, column: Int)] = [:]
    var references: [Reference] = []
    var clause: (id: String, line: Int, column: Int)?
    /// Numbers of the terms, in order of the file.
    var figures: [TermFigure] = []

    init() {}

    init(_ node: YAMLNode) {
        (line, column) = (node.line, node.column)
        window = (node.line, node.column)
        figures = TermFigure.all(in: node)
    }
}

extension YAMLNode {
    /// The text of a key of this mapping; nil where it is none, or has no such key.
    func text(of key: String) -> String? {
        guard case .mapping(let entries) = content, let value = entries.first(where: { $0.key == key })?.value,
            case .text(let text) = value.content
        else { return nil }
        return text
    }
}
