import Templates

/// The templates, the style, the scripts and the words: the built-in ones, each replaced by the workspace's file of the same path.
package struct TemplateFiles: Sendable {
    /// One of them.
    package struct File: Sendable {
        /// Relative to the folder of templates.
        package let path: String
        /// As diagnostics name it.
        package let shownPath: String
        /// Its content.
        package let text: String
        /// Whether it came with the program.
        package var isBuiltIn = false
    }

    /// Folder of the workspace that overrides built-in files.
    static let folder = "templates"

    /// Built-in files first, in order of their paths; a file that replaces one stands in its place, others follow. A file of words
    /// does not replace: it changes single words of the built-in ones.
    package let all: [File]

    /// Those of the program, with those of a workspace.
    package init(in folder: WorkspaceFolder, log: inout DiagnosticLog) {
        var files = BuiltInTemplates.all.map { File(path: $0.path, shownPath: "built-in \($0.path)", text: $0.text, isBuiltIn: true) }
        for path in folder.allFiles(below: Self.folder, log: &log) {
            let relative = String(path.dropFirst(Self.folder.count + 1))
            guard
                relative.hasSuffix(".html") || relative.hasSuffix(".css") || relative.hasSuffix(".js") || relative == "icon.svg"
                    || relative.hasPrefix(WordCatalog.prefix)
            else { continue }
            guard let text = folder.text(path, log: &log) else { continue }
            let file = File(path: relative, shownPath: path, text: text)
            let isWords = relative.hasPrefix(WordCatalog.prefix)
            if !isWords, let index = files.firstIndex(where: { $0.path == relative }) {
                // The repository's own workspace holds the built-in files themselves.
                if files[index].text != text { files[index] = file }
            } else if files.first(where: { $0.path == relative })?.text != text {
                if !isWords { Self.checkName(relative, path, log: &log) }
                files.append(file)
            }
        }
        all = files
    }

    /// A file that replaces none of the built-in ones is a part of others; one that is called almost like one is a slip.
    private static func checkName(_ relative: String, _ path: String, log: inout DiagnosticLog) {
        let hint = Suggestion.hint(for: relative, among: BuiltInTemplates.all.map(\.path))
        guard !hint.isEmpty else { return }
        log.add(
            Diagnostic(file: path, severity: .warning, rule: .templateForm, "‘\(relative)’ replaces no built-in file", hint: hint))
    }

    func text(_ path: String) -> String {
        all.last { $0.path == path }?.text ?? ""
    }

    /// A file as it came with the program.
    func builtIn(_ path: String) -> String {
        BuiltInTemplates.all.first { $0.path == path }?.text ?? ""
    }

    /// What the template engine reads; in errors a template bears the name of its file.
    var sources: [TemplateSource] {
        all.filter { $0.path.hasSuffix(".html") }.map { TemplateSource(path: $0.path, text: $0.text) }
    }
}
