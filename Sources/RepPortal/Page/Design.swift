/// How a publication looks and speaks: templates compiled, words read, style themed.
struct Design: Sendable {
    let templates: PageTemplates
    let catalog: WordCatalog
    let style: [UInt8]
    /// Name of the stylesheet, with a hash of its content.
    let styleName: String
    /// Files that the workspace overrides, and the built-in ones that it does not, for the record.
    let sources: [RecordedSource]

    /// Nil where a template does not compile, which the log then says.
    init?(_ folder: WorkspaceFolder, _ settings: Settings, log: inout DiagnosticLog) {
        let files = TemplateFiles(in: folder, log: &log)
        catalog = WordCatalog(files, log: &log)
        let theme = settings.accent.flatMap(Theme.init(accent:))
        if let theme, theme.contrast < Theme.readable {
            let tenths = Int((theme.contrast * 10).rounded(.down))
            log.add(
                settings.accentPlace.diagnostic(
                    .themeContrast, "the accent \(settings.accent ?? "") has \(tenths / 10).\(tenths % 10) : 1 on white",
                    hint: "pages use \(theme.readableAccent), the nearest that can be read", severity: .warning))
        }
        let text = files.text("style.css")
        style = Array((theme?.applied(to: text) ?? text).utf8)
        styleName = "style-\(ContentHash(of: style).hex.prefix(10)).css"
        sources = files.all.map {
            let bytes = Array($0.text.utf8)
            return RecordedSource(path: $0.shownPath, hash: ContentHash(of: bytes), bytes: bytes.count)
        }
        guard let templates = PageTemplates(files, log: &log) else { return nil }
        self.templates = templates
    }
}
