import Templates

/// Compiles templates and says what is wrong with them under the names of their files.
struct PageCompiler {
    private let library: TemplateLibrary
    private let shownPaths: [String: String]
    private var constants: [Constant] = []
    /// `params` of portal.yml.
    private let parameters: [String: String]

    init(_ files: TemplateFiles, _ settings: Settings) {
        parameters = Dictionary(settings.params.map { ($0.name, $0.value) }) { _, last in last }
        library = TemplateLibrary(files.sources)
        shownPaths = Dictionary(files.all.map { ($0.path, $0.shownPath) }) { _, last in last }
    }

    /// A compiler for pages that all speak these words, which become part of the templates and cost nothing to look up.
    func speaking(_ words: Words) -> PageCompiler {
        var compiler = self
        compiler.constants = [Constant("words", WordsContext(words: words))]
        return compiler
    }

    func compile<Context: TemplateContext>(_ name: String, for context: Context.Type, log: inout DiagnosticLog) -> Template<Context>? {
        do {
            return try library.compile(name, for: context, knowing: constants, parameters: parameters)
        } catch {
            for fault in error.errors {
                log.add(
                    Diagnostic(
                        file: shownPaths[fault.path] ?? fault.path, line: fault.line, column: fault.column, rule: .templateForm,
                        fault.summary, hint: fault.hint ?? ""))
            }
            return nil
        }
    }
}
