import Compensation
import Templates

/// Pages that show every component of the templates and every chart in all states, on light and on dark ground, from left to right and
/// from right to left: for those who change templates, never part of a publication. What they show are the partials of the real pages.
package struct Gallery {
    private let folder: WorkspaceFolder
    private let output: NewFolder

    /// Reads settings, templates and words of a workspace; the output is a new or empty folder.
    package init(workspace: String, output: String) {
        folder = WorkspaceFolder(workspace)
        self.output = NewFolder(output)
    }

    /// The pages by the locale that they are written in and the ground that they stand on.
    private static let pages = [
        ("en-US", "light", "index.html"), ("en-US", "dark", "dark.html"), ("ar-EG", "light", "rtl.html"),
        ("ar-EG", "dark", "rtl-dark.html"),
    ]

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
        // The logo of the workspace is no file of the gallery.
        let files = PageFiles(templates, theme: settings.accent.flatMap(Theme.init(accent:)), hasLogo: false)
        do throws(WriteError) {
            for file in files.all { try output.write(file.bytes, to: file.name) }
            for (locale, scheme, name) in Self.pages {
                let localization = Localization(
                    format: LocaleFormat(locale: locale, currency: settings.currency), words: catalog.words(for: locale))
                let sample = GallerySample(localization: localization, frame: frame(localization, files, settings, page: name))
                var page: [UInt8] = []
                template.render(context(sample, scheme), into: &page)
                _ = PageSealer.seal(&page)
                try output.write(page, to: name)
            }
        } catch {
            throw .machine(error)
        }
        return log
    }

    private func context(_ sample: GallerySample, _ scheme: String) -> GalleryContext {
        let charts = GalleryCharts(localization: sample.localization)
        return GalleryContext(
            sample: sample, scheme: scheme, statement: GalleryStatement(sample: sample, charts: charts).context,
            pages: GalleryPages(sample: sample, charts: charts), charts: charts)
    }

    private func frame(_ localization: Localization, _ files: PageFiles, _ settings: Settings, page: String) -> FrameContext {
        let links = Self.pages.map { LinkContext(href: $0.2, text: "\($0.0) \($0.1)", isCurrent: $0.2 == page) }
        return FrameContext(
            language: localization.words.language, direction: localization.isRightToLeft ? "rtl" : "ltr", title: "Gallery",
            organization: settings.organization, portal: settings.title, reader: GallerySample.person(localization), root: "",
            home: "index.html", style: files.style.name, script: files.script.name, icon: files.icon?.name ?? "",
            crumbs: [LinkContext(href: "index.html", text: "Gallery"), LinkContext(href: "", text: "Components", isCurrent: true)],
            navigation: links, more: links, format: localization.format,
            stamps: [StampContext(name: localization.words[.published], value: localization.format.date(GallerySample.day))],
            words: localization.words)
    }
}
