/// A type of context as the guide tells of it: what a template may name in it.
package struct ContextDescription: Hashable, Sendable {
    /// Name of the type.
    package var name: String
    /// In the order of their declaration.
    package var fields: [FieldDescription]

    /// The context and every other that a template for it can reach, each once, in the order in which they are met.
    package static func all<C: TemplateContext>(from context: C.Type) -> [ContextDescription] {
        var found: [ContextDescription] = []
        describe(ContextShape(context), &found)
        return found
    }

    private static func describe(_ shape: ContextShape, _ found: inout [ContextDescription]) {
        let name = shape.name()
        guard !found.contains(where: { $0.name == name }) else { return }
        let fields = shape.fields()
        found.append(ContextDescription(name: name, fields: fields.map(FieldDescription.init)))
        for inner in fields.compactMap(\.access.shape) { describe(inner, &found) }
    }
}

/// A field as the guide tells of it.
package struct FieldDescription: Hashable, Sendable {
    package var name: String
    /// "text", "HTML", "flag", "record", "optional record", "list" or "list of texts".
    package var kind: String
    /// Name of the type of context that it leads to; nil for a text, HTML or flag.
    package var context: String?
    /// A sentence.
    package var about: String

    init(_ field: DeclaredField) {
        name = field.name
        kind = field.access.kind
        context = field.access.shape?.name()
        about = field.about
    }
}
