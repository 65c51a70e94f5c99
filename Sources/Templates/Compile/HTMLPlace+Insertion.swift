extension HTMLPlace {
    /// What is to be done with a value that is inserted here, or why none may be.
    enum Insertion: Equatable {
        case allowed(Escape)
        case forbidden(summary: String, hint: String)
    }

    /// For a value of `{{name}}`: text that means only itself.
    func insertion(ofTextNamed name: String) -> Insertion {
        switch state {
        case .text: return .allowed(.references)
        case .value(let quote) where quote != 0:
            let attribute = String(decoding: attribute, as: UTF8.self)
            if attribute.hasPrefix("on") || attribute == "srcdoc" {
                return .forbidden(
                    summary: "‘\(name)’ stands in the attribute \(attribute), which is a program or a document of its own",
                    hint: "put the value into a data-… attribute")
            }
            return .allowed(
                Self.urlAttributes.contains(attribute) ? .url(quote: quote, isSource: attribute == "src") : .references)
        case .value, .beforeValue:
            let attribute = String(decoding: attribute, as: UTF8.self)
            return .forbidden(
                summary: "‘\(name)’ stands in an attribute value without quotes", hint: "put it into quotes: \(attribute)=\"{{\(name)}}\"")
        case .raw:
            let element = String(decoding: element, as: UTF8.self)
            if element == "title" || element == "textarea" { return .allowed(.references) }
            return .forbidden(
                summary: "‘\(name)’ stands inside <\(element)>",
                hint: element == "script"
                    ? "put the value into a data-… attribute, or HTML into <script type=\"application/json\">"
                    : "put the value into an attribute, or choose a class by a section")
        case .comment, .declarationOpen, .declaration:
            return .forbidden(summary: "‘\(name)’ stands in an HTML comment or declaration", hint: "{{! … }} is a comment of the template")
        case .tagOpen, .tagName, .inTag, .attributeName:
            return .forbidden(
                summary: "‘\(name)’ stands in a tag, outside an attribute value",
                hint: "a value stands in text or in quotes: class=\"{{\(name)}}\"")
        }
    }

    /// For a value of `{{{name}}}`: finished HTML.
    func insertion(ofHTMLNamed name: String) -> Insertion {
        if state == .text { return .allowed(.none) }
        if case .raw = state, isData, element.elementsEqual("script".utf8) { return .allowed(.none) }
        if case .value = state {
            return .forbidden(summary: "‘\(name)’ is HTML and stands in an attribute value", hint: "an attribute takes a text field")
        }
        guard case .forbidden(let summary, let hint) = insertion(ofTextNamed: name) else {
            return .forbidden(summary: "‘\(name)’ is HTML and stands where only text may", hint: "take a text field")
        }
        return .forbidden(summary: summary, hint: hint)
    }

    /// The attributes whose value is a URL (HTML standard, index of attributes; SVG).
    private static let urlAttributes: Set<String> = [
        "action", "background", "cite", "data", "formaction", "href", "icon", "longdesc", "manifest", "ping", "poster", "src", "srcset",
        "xlink:href",
    ]
}
