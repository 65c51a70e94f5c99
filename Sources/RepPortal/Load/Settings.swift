import Compensation
import Tables

/// The settings of a workspace, from `portal.yml`.
struct Settings: Sendable {
    /// What a sum that does not tie out does to the build.
    enum Reconcile: String, CaseIterable, Sendable {
        case error, warn
    }

    enum Access: String, CaseIterable, Sendable {
        case open, links, encrypted
    }

    var title = "Sales compensation"
    var organization = ""
    var locale = "en-US"
    var currency = Currency.usDollar
    var fiscal = FiscalCalendar.calendarYear
    /// Folder of the result files, relative to the workspace.
    var results = "content/results"
    /// Where `results` is stated.
    var resultsPlace = SettingPlace()
    /// Whether settings say how the result files are to be read; where not, reading them would only repeat it in every row.
    var isReadable = true
    /// Contract name → name in the file, by result file.
    var columns: [ResultFile: [String: String]] = [:]
    /// Where `columns` is stated.
    var columnsPlace = SettingPlace()
    var dates = DateForm.iso
    var numbers = NumberForm.plain
    var published: CalendarDate?
    var contact = ""
    var reconcile = Reconcile.error
    /// `#rrggbb`; nil for the built-in one.
    var accent: String?
    /// Where `accent` is stated.
    var accentPlace = SettingPlace()
    /// Path of an image in `assets/`.
    var logo: String?
    /// Where `logo` is stated.
    var logoPlace = SettingPlace()
    /// `params` of portal.yml that are single values, in the order of the file.
    var params: [(name: String, value: String)] = []

    init() {}
}
