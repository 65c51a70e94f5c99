/// The context stack of the Mustache manual as types: what names mean at a place of a template.
struct Scope {
    /// Something that was entered.
    enum Level {
        /// A context; its values are on the stack of the machine at this depth.
        case context(FieldTable, depth: Int)
        /// A text, bytes or HTML field that shows its section: `{{.}}` is the field itself, read from the context at this depth.
        case field(DeclaredField, depth: Int)
        /// An element of a list of texts, on the stack at this depth.
        case element(depth: Int)
    }

    /// What a name means.
    struct Meaning {
        /// The field, read from a value at `depth` after entering `path`.
        var field: DeclaredField
        var depth: Int
        var path: [Access.Entry] = []
        /// The first record of the path, where it is known already.
        var constant: Constant?
    }

    /// Why a name means nothing.
    struct Misunderstanding: Error {
        var summary: String
        var hint: String?
    }

    private(set) var levels: [Level]
    /// Places of the stack in use.
    private(set) var depth = 1
    private let known: KnownFields
    private let constants: [Constant]
    private let parameters: [String: String]

    /// What stands before the name of a parameter.
    private static let parameterRecord = "params"

    init(_ root: ContextShape, constants: [Constant], parameters: [String: String], known: KnownFields) {
        self.known = known
        self.constants = constants
        self.parameters = parameters
        levels = [.context(known.fields(of: root), depth: 0)]
    }

    /// Enters a context whose value will be pushed on the stack.
    mutating func enter(_ shape: ContextShape) {
        levels.append(.context(known.fields(of: shape), depth: depth))
        depth += 1
    }

    /// Enters the elements of a list of texts, which will be pushed on the stack.
    mutating func enterElement() {
        levels.append(.element(depth: depth))
        depth += 1
    }

    /// Enters a field of a value that is on the stack already.
    mutating func enter(_ meaning: Meaning) { levels.append(.field(meaning.field, depth: meaning.depth)) }

    /// Leaves what was entered last.
    mutating func leave() {
        switch levels.removeLast() {
        case .context, .element: depth -= 1
        case .field: break
        }
    }

    /// Finds a name: its first part in the innermost context that has it, every other part in the record before.
    mutating func meaning(of name: String) throws(Misunderstanding) -> Meaning {
        if name == "." { return try element() }
        let parts = name.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
        if parts[0] == Self.parameterRecord, parts.count > 1 { return try parameter(parts.dropFirst().joined(separator: ".")) }
        for level in levels.reversed() {
            guard case .context(let fields, let depth) = level, let field = fields[parts[0]] else { continue }
            var meaning = Meaning(field: field, depth: depth)
            var path = parts[0]
            for part in parts.dropFirst() {
                guard case .record(let shape, let enter) = meaning.field.access else {
                    throw Misunderstanding(
                        summary: "‘\(path)’ is \(meaning.field.access.article) and has no field ‘\(part)’",
                        hint: Self.hint(path, part, meaning))
                }
                let fields = known.fields(of: shape)
                guard let next = fields[part] else {
                    throw Misunderstanding(
                        summary: "‘\(path)’ has no field ‘\(part)’", hint: NearestName.hint(for: part, among: fields.all.map(\.name)))
                }
                if depth == 0, meaning.path.isEmpty {
                    meaning.constant = constants.first { $0.name == parts[0] && $0.shape == shape.id }
                }
                meaning.path.append(Access.Entry(enter: enter))
                meaning.field = next
                path += ".\(part)"
            }
            return meaning
        }
        throw Misunderstanding(summary: "unknown name ‘\(parts[0])’", hint: NearestName.hint(for: parts[0], among: names))
    }

    /// `{{params.name}}`: a text that the workspace states.
    private func parameter(_ name: String) throws(Misunderstanding) -> Meaning {
        guard let text = parameters[name] else {
            throw Misunderstanding(
                summary: "the settings have no parameter ‘\(name)’", hint: NearestName.hint(for: name, among: parameters.keys.sorted()))
        }
        let access = Access.text({ _, out in out.append(contentsOf: text.utf8) }, { _ in !text.isEmpty })
        return Meaning(field: DeclaredField(name: name, about: "", access: access), depth: 0)
    }

    /// `{{.}}`
    private func element() throws(Misunderstanding) -> Meaning {
        switch levels.last {
        case .field(let field, let depth): return Meaning(field: field, depth: depth)
        case .element(let depth):
            let access = Access.text(Access.appending { (text: String) in text }, Access.nonEmpty { (text: String) in text })
            return Meaning(field: DeclaredField(name: ".", about: "", access: access), depth: depth)
        default:
            throw Misunderstanding(
                summary: "‘.’ stands for no text here", hint: "it is the text of the section it stands in, or an element of a list of texts"
            )
        }
    }

    /// The names that mean something here, innermost first.
    private var names: [String] {
        levels.reversed().flatMap { level -> [String] in
            guard case .context(let fields, _) = level else { return [] }
            return fields.all.map(\.name)
        }
    }

    private static func hint(_ path: String, _ part: String, _ meaning: Meaning) -> String? {
        switch meaning.field.access {
        case .optional, .list: "enter it: {{#\(path)}}{{\(part)}}{{/\(path)}}"
        default: nil
        }
    }
}
