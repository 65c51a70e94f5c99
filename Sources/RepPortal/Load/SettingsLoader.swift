import Compensation
import Tables

/// Reads `portal.yml` into settings; what is wrong goes into the log.
struct SettingsLoader {
    static let file = "portal.yml"

    static func settings(from text: String, log: inout DiagnosticLog) -> Settings {
        var settings = Settings()
        guard let root = YAMLParser(file: file, firstLine: 1).parse(text, log: &log),
            var fields = YAMLFields(root, file: file, what: "portal.yml", log: &log)
        else {
            settings.isReadable = false
            return settings
        }
        contract(&fields, log: &log)
        if let title = fields.text("title", log: &log) { settings.title = title }
        if let organization = fields.text("organization", log: &log) { settings.organization = organization }
        if let locale = locale(&fields, log: &log) { settings.locale = locale }
        if let currency = currency(&fields, log: &log) { settings.currency = currency }
        if let fiscal = fiscalYear(&fields, log: &log) { settings.fiscal = fiscal }
        let errors = log.errorCount
        results(&fields, into: &settings, log: &log)
        columns(&fields, into: &settings, log: &log)
        forms(&fields, into: &settings, log: &log)
        settings.isReadable = log.errorCount == errors
        settings.published = date("published", &fields, log: &log)
        settings.contact = fields.text("contact", log: &log) ?? ""
        settings.reconcile = fields.keyword("reconcile", as: Settings.Reconcile.self, log: &log) ?? .error
        access(&fields, log: &log)
        theme(&fields, into: &settings, log: &log)
        params(&fields, into: &settings, log: &log)
        fields.finish(log: &log)
        return settings
    }

    /// Where the result files are, whatever else the settings say. All the rest takes a hundred times as long where ICU is asked for the locale, and is
    /// needed only once the files are read.
    static func results(from text: String) -> String {
        var (settings, ignored) = (Settings(), DiagnosticLog())
        guard let root = YAMLParser(file: file, firstLine: 1).parse(text, log: &ignored),
            var fields = YAMLFields(root, file: file, what: "portal.yml", log: &ignored)
        else { return settings.results }
        results(&fields, into: &settings, log: &ignored)
        return settings.results
    }

    private static func contract(_ fields: inout YAMLFields, log: inout DiagnosticLog) {
        guard let node = fields.node("contract") else { return fields.missing("contract", log: &log) }
        guard fields.text("contract", log: &log) != "1" else { return }
        log.add(fields.error(node, .keyword, "this program reads contract 1", hint: "write contract: 1"))
    }

    private static func locale(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> String? {
        guard let node = fields.node("locale"), let locale = fields.text("locale", log: &log) else { return nil }
        if LocaleFormat.isKnown(locale: locale) { return locale }
        log.add(fields.error(node, .localeName, "unknown locale ‘\(locale)’", hint: localeHint(locale)))
        return nil
    }

    /// Tags with an underscore are what programs call locales.
    static func localeHint(_ locale: String) -> String {
        let tag = locale.replacing("_", with: "-")
        return tag != locale && LocaleFormat.isKnown(locale: tag) ? "did you mean ‘\(tag)’?" : "for example en-US, de-DE or ja-JP"
    }

    static func currencyHint(_ code: String) -> String {
        let near = Suggestion.hint(for: code, among: Currency.codes)
        return near.isEmpty ? "three capital letters such as USD" : near
    }

    private static func currency(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> Currency? {
        guard let node = fields.node("currency"), let code = fields.text("currency", log: &log) else { return nil }
        if let currency = Currency(code: code) { return currency }
        log.add(fields.error(node, .currencyCode, "‘\(code)’ is no currency code", hint: currencyHint(code)))
        return nil
    }

    private static func fiscalYear(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> FiscalCalendar? {
        guard let node = fields.node("fiscal_year_start"), let text = fields.text("fiscal_year_start", log: &log) else { return nil }
        if let day = DecimalText.date("2023-" + text) { return FiscalCalendar(startMonth: day.month, startDay: day.day) }
        log.add(fields.error(node, .dateForm, "‘\(text)’ is no day of every year", hint: "month and day, such as 02-01"))
        return nil
    }

    private static func results(_ fields: inout YAMLFields, into settings: inout Settings, log: inout DiagnosticLog) {
        guard let node = fields.node("results"), let results = fields.text("results", log: &log) else { return }
        settings.resultsPlace = SettingPlace(node)
        guard !results.contains("://"), ![".sqlite", ".sqlite3", ".db"].contains(where: results.lowercased().hasSuffix) else {
            let hint = "export the results as CSV files into a folder"
            // An address may hold a password.
            let kind = results.contains("://") ? "the address of a database" : "‘\(results)’, a database"
            log.add(fields.error(node, .unsupported, "‘results’ is \(kind)", hint: hint))
            return
        }
        settings.results = results
    }

    private static func columns(_ fields: inout YAMLFields, into settings: inout Settings, log: inout DiagnosticLog) {
        guard let node = fields.node("columns"), var files = fields.fields("columns", log: &log) else { return }
        settings.columnsPlace = SettingPlace(node)
        for file in ResultFile.allCases {
            guard var names = files.fields(file.rawValue, log: &log) else { continue }
            for name in file.columns { settings.columns[file, default: [:]][name] = names.text(name, log: &log) }
            names.finish(what: " of \(file.fileName)", log: &log)
        }
        files.finish(log: &log)
    }

    private static func forms(_ fields: inout YAMLFields, into settings: inout Settings, log: inout DiagnosticLog) {
        guard var forms = fields.fields("formats", log: &log) else { return }
        if let node = forms.node("date"), let pattern = forms.text("date", log: &log) {
            do {
                settings.dates = try DateForm(pattern: pattern)
            } catch {
                log.add(forms.error(node, .dateForm, "‘\(pattern)’ is no form of a date", hint: "for example dd.MM.yyyy"))
            }
        }
        let decimal = forms.text("decimal", log: &log) ?? "."
        let grouping = forms.text("grouping", log: &log) ?? ""
        do {
            settings.numbers = try NumberForm(decimal: decimal, grouping: grouping)
        } catch {
            let place = forms.node("decimal") ?? forms.node("grouping")
            log.add(
                Diagnostic(
                    file: file, line: place?.line ?? forms.line, column: place?.column ?? forms.column, rule: .numberForm,
                    "decimal ‘\(decimal)’ with grouping ‘\(grouping)’", hint: "decimal is '.' or ',', grouping another mark or empty"))
        }
        forms.finish(log: &log)
    }

    private static func date(_ key: String, _ fields: inout YAMLFields, log: inout DiagnosticLog) -> CalendarDate? {
        guard let node = fields.node(key), let text = fields.text(key, log: &log) else { return nil }
        if let date = DecimalText.date(text) { return date }
        log.add(fields.error(node, .dateForm, "‘\(text)’", hint: "such as 2024-07-05"))
        return nil
    }

    private static func access(_ fields: inout YAMLFields, log: inout DiagnosticLog) {
        guard let node = fields.node("access"), let access = fields.keyword("access", as: Settings.Access.self, log: &log) else { return }
        guard access != .open else { return }
        let hint = "this version publishes open pages; protect each folder r/… on the host"
        log.add(fields.error(node, .unsupported, "‘access: \(access.rawValue)’", hint: hint))
    }

    private static func theme(_ fields: inout YAMLFields, into settings: inout Settings, log: inout DiagnosticLog) {
        guard var theme = fields.fields("theme", log: &log) else { return }
        if let node = theme.node("accent"), let accent = theme.text("accent", log: &log) {
            settings.accentPlace = SettingPlace(node)
            let digits = accent.dropFirst()
            if accent.first == "#", digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
                settings.accent = accent.lowercased()
            } else {
                log.add(theme.error(node, .colourForm, "‘\(accent)’ is no colour", hint: "such as \"#2457d6\", in quotes"))
            }
        }
        if let node = theme.node("logo"), let logo = theme.text("logo", log: &log) {
            if logo.hasPrefix("assets/"), ImageKind(path: logo) != nil {
                settings.logo = logo
                settings.logoPlace = SettingPlace(node)
            } else {
                log.add(theme.error(node, .assetForm, "‘\(logo)’ is no image in assets/", hint: "an .svg, .png, .jpg, .gif or .webp file"))
            }
        }
        theme.finish(log: &log)
    }

    private static func params(_ fields: inout YAMLFields, into settings: inout Settings, log: inout DiagnosticLog) {
        guard let params = fields.fields("params", log: &log) else { return }
        for entry in params.entries {
            guard case .text(let value) = entry.value.content else { continue }
            settings.params.append((entry.key, value))
        }
    }
}
