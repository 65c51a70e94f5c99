import Compensation

/// A made-up rep: names, numbers and links for the components of the gallery, with the longest and the largest that there may be.
struct GallerySample {
    let localization: Localization
    let frame: FrameContext

    var words: Words { localization.words }
    var format: LocaleFormat { localization.format }
    private var isRightToLeft: Bool { localization.isRightToLeft }

    static let day = CalendarDate(year: 2025, month: 11, day: 24)
    private static let starts = [CalendarDate(year: 2025, month: 10, day: 1), CalendarDate(year: 2025, month: 11, day: 1)]

    static func person(_ localization: Localization) -> String { localization.isRightToLeft ? "مريم الحداد" : "Mara Lindqvist" }

    var person: String { Self.person(localization) }
    /// A name without a place to break it at.
    var longName: String { String(repeating: isRightToLeft ? "شركةالحلول" : "Donaudampfschifffahrt", count: 5) }
    var customer: String { isRightToLeft ? "مستشفى الواحة" : "Harbour Clinic" }
    var product: String { isRightToLeft ? "مستشعر الهواء" : "Air sensor" }
    var component: String { isRightToLeft ? "مبيعات جديدة" : "New business" }
    var team: String { isRightToLeft ? "مبيعات الفريق" : "Team sales" }

    /// The period before and the one that is shown.
    var periods: [Period] {
        zip(Self.starts, [Period.Status.final, .open]).enumerated().map { index, start in
            Period(
                id: PeriodID("p\(index)"), name: format.month(start.0), start: start.0,
                end: CalendarDate(dayNumber: start.0.dayNumber + (index == 0 ? 30 : 29)),
                payDate: CalendarDate(dayNumber: start.0.dayNumber + 60), status: start.1)
        }
    }

    var period: String { periods[1].name }
    var before: String { periods[0].name }

    func money(_ minorUnits: Int64) -> String { format.money(Money(minorUnits: minorUnits)) }
    func rate(_ millionths: Int64) -> String { format.rate(Number(millionths: millionths)) }
    var date: String { format.date(Self.day) }
    /// The largest amount that there may be.
    static let huge: Int64 = 899_999_999_999_999

    func link(_ text: String, isCurrent: Bool = false) -> LinkContext { LinkContext(href: "#", text: text, isCurrent: isCurrent) }

    // MARK: Figures

    /// One for each status that a period may have.
    var leads: [LeadContext] {
        [(Period.Status.open, Int64(1_376_527)), (.preliminary, -24_000), (.final, Self.huge)].map { status, amount in
            var period = periods[1]
            period.status = status
            return LeadContext(
                name: status == .open ? words.text(.payableSoFar, ("period", period.name)) : words[.payable],
                figure: format.moneyWithCurrency(Money(minorUnits: amount)), note: words.text(.payDate, ("date", date)), of: period,
                localization)
        }
    }

    var figures: [FigureContext] {
        [
            FigureContext(name: words[.credited], figure: money(1_248_050), note: "\(words[.attainment]) \(format.tenthsOfPercent(831))"),
            FigureContext(name: words[.earned], figure: money(-24_000)), FigureContext(name: words[.amount], figure: money(Self.huge)),
            FigureContext(name: longName, figure: rate(125_000)),
        ]
    }

    var notices: [NoticeContext] {
        [
            NoticeContext(
                headline: words[.periodOpenNotice], text: words.text(.periodOpenDetail, ("date", date)),
                link: link(words.text(.seeEveryLine, ("period", period)))),
            NoticeContext(isWarning: true, headline: words[.differsNotice], text: ""),
        ]
    }

    var identity: [StampContext] {
        [
            StampContext(name: words[.name], value: person), StampContext(name: words[.manager], value: longName),
            StampContext(name: words[.plan], value: component, href: "#"),
            StampContext(name: words[.currency], value: format.currency.code),
        ]
    }
}
