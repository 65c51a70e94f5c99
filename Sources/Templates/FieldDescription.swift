/// A field as the guide tells of it.
package struct FieldDescription: Hashable, Sendable {
    /// The names that lead to it, from the page: "components.rows.amount".
    package var path: String
    /// "text", "HTML", "flag", "record", "optional record", "list" or "list of texts".
    package var kind: String
    /// A sentence.
    package var about: String

    /// Every field that a template for this context can reach, each followed by those inside it. Where a type stands inside itself, its
    /// fields are not told again.
    package static func all<C: TemplateContext>(of context: C.Type) -> [FieldDescription] {
        let shape = ContextShape(context)
        var found: [FieldDescription] = []
        describe(shape, "", [shape.id], &found)
        return found
    }

    private static func describe(_ shape: ContextShape, _ prefix: String, _ around: [ObjectIdentifier], _ found: inout [FieldDescription]) {
        for field in shape.fields() {
            found.append(FieldDescription(path: prefix + field.name, kind: field.access.kind, about: field.about))
            guard let inner = field.access.shape, !around.contains(inner.id) else { continue }
            describe(inner, "\(prefix)\(field.name).", around + [inner.id], &found)
        }
    }
}
