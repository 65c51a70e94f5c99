import Compensation
import Tables

/// The settings of a workspace, from `portal.yml`.
package struct Settings: Sendable {
    /// What a sum that does not tie out does to the build.
    package enum Reconcile: String, CaseIterable, Sendable {
        case error, warn
    }

    package enum Access: String, CaseIterable, Sendable {
        case open, links, encrypted
    }

    package var title = "Sales compensation"
    package var organization = ""
    package var locale = "en-US"
    package var currency = Currency.usDollar
    package var fiscal = FiscalCalendar.calendarYear
    /// Folder of the result files, relative to the workspace.
    package var results = "content/results"
    /// Contract name → name in the file, by result file.
    package var columns: [ResultFile: [String: String]] = [:]
    package var dates = DateForm.iso
    package var numbers = NumberForm.plain
    package var published: CalendarDate?
    package var contact = ""
    package var reconcile = Reconcile.error
    /// `#rrggbb`; nil for the built-in one.
    package var accent: String?
    /// Path of an image in `assets/`.
    package var logo: String?
    /// `params` of portal.yml that are single values, in the order of the file.
    package var params: [(name: String, value: String)] = []

    package init() {}
}
