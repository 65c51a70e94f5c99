import Compensation
import Templates

/// Pages that show every component of the stylesheet and every chart in all states, on light and on dark ground, once from left to
/// right and once from right to left: for those who change templates, never part of a publication.
package struct Gallery {
    private let folder: WorkspaceFolder
    private let output: NewFolder

    /// Reads settings, templates and words of a workspace; the output is a new or empty folder.
    package init(workspace: String, output: String) {
        folder = WorkspaceFolder(workspace)
        self.output = NewFolder(output)
    }

    /// The pages by the locale that they are written in.
    private static let locales = [("en-US", "index.html"), ("ar-EG", "rtl.html")]

    /// Writes the pages with their stylesheet and script; nothing where the log has errors.
    package func make() throws(StarterError) -> DiagnosticLog {
        var log = DiagnosticLog()
        let settings = folder.text(SettingsLoader.file, log: &log).map { SettingsLoader.settings(from: $0, log: &log) } ?? Settings()
        let templates = TemplateFiles(in: folder, log: &log)
        let catalog = WordCatalog(templates, log: &log)
        guard let template = PageCompiler(templates, settings).compile("gallery", for: GalleryContext.self, log: &log), !log.hasErrors
        else {
            return log
        }
        guard output.isEmpty else { throw .notEmpty(output.path) }
        let files = PageFiles(templates, theme: settings.accent.flatMap(Theme.init(accent:)))
        do throws(WriteError) {
            for file in files.all { try output.write(file.bytes, to: file.name) }
            for (locale, name) in Self.locales {
                let localization = Localization(
                    format: LocaleFormat(locale: locale, currency: settings.currency), words: catalog.words(for: locale))
                var page: [UInt8] = []
                template.render(context(localization, files, settings), into: &page)
                _ = PageSealer.seal(&page)
                try output.write(page, to: name)
            }
        } catch {
            throw .machine(error)
        }
        return log
    }

    private func context(_ localization: Localization, _ files: PageFiles, _ settings: Settings) -> GalleryContext {
        let links = Self.locales.map {
            LinkContext(href: $0.1, text: $0.0, isCurrent: localization.format.languageTag == $0.0)
        }
        let frame = FrameContext(
            language: localization.words.language, direction: localization.isRightToLeft ? "rtl" : "ltr", title: "Gallery",
            organization: settings.organization, portal: settings.title, reader: GallerySchemeContext.person(localization), root: "",
            home: "index.html", style: files.style.name, script: files.script.name,
            crumbs: [LinkContext(href: "index.html", text: "Gallery"), LinkContext(href: "", text: "Components", isCurrent: true)],
            navigation: links, more: links, format: localization.format,
            stamps: [StampContext(name: localization.words[.published], value: localization.format.date(GallerySchemeContext.day))],
            words: localization.words)
        return GalleryContext(
            frame: frame,
            schemes: ["light", "dark"].map { GallerySchemeContext(name: $0, localization: localization) })
    }
}
