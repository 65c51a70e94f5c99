/// Templates that may include each other, by name. Parsed when the library is made; what is wrong is told by `compile`.
package struct TemplateLibrary: Sendable {
    private let templates: [String: ParsedTemplate]
    private let known = KnownFields()
    /// The names of all templates, sorted by bytes.
    package let names: [String]

    /// Of two sources with one path the later counts, so overrides follow what they override.
    package init(_ sources: [TemplateSource]) {
        var templates: [String: ParsedTemplate] = [:]
        for source in sources { templates[source.name] = TemplateParser.parse(source) }
        self.templates = templates
        names = templates.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Compiles a template and all it includes for a type of context. Throws everything that is wrong with them at once.
    /// - Parameters:
    ///   - constants: records of the context that are the same for every page that will be rendered.
    ///   - parameters: texts by name, which a template reads as `{{params.name}}`.
    package func compile<C: TemplateContext>(
        _ name: String, for context: C.Type, knowing constants: [Constant] = [], parameters: [String: String] = [:]
    ) throws(TemplateErrors) -> Template<C> {
        let scope = Scope(ContextShape(context), constants: constants, parameters: parameters, known: known)
        return Template(program: try program(name, scope: scope))
    }

    /// Compiles a template as the Mustache manual has it: names are looked up while it is rendered, unknown names and partials are
    /// nothing, `{{{…}}}` inserts anything raw, and the place in the HTML does not matter. For the official test suite.
    package func compileLeniently(_ name: String) throws(TemplateErrors) -> Template<DynamicValue> {
        Template(program: try program(name, scope: nil))
    }

    private func program(_ name: String, scope: Scope?) throws(TemplateErrors) -> Program {
        guard let template = templates[name] else {
            let hint = NearestName.hint(for: name, among: names)
            throw TemplateErrors([TemplateError(path: name, line: 0, column: 0, summary: "there is no template ‘\(name)’", hint: hint)])
        }
        var compiler = TemplateCompiler(self, scope: scope)
        compiler.compile(template)
        guard compiler.errors.isEmpty else { throw TemplateErrors(compiler.errors) }
        return compiler.program
    }

    func template(named name: String) -> ParsedTemplate? { templates[name] }
}
