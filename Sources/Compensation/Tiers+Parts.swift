extension Method.Tiers {
    /// The tiers' lower bounds in credited volume: threshold × quota, or the threshold itself where the basis is the amount.
    /// Without a positive quota the lowest tier is all there is.
    package func bounds(quota: Int128?) throws(ArithmeticOverflow) -> [Volume] {
        var bounds: [Volume] = []
        bounds.reserveCapacity(from.count)
        for threshold in from {
            if basisIsAmount {
                bounds.append(threshold.volume)
            } else if let quota {
                bounds.append(Volume(trillionths: try quota.multiplied(by: Int128(threshold.millionths))))
            }
        }
        return bounds.isEmpty ? [.zero] : bounds
    }

    /// Index of the tier in which all of one credit lies; nil where it straddles a boundary, or is zero.
    func tier(holding credited: Volume, after before: Volume, bounds: [Volume]) throws(ArithmeticOverflow) -> Int? {
        guard credited != .zero else { return nil }
        let after = try before.adding(credited)
        let (low, high) = (min(before, after), max(before, after))
        let tier = max(0, (bounds.firstIndex { $0 > low } ?? bounds.count) - 1)
        return tier + 1 < bounds.count && bounds[tier + 1] < high ? nil : tier
    }

    /// The parts of one credit by tier, in the order in which it runs through them: upward, or downward for a return.
    /// The lowest tier goes on below 0, the highest without end.
    func parts(of credited: Volume, after before: Volume, bounds: [Volume]) throws(ArithmeticOverflow) -> [Derivation.TierPart] {
        let after = try before.adding(credited)
        let (low, high) = (min(before, after), max(before, after))
        var parts: [Derivation.TierPart] = []
        parts.reserveCapacity(2)
        for tier in bounds.indices {
            let bottom = tier == 0 ? low : max(low, bounds[tier])
            let top = tier + 1 < bounds.count ? min(high, bounds[tier + 1]) : high
            guard top > bottom else { continue }
            let inside = try top.subtracting(bottom)
            parts.append(Derivation.TierPart(tier: tier, credited: credited < .zero ? inside.negated : inside, rate: rates[tier]))
        }
        return credited < .zero ? parts.reversed() : parts
    }
}
