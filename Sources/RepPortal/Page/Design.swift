import Compensation

/// How a publication looks and speaks: templates compiled, words read, style themed.
struct Design: Sendable {
    /// Templates that speak some words: the first reader's, or the site's own.
    private let templates: PageTemplates
    private let words: Words
    private let compiler: PageCompiler
    /// Whether everybody's pages are made; else templates are compiled when a page needs them.
    private let isOfAll: Bool
    let catalog: WordCatalog
    let pageFiles: PageFiles
    /// Files that the workspace overrides, and the built-in ones that it does not, for the record.
    let sources: [RecordedSource]

    /// Nil where a template does not compile, which the log then says, if it is for everybody.
    /// - Parameter locales: of those whose pages are made; everybody's where it is nil.
    init?(_ workspace: Workspace, for locales: [String]? = nil, log: inout DiagnosticLog) {
        let settings = workspace.settings
        let files = TemplateFiles(in: workspace.folder, log: &log)
        catalog = WordCatalog(files, for: Set(locales ?? workspace.reps.map(\.locale)).union([settings.locale]), log: &log)
        let theme = settings.accent.flatMap(Theme.init(accent:))
        if let finding = theme?.finding {
            log.add(settings.accentPlace.diagnostic(.themeContrast, finding.what, hint: finding.hint, severity: .warning))
        }
        pageFiles = PageFiles(files, theme: theme, hasLogo: settings.logo != nil)
        sources = files.all.map {
            let bytes = Array($0.text.utf8)
            return RecordedSource(path: $0.shownPath, hash: ContentHash(of: bytes), bytes: bytes.count)
        }
        compiler = PageCompiler(files, settings)
        words = catalog.words(for: locales?.first ?? settings.locale)
        isOfAll = locales == nil
        let speaking = compiler.speaking(words)
        let made = isOfAll ? PageTemplates(compiling: speaking, log: &log) : PageTemplates(onDemand: speaking)
        guard let templates = made else { return nil }
        self.templates = templates
    }

    /// Templates for pages that speak these words.
    func templates(speaking words: Words) -> PageTemplates {
        guard words.language != self.words.language else { return templates }
        var ignored = DiagnosticLog()
        let speaking = compiler.speaking(words)
        return (isOfAll ? PageTemplates(compiling: speaking, log: &ignored) : PageTemplates(onDemand: speaking)) ?? templates
    }
}
