import Compensation

/// What a rep has of a component against its quota: in the period, or to date in the window that its terms count.
struct Standing {
    /// Where the rep should be by now.
    struct Pace {
        let at: Volume
        /// Its share of the quota.
        let tenthsOfPercent: Int128
    }

    /// Nil where nothing is measured.
    let actual: Volume?
    let quota: Volume?
    let attainment: Attainment?
    /// Of the actual, what earlier periods of the window hold; nil where they hold nothing.
    let earlier: Volume?
    /// "Quarter to date", "Year to date"; nil where the period alone counts.
    let windowName: String?
    /// Where each credit of the period ends, on the scale of the actual; empty where there are none or too many to tell apart.
    let creditEnds: [Double]
    /// Nil where the period is over or there is no quota.
    let pace: Pace?

    /// More notches than these are a blur.
    private static let mostNotches = 40

    init(site: RepSite, result: ComponentResult) {
        let given = result.measurement?.actual?.volume ?? (result.credits.isEmpty ? nil : result.credited)
        guard let derivation = result.derivation, let windowName = site.windowName(of: result.component) else {
            (actual, quota, attainment) = (given, result.measurement?.quota?.volume, result.attainment)
            (earlier, windowName) = (nil, nil)
            creditEnds = Self.ends(of: result.derivation?.lines, after: .zero, upTo: given)
            pace = Self.pace(site, periods: [result.period], quotas: [result.measurement?.quota])
            return
        }
        self.windowName = windowName
        attainment = derivation.attainment
        quota = derivation.quota.map { Volume(trillionths: $0 * 1_000_000) }
        let paysOnCredits = result.component.method?.paysOnCredits == true
        let measured = derivation.attainment.map { Volume(trillionths: $0.actual * 1_000_000) } ?? given
        let hasLines = !derivation.lines.isEmpty || !derivation.earlierLines.isEmpty
        actual = paysOnCredits && hasLines ? derivation.credited : measured
        let now = paysOnCredits ? derivation.lines.reduce(0) { $0 + $1.credited.trillionths } : (given ?? .zero).trillionths
        let before = actual.map { Volume(trillionths: $0.trillionths - now) }
        earlier = before == .zero ? nil : before
        creditEnds = Self.ends(of: derivation.lines, after: before ?? .zero, upTo: actual)
        let quotas = derivation.window.map { site.statements.statements[$0].component(result.component.id)?.measurement?.quota }
        pace = Self.pace(site, periods: derivation.window, quotas: quotas)
    }

    /// What a return took back leaves no notch.
    private static func ends(of lines: Derivation.Lines?, after start: Volume, upTo actual: Volume?) -> [Double] {
        guard let lines, lines.count > 1, lines.count <= mostNotches else { return [] }
        var end = start.trillionths
        let last = (actual ?? .zero).trillionths
        var ends: [Double] = []
        ends.reserveCapacity(lines.count)
        for number in 0..<lines.count - 1 {
            end += lines[number].credited.trillionths
            if end > 0, end < last { ends.append(Volume(trillionths: end).coordinate) }
        }
        return ends
    }

    /// The quotas of the periods that are over, and of the open one the share that has passed.
    private static func pace(_ site: RepSite, periods: [Int], quotas: [Number?]) -> Pace? {
        guard let last = periods.last, let elapsed = site.elapsedShare(of: last) else { return nil }
        let whole = quotas.reduce(Int128(0)) { $0 + Int128($1?.millionths ?? 0) }
        guard whole > 0 else { return nil }
        let open = Int128((quotas.last ?? nil)?.millionths ?? 0)
        // A quota that stands in one period alone is the whole window's: nobody says how it spreads.
        guard periods.count == 1 || quotas.allSatisfy({ $0 != nil }) else { return nil }
        let due = whole - open + (open * Int128(elapsed.days)).dividedHalfEven(by: Int128(elapsed.of))
        return Pace(at: Volume(trillionths: due * 1_000_000), tenthsOfPercent: (due * 1_000).dividedHalfEven(by: whole))
    }
}

extension RepSite {
    /// What a component's terms count to date: the quarter or the year; nil where each period counts by itself.
    func windowName(of component: Component) -> String? {
        switch component.window {
        case .period: nil
        case .quarter: words[.quarterToDate]
        case .year: words[.yearToDate]
        }
    }
}
