import Compensation
import Templates

/// How the lines of one table are told; a class, because every line refers to it.
final class CreditTelling: Sendable {
    let measure: Component.Measure
    let tiers: TierText?
    let localization: Localization
    let texts: CreditTexts

    init(measure: Component.Measure, tiers: TierText?, localization: Localization, texts: CreditTexts) {
        (self.measure, self.tiers, self.localization, self.texts) = (measure, tiers, localization, texts)
    }
}

/// What is said of few lines; a class, so that the many others hold no place for it.
final class CreditRemark: Sendable {
    /// Says so where what is given is not what is derived; else empty.
    let difference: String
    /// Lines of later statements that correct it.
    let corrections: [LinkContext]
    /// The period in which it stands, for a credit of an earlier period of the window.
    let period: LinkContext?

    init(difference: String = "", corrections: [LinkContext] = [], period: LinkContext? = nil) {
        (self.difference, self.corrections, self.period) = (difference, corrections, period)
    }
}

/// A credited transaction. Its texts are made when a template asks for them, straight into the page.
struct CreditRowContext: TemplateContext {
    let credit: Credit
    /// What was derived of it; nil where no method derives it.
    let line: Derivation.Line?
    let telling: CreditTelling
    let remark: CreditRemark?

    private var localization: Localization { telling.localization }
    private var format: LocaleFormat { localization.format }

    static let fields: [Field<CreditRowContext>] = [
        .bytes("anchor", "id of the line, the same in every publication") { LineAddress.append(credit: $0.credit.id, to: &$1) },
        .bytes("order", "order, or the credit's id where there is none") { $0.appendName(to: &$1) },
        .bytes("customer", "customer; may be empty") { $0.telling.texts.append(.customer, of: $0.credit, to: &$1) },
        .bytes("product", "product; may be empty") { $0.telling.texts.append(.product, of: $0.credit, to: &$1) },
        .bytes("note", "note of the credit; may be empty") { $0.telling.texts.append(.note, of: $0.credit, to: &$1) },
        .optional("period", "the line on its own statement, for lines of an earlier period") { $0.remark?.period },
        .bytes("date", "its date; may be empty") { row, out in
            if let date = row.credit.date { row.format.append(date: date, to: &out) }
        },
        .bytes("amount", "amount of the transaction") { row, out in
            if let amount = row.credit.amount { row.append(amount.volume, to: &out) }
        },
        .bytes("split", "the rep's share of it") { row, out in
            if let split = row.credit.split { row.format.append(rate: split, to: &out) }
        },
        .bytes("credited", "amount × split") { row, out in
            if let credited = row.line?.credited ?? row.credit.credited?.volume { row.append(credited, to: &out) }
        },
        .bytes("rate", "rate that applied; where it lies in several tiers, how many") { row, out in
            if let line = row.line, line.partCount > 1 {
                let count = row.format.integer(line.partCount)
                out.append(contentsOf: row.localization.words.count(.ratesCount, line.partCount, ("count", count)).utf8)
            } else if let rate = row.line?.rate ?? row.credit.rate {
                row.format.append(rate: rate, to: &out)
            }
        },
        .bytes("earned", "what it earned") { row, out in
            if let earned = row.credit.earned(row.line, row.format.currency) {
                row.format.append(volume: earned.volume, asMoney: true, to: &out)
            }
        },
        .flag("differs", "whether the given figure is not the derived one") { $0.remark?.difference.isEmpty == false },
        .text("difference", "both figures, where they differ") { $0.remark?.difference ?? "" },
        .list("corrections", "links to the lines of later statements that correct it") { $0.remark?.corrections ?? [] },
        .flag("hasParts", "whether it lies in several tiers") { ($0.line?.partCount ?? 0) > 1 },
        .text("partsTitle", "says in how many tiers it lies") { row in
            let parts = row.line?.partCount ?? 0
            return row.localization.words.count(
                .liesInTiers, parts, ("count", row.format.integer(parts)), ("order", row.name))
        },
        .list("parts", "its parts by tier, where there are several") { $0.parts },
        .bytes("partsTotal", "what the line earned, the sum of its parts rounded once") { row, out in
            if let line = row.line { row.format.append(money: line.earned, to: &out) }
        },
    ]

    /// Its order, or its id; what stands for a period without credits has neither.
    private var name: String {
        var name: [UInt8] = []
        appendName(to: &name)
        return String(decoding: name, as: UTF8.self)
    }

    private func appendName(to out: inout [UInt8]) {
        if let line, line.credit == nil { return out.append(contentsOf: localization.words[.actual].utf8) }
        if telling.texts.isEmpty(.order, of: credit) { return out.append(contentsOf: credit.id.text.utf8) }
        telling.texts.append(.order, of: credit, to: &out)
    }

    private func append(_ volume: Volume, to out: inout [UInt8]) {
        switch telling.measure {
        case .currency: format.append(volume: volume, asMoney: true, to: &out)
        case .count, .percent: out.append(contentsOf: localization.amount(volume, telling.measure).utf8)
        }
    }

    private var parts: [PartRowContext] {
        guard let line, line.partCount > 1, let tiers = telling.tiers else { return [] }
        return line.parts.map { part in
            PartRowContext(
                tier: tiers.range(part.tier), credited: localization.amount(part.credited, telling.measure), rate: format.rate(part.rate),
                earned: product(part))
        }
    }

    /// Credited × rate with all the places it has.
    private func product(_ part: Derivation.TierPart) -> String {
        do {
            let exact = try part.credited.earning(part.rate).quintillionths
            return format.volume(Volume(trillionths: exact / 1_000_000), asMoney: true)
        } catch {
            // The whole credit was multiplied before; a part of it is smaller.
            return ""
        }
    }
}
