/// A value that a template may read. Its fields are all that a template sees of it.
package protocol TemplateContext: Sendable {
    /// The declared fields, in the order of the guide. Evaluated when a template is compiled, never while a page is rendered.
    static var fields: [Field<Self>] { get }
}
