import Compensation

/// What all pages of one publication share; a class because they share it.
final class Portal: Sendable {
    let workspace: Workspace
    let catalog: WordCatalog
    /// Stylesheet and scripts.
    let files: PageFiles
    let published: CalendarDate
    let isDraft: Bool
    /// File name of each period's statement without its ending, by the index of the period.
    let periodSlugs: [String]
    /// File name of each plan's page without its ending.
    let planSlugs: [PlanID: String]
    private let localizations: [LocalizationKey: Localization]
    /// What the documents are written in, by the tag they state. ICU is asked once: on every page it was a hundredth of a build.
    private let languages: [String: TextLanguage]
    /// The periods as the readers of each locale call them.
    private let calendars: [String: PayCalendar]
    /// By the language of their words.
    private let templates: [String: PageTemplates]
    private let design: Design
    let managers: Managers

    private struct LocalizationKey: Hashable {
        let locale: String
        let currency: Currency
    }

    /// - Parameters:
    ///   - readers: whose pages are made, as indices; everybody's where it is nil.
    ///   - formats: what was learnt of locales before.
    init(
        _ workspace: Workspace, design: Design, published: CalendarDate, isDraft: Bool, readers: [Int]? = nil,
        formats: [String: LocaleFormat] = [:]
    ) {
        self.workspace = workspace
        catalog = design.catalog
        files = design.pageFiles
        self.published = published
        self.isDraft = isDraft
        periodSlugs = workspace.calendar.periods.map { PathSlug($0.id.text, reserved: Self.reservedNames).text }
        planSlugs = workspace.plans.mapValues { "plan-" + PathSlug($0.plan.id.text).text }
        managers = Managers(workspace)
        localizations = Self.localizations(
            workspace, readers.map { $0.map { workspace.reps[$0] } } ?? workspace.reps, managers, catalog, formats)
        var templates: [String: PageTemplates] = [:]
        for words in localizations.values.map(\.words) where templates[words.language] == nil {
            templates[words.language] = design.templates(speaking: words)
        }
        let settings = workspace.settings
        let stated = workspace.plans.values.map(\.language) + (workspace.pages + workspace.news).map(\.language)
        languages = Dictionary(stated.map { ($0 ?? settings.locale, TextLanguage($0, settings)) }) { first, _ in first }
        let site = localizations[LocalizationKey(locale: settings.locale, currency: settings.currency)]
        let names = PeriodNames(portal: site?.format ?? LocaleFormat(locale: settings.locale, currency: settings.currency))
        var calendars: [String: PayCalendar] = [:]
        for (key, localization) in localizations where calendars[key.locale] == nil {
            calendars[key.locale] = names.calendar(workspace.calendar, for: localization.format)
        }
        self.calendars = calendars
        self.templates = templates
        self.design = design
    }

    /// What is to be learnt of the locales of the site and of readers, by their indices.
    static func formats(_ workspace: Workspace, readers: [Int]) -> [String: LocaleFormat] {
        var formats: [String: LocaleFormat] = [:]
        func add(_ locale: String, _ currency: Currency) {
            if formats[locale] == nil { formats[locale] = LocaleFormat(locale: locale, currency: currency) }
        }
        add(workspace.settings.locale, workspace.settings.currency)
        for reader in readers { add(workspace.reps[reader].locale, workspace.reps[reader].currency) }
        return formats
    }

    /// For every locale and currency in which a page writes: of the site, of each reader, and in her locale the currencies of her team.
    private static func localizations(
        _ workspace: Workspace, _ readers: [Rep], _ managers: Managers, _ catalog: WordCatalog, _ learnt: [String: LocaleFormat]
    ) -> [LocalizationKey: Localization] {
        var found: [LocalizationKey: Localization] = [:]
        var formats = learnt
        func add(_ locale: String, _ currency: Currency) {
            let key = LocalizationKey(locale: locale, currency: currency)
            guard found[key] == nil else { return }
            let format = formats[locale].map { LocaleFormat($0, currency: currency) } ?? LocaleFormat(locale: locale, currency: currency)
            formats[locale] = format
            found[key] = Localization(format: format, words: catalog.words(for: locale))
        }
        add(workspace.settings.locale, workspace.settings.currency)
        for rep in readers {
            add(rep.locale, rep.currency)
            for member in managers.reports(to: rep.id) { add(rep.locale, workspace.reps[member].currency) }
        }
        return found
    }

    /// File names in a rep's folder that no period may take.
    private static let reservedNames: Set<String> = ["index", "plan", "team", "news", "estimate", "pages"]

    /// The periods as a rep calls them.
    func calendar(for rep: Rep) -> PayCalendar { calendars[rep.locale] ?? workspace.calendar }

    func localization(for rep: Rep) -> Localization { localization(locale: rep.locale, currency: rep.currency) }

    /// Templates for pages that speak these words.
    func templates(_ words: Words) -> PageTemplates { templates[words.language] ?? design.templates(speaking: words) }

    /// Compiles what pages of these readers, by their indices, and team pages of these managers will need.
    func prepareTemplates(for readers: [Int], _ managers: [Int]) {
        for words in words(of: readers) { templates(words).prepare(forTeamAlone: false) }
        for words in words(of: managers) { templates(words).prepare(forTeamAlone: true) }
    }

    private func words(of readers: [Int]) -> [Words] {
        Set(readers.map { workspace.reps[$0].locale }).sorted().map { catalog.words(for: $0) }
    }

    /// One of those made beforehand; for any other locale and currency made anew.
    func localization(locale: String, currency: Currency) -> Localization {
        localizations[LocalizationKey(locale: locale, currency: currency)]
            ?? Localization(format: LocaleFormat(locale: locale, currency: currency), words: catalog.words(for: locale))
    }

    /// For pages of nobody.
    var siteLocalization: Localization {
        localization(locale: workspace.settings.locale, currency: workspace.settings.currency)
    }

    /// What a document is written in: the language that it states, else the portal's locale.
    func language(_ stated: String?) -> TextLanguage {
        languages[stated ?? workspace.settings.locale] ?? TextLanguage(stated, workspace.settings)
    }

    var logo: String? { workspace.settings.logo }

    /// The stamps of a page: how fresh the data are, when it was published, and how settled the period is.
    func stamps(dataAsOf: CalendarDate?, status: Period.Status? = nil, _ localization: Localization) -> [StampContext] {
        let (format, words) = (localization.format, localization.words)
        var stamps: [StampContext] = []
        if let dataAsOf { stamps.append(StampContext(name: words[.dataAsOf], value: format.date(dataAsOf))) }
        stamps.append(StampContext(name: words[.published], value: format.date(published)))
        if let status { stamps.append(StampContext(name: words[.status], value: localization.status(status))) }
        return stamps
    }
}
