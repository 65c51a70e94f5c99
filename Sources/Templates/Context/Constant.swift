/// A record that is the same for every page a template will render, such as the words of a language. Its fields are put into the template
/// when it is compiled: they cost no more than the template's own text.
package struct Constant: Sendable {
    /// The record's name in the page's context.
    let name: String
    let shape: ObjectIdentifier
    /// Lends the record.
    let lend: @Sendable ((Pinned) -> Void) -> Void

    /// - Parameter name: of a record of type `C` in the context of every page that the template is compiled for.
    package init<C: TemplateContext>(_ name: String, _ value: C) {
        self.name = name
        shape = ObjectIdentifier(C.self)
        lend = { Pinned.with(value, $0) }
    }
}
