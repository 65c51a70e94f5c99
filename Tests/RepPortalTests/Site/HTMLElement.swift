/// An element of a page as it was read back; text between elements stands among the children.
final class HTMLElement: Sendable {
    enum Child: Sendable {
        case element(HTMLElement)
        case text(String)
    }

    let name: String
    let attributes: [(name: String, value: String)]
    let children: [Child]

    init(name: String, attributes: [(name: String, value: String)], children: [Child]) {
        (self.name, self.attributes, self.children) = (name, attributes, children)
    }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    func has(class name: String) -> Bool { self["class"]?.split(separator: " ").contains { $0 == name } ?? false }

    var elements: [HTMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// Text of this element and all below it, in one line.
    var text: String {
        var out = ""
        appendText(to: &out)
        return out.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }

    private func appendText(to out: inout String) {
        for child in children {
            switch child {
            case .text(let text): out += text
            case .element(let element): element.appendText(to: &out)
            }
        }
    }

    /// Every element below this one, parents first.
    func forEach(_ body: (HTMLElement) throws -> Void) rethrows {
        for element in elements {
            try body(element)
            try element.forEach(body)
        }
    }

    /// Every piece of text below this one that stands between two tags.
    func forEachText(_ body: (String) -> Void) {
        for child in children {
            switch child {
            case .text(let text): body(text)
            case .element(let element): element.forEachText(body)
            }
        }
    }

    func all(_ name: String, class className: String? = nil) -> [HTMLElement] {
        all { $0.name == name && (className.map($0.has(class:)) ?? true) }
    }

    func all(where condition: (HTMLElement) -> Bool) -> [HTMLElement] {
        var found: [HTMLElement] = []
        forEach { if condition($0) { found.append($0) } }
        return found
    }

    func first(_ name: String, class className: String? = nil) -> HTMLElement? { all(name, class: className).first }

    func with(id: String) -> HTMLElement? { all { $0["id"] == id }.first }

    /// Elements right below those of a name right below this one: `rows(of: "tbody")` of a table.
    func rows(of part: String) -> [HTMLElement] {
        elements.filter { $0.name == part }.flatMap(\.elements).filter { $0.name == "tr" }
    }

    /// Texts of the cells of a row.
    var cells: [String] { elements.filter { $0.name == "th" || $0.name == "td" }.map(\.text) }
}
