import Compensation
import SVGCharts

// Exact numbers become coordinates here and nowhere else; what a reader sees stays text of the exact number.

extension Number {
    /// The nearest coordinate.
    var coordinate: Double { Double(millionths) / 1e6 }
}

extension Volume {
    /// The nearest coordinate.
    var coordinate: Double { Double(nearest: trillionths) / 1e12 }
}

extension Money {
    /// The nearest coordinate, in major units.
    func coordinate(_ currency: Currency) -> Double { Double(minorUnits) * Double(nearest: currency.minorUnit) / 1e6 }
}

extension Double {
    /// The nearest double. That of the library goes over every integer alike, bit by bit and through witness tables; one of 64 bits, as
    /// nearly all are, takes one instruction.
    init(nearest integer: Int128) {
        if let short = Int64(exactly: integer) { self = Double(short) } else { self = Double(integer) }
    }
}
