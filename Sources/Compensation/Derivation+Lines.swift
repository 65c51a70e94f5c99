extension Derivation {
    /// What credits earned, line by line, in the order in which they fill the tiers.
    ///
    /// 16 bytes a line where a `Line` has 64: a rep may have a million, and each is in the windows of all later periods too. What was credited is the
    /// credit's own to say, and rates are few.
    package struct Lines: RandomAccessCollection, Sendable {
        private struct Packed: Sendable {
            /// Index of the credit; negative where the line is kept as it is.
            let credit: Int32
            /// Number of the form, or of the line that is kept as it is.
            let number: Int32
            let earned: Money
        }

        /// What many lines have in common.
        private struct Form: Sendable {
            let rate: Number?
            /// Negative for none.
            let tier: Int32
        }

        private let credits: [Credit]
        private var packed: [Packed] = []
        private var forms: [Form] = []
        /// Lines of no credit, and of one that straddles a boundary.
        private var others: [Line] = []
        /// The positions that these are, where these are a part.
        private var part: Range<Int>?

        /// None of a rep's credits.
        init(of credits: [Credit] = []) {
            self.credits = credits
        }

        package var startIndex: Int { 0 }
        package var endIndex: Int { part?.count ?? packed.count }

        package subscript(_ position: Int) -> Line {
            let line = packed[position + (part?.lowerBound ?? 0)]
            guard line.credit >= 0 else { return others[Int(line.number)] }
            let (form, credit) = (forms[Int(line.number)], Int(line.credit))
            return Line(
                period: credits[credit].period, credit: credit, credited: credits[credit].volumeOfLine, rate: form.rate,
                tiers: form.tier < 0 ? .none : .one(form.tier), earned: line.earned)
        }

        package var count: Int { endIndex }
        package var isEmpty: Bool { endIndex == 0 }

        /// Calls `body` with each line, in order. A loop in another module would call through tables for every line, since it cannot see in here.
        package func forEachLine<Failure: Error>(_ body: (Line) throws(Failure) -> Void) throws(Failure) {
            for position in 0..<endIndex { try body(self[position]) }
        }

        mutating func reserveCapacity(_ count: Int) { packed.reserveCapacity(count) }

        /// Adds a line; one of a credit credits what that does.
        mutating func append(period: Int, credit: Int?, credited: Volume, rate: Number?, tiers: Line.Tiers, earned: Money) {
            if let credit, let form = form(rate, tiers) {
                packed.append(Packed(credit: Int32(credit), number: form, earned: earned))
            } else {
                packed.append(Packed(credit: -1, number: Int32(others.count), earned: earned))
                others.append(Line(period: period, credit: credit, credited: credited, rate: rate, tiers: tiers, earned: earned))
            }
        }

        /// Number of a form, which is new if it never came before; nil where the line lies in several tiers.
        private mutating func form(_ rate: Number?, _ tiers: Line.Tiers) -> Int32? {
            let tier: Int32
            switch tiers {
            case .none: tier = -1
            case .one(let one): tier = one
            case .several: return nil
            }
            if let known = forms.firstIndex(where: { $0.tier == tier && $0.rate == rate }) { return Int32(known) }
            forms.append(Form(rate: rate, tier: tier))
            return Int32(forms.count - 1)
        }

        /// The lines at some of the positions; they are held once for all parts.
        func part(_ positions: Range<Int>) -> Lines {
            var lines = self
            let start = part?.lowerBound ?? 0
            lines.part = start + positions.lowerBound..<start + positions.upperBound
            return lines
        }
    }
}

extension Credit {
    /// What counts, of a credit of which that was found before.
    fileprivate var volumeOfLine: Volume {
        do { return try creditedVolume() } catch { return .zero }
    }
}
