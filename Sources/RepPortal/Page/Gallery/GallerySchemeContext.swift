import Compensation
import SVGCharts
import Templates

/// All components on one ground: samples of text in the locale's form, and the charts.
struct GallerySchemeContext: TemplateContext {
    var name: String
    var localization: Localization

    static let day = CalendarDate(year: 2025, month: 11, day: 24)

    /// The reader's name.
    static func person(_ localization: Localization) -> String { localization.isRightToLeft ? "مريم الحداد" : "Mara Lindqvist" }

    private func money(_ minorUnits: Int64) -> String { localization.format.money(Money(minorUnits: minorUnits)) }
    private func rate(_ millionths: Int64) -> String { localization.format.rate(Number(millionths: millionths)) }

    /// A name without a place to break it at.
    private var longName: String {
        String(repeating: localization.isRightToLeft ? "شركةالحلول" : "Donaudampfschifffahrt", count: 5)
    }

    private var notices: [NoticeContext] {
        let words = localization.words
        return [
            NoticeContext(
                headline: words[.periodOpenNotice], text: words.text(.periodOpenDetail, ("date", localization.format.date(Self.day))),
                link: LinkContext(href: "#", text: words.text(.seeEveryLine, ("period", localization.format.month(Self.day))))),
            NoticeContext(isWarning: true, headline: words[.differsNotice], text: ""),
        ]
    }

    static let fields: [Field<GallerySchemeContext>] = [
        .text("name", "light or dark") { $0.name },
        .text("person", "a name") { person($0.localization) },
        .text("longName", "a name without a place to break it at") { $0.longName },
        .text("lead", "an amount with its currency") { $0.localization.format.moneyWithCurrency(Money(minorUnits: 1_376_527)) },
        .text("amount", "an amount") { $0.money(1_248_050) },
        .text("negative", "an amount that is taken back") { $0.money(-24_000) },
        .text("huge", "the largest amount there may be") { $0.money(899_999_999_999_999) },
        .text("sum", "another amount") { $0.money(1_224_050) },
        .text("rate", "a rate") { $0.rate(125_000) },
        .text("attainment", "an attainment") { $0.localization.format.tenthsOfPercent(831) },
        .text("date", "a date") { $0.localization.format.date(day) },
        .text("period", "a period") { $0.localization.format.month(day) },
        .list("notices", "a notice and a warning") { $0.notices },
        .html("charts", "every chart in all states") { scheme, out in
            for chart in GalleryCharts(prefix: scheme.name, localization: scheme.localization).all { chart.append(to: &out) }
        },
    ]
}
