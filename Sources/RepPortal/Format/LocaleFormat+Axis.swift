/// The texts of an axis, all of its ticks together.
extension LocaleFormat {
    /// The ticks of an axis of money or units, sharing one unit of the locale's compact notation where all of them read well
    /// in it (0, 50K, 100K), else plain numbers with groups. A value that is not finite, or is 10¹⁸ or more, has an empty text.
    package func axisTexts(_ values: [Double]) -> [String] {
        let ticks = AxisNumber.ticks(values)
        guard let unit = sharedUnit(ticks) else {
            return ticks.map { text($0, patterns.plain) }
        }
        var shape = patterns.plain
        shape.positive = unit.positive
        shape.negative = unit.negative
        return ticks.map { tick in
            tick?.mantissa == 0 ? text(tick, patterns.plain) : text(tick?.divided(byPower: unit.exponent), shape)
        }
    }

    /// The ticks of an axis of percentages; 0.5 is `50%`. A value that is not finite, or is 10¹⁸ or more, has an empty text.
    package func percentAxisTexts(_ values: [Double]) -> [String] {
        AxisNumber.ticks(values).map { text($0?.divided(byPower: -2), patterns.percent) }
    }

    /// The largest unit in which every tick but zero is at least a half and has no more than one decimal place.
    private func sharedUnit(_ ticks: [AxisNumber?]) -> CompactUnit? {
        let ticks = ticks.lazy.compactMap(\.self).filter { $0.mantissa != 0 }
        guard ticks.contains(where: { $0.divided(byPower: 3).isAtLeast(tenths: 10) }) else { return nil }
        return patterns.compactUnits().first { unit in
            ticks.allSatisfy { tick in
                let inUnits = tick.divided(byPower: unit.exponent)
                return inUnits.scale <= 1 && inUnits.isAtLeast(tenths: 5)
            }
        }
    }

    private func text(_ number: AxisNumber?, _ shape: NumberShape) -> String {
        number.map { shape.string($0.mantissa, scale: $0.scale, minimumPlaces: 0) } ?? ""
    }
}
