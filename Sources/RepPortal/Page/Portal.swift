import Compensation

/// What all pages of one publication share.
struct Portal: Sendable {
    let workspace: Workspace
    /// By the index of the rep.
    let summaries: [RepSummary]
    let catalog: WordCatalog
    let templates: PageTemplates
    /// Stylesheet and scripts.
    let files: PageFiles
    let published: CalendarDate
    let isDraft: Bool
    /// File name of each period's statement without its ending, by the index of the period.
    let periodSlugs: [String]
    /// File name of each plan's page without its ending.
    let planSlugs: [PlanID: String]
    private let localizations: [LocalizationKey: Localization]
    /// The periods as the readers of each locale call them.
    private let calendars: [String: PayCalendar]
    /// Everybody who ever reported to a manager, as indices into the reps.
    let reportsByManager: [RepID: [Int]]

    private struct LocalizationKey: Hashable {
        let locale: String
        let currency: Currency
    }

    init(_ check: Check, design: Design, published: CalendarDate, isDraft: Bool) {
        workspace = check.workspace
        summaries = check.summaries
        catalog = design.catalog
        templates = design.templates
        files = design.pageFiles
        self.published = published
        self.isDraft = isDraft
        periodSlugs = workspace.calendar.periods.map { PathSlug($0.id.text, reserved: Self.reservedNames).text }
        planSlugs = workspace.plans.mapValues { "plan-" + PathSlug($0.plan.id.text).text }
        var reports: [RepID: [Int]] = [:]
        for (index, summary) in check.summaries.enumerated() {
            for manager in Set(summary.periods.compactMap(\.managerID)) { reports[manager, default: []].append(index) }
        }
        reportsByManager = reports
        var localizations: [LocalizationKey: Localization] = [:]
        for rep in workspace.reps {
            let key = LocalizationKey(locale: rep.locale, currency: rep.currency)
            guard localizations[key] == nil else { continue }
            localizations[key] = Localization(
                format: LocaleFormat(locale: rep.locale, currency: rep.currency), words: catalog.words(for: rep.locale))
        }
        self.localizations = localizations
        let settings = workspace.settings
        let names = PeriodNames(portal: LocaleFormat(locale: settings.locale, currency: settings.currency))
        var calendars: [String: PayCalendar] = [:]
        for (key, localization) in localizations where calendars[key.locale] == nil {
            calendars[key.locale] = names.calendar(workspace.calendar, for: localization.format)
        }
        self.calendars = calendars
    }

    /// File names in a rep's folder that no period may take.
    private static let reservedNames: Set<String> = ["index", "plan", "team", "news", "estimate", "pages"]

    /// The periods as a rep calls them.
    func calendar(for rep: Rep) -> PayCalendar { calendars[rep.locale] ?? workspace.calendar }

    func localization(for rep: Rep) -> Localization { localization(locale: rep.locale, currency: rep.currency) }

    /// From the cache for locales and currencies that belong to a rep; made anew for others.
    func localization(locale: String, currency: Currency) -> Localization {
        localizations[LocalizationKey(locale: locale, currency: currency)]
            ?? Localization(format: LocaleFormat(locale: locale, currency: currency), words: catalog.words(for: locale))
    }

    /// For pages of nobody.
    var siteLocalization: Localization {
        localization(locale: workspace.settings.locale, currency: workspace.settings.currency)
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
