/// A name that templates may use for a part of a context: how it is read, and a sentence for the guide.
///
/// What the name may be used for follows from its kind: `text` and `bytes` are inserted by `{{name}}` and escaped, `html` by
/// `{{{name}}}` as it is; all three are sections that show when there is something to insert. `flag` is only a section. `record`,
/// `optional`, `list` and `texts` are sections that a template enters; the fields of a record are also read as `{{name.field}}`.
package struct Field<Root: Sendable>: Sendable {
    let declared: DeclaredField

    /// Text, escaped for its place.
    package static func text(_ name: String, _ about: String, _ value: @escaping @Sendable (Root) -> String) -> Field {
        Field(name, about, .text(Access.appending(value), Access.nonEmpty(value)))
    }

    /// UTF-8 text that is appended straight to the page, then escaped there if it must be. As a section it shows if anything is appended.
    package static func bytes(_ name: String, _ about: String, _ append: @escaping @Sendable (Root, inout [UInt8]) -> Void) -> Field {
        Field(name, about, .bytes(Access.appending(append)))
    }

    /// Finished HTML, appended as it is by `{{{name}}}` alone. As a section it shows if anything is appended; the HTML is then made twice.
    package static func html(_ name: String, _ about: String, _ append: @escaping @Sendable (Root, inout [UInt8]) -> Void) -> Field {
        Field(name, about, .html(Access.appending(append)))
    }

    /// Yes or no: shows a section or leaves it out.
    package static func flag(_ name: String, _ about: String, _ value: @escaping @Sendable (Root) -> Bool) -> Field {
        Field(name, about, .flag(Access.testing(value)))
    }

    /// Another context that is always there.
    package static func record<C: TemplateContext>(_ name: String, _ about: String, _ value: @escaping @Sendable (Root) -> C) -> Field {
        Field(name, about, .record(ContextShape(C.self), Access.entering(value)))
    }

    /// Another context that may be missing: its section shows once or not at all.
    package static func optional<C: TemplateContext>(_ name: String, _ about: String, _ value: @escaping @Sendable (Root) -> C?) -> Field {
        Field(name, about, .optional(ContextShape(C.self), Access.enteringOptional(value), Access.testing { value($0) != nil }))
    }

    /// Contexts in order: the section shows once for each.
    package static func list<C: TemplateContext>(_ name: String, _ about: String, _ value: @escaping @Sendable (Root) -> [C]) -> Field {
        Field(name, about, .list(ContextShape(C.self), Access.enteringEach(value), Access.testing { !value($0).isEmpty }))
    }

    /// Texts in order: the section shows once for each, which is `{{.}}` there.
    package static func texts(_ name: String, _ about: String, _ value: @escaping @Sendable (Root) -> [String]) -> Field {
        Field(name, about, .texts(Access.enteringEach(value), Access.testing { !value($0).isEmpty }))
    }

    private init(_ name: String, _ about: String, _ access: Access) {
        declared = DeclaredField(name: name, about: about, access: access)
    }
}
