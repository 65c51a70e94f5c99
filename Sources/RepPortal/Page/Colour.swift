/// An sRGB colour of 8 bits a channel, and how well it can be told from another (WCAG 2.2, 1.4.3).
package struct Colour: Hashable, Sendable {
    var red: Int
    var green: Int
    var blue: Int

    package static let white = Colour(red: 255, green: 255, blue: 255)
    package static let black = Colour(red: 0, green: 0, blue: 0)

    init(red: Int, green: Int, blue: Int) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// From `#rrggbb`.
    init?(hex: String) {
        guard hex.first == "#", hex.utf8.count == 7, let value = Int(hex.dropFirst(), radix: 16) else { return nil }
        self.init(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
    }

    /// `#rrggbb`
    package var hex: String {
        "#"
            + [red, green, blue].map { channel in
                let digits = String(channel, radix: 16)
                return digits.utf8.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// Relative luminance.
    private var luminance: Double {
        func linear(_ channel: Int) -> Double {
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : Self.power((share + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// x to the power of 2.4 by Newton's method for the fifth root, so that every machine gets the same digits: x^(12/5).
    private static func power(_ base: Double) -> Double {
        guard base > 0 else { return 0 }
        var root = base
        for _ in 0..<60 { root -= (root * root * root * root * root - base) / (5 * root * root * root * root) }
        return base * base * root * root
    }

    /// 1 for equal colours, 21 for black on white.
    package func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The contrast with the ground on which it is worst.
    package func leastContrast(on grounds: [Colour]) -> Double {
        grounds.map(contrast).min() ?? 21
    }

    /// Mixed with `end`, as little as a hundredth at a time, until it has a contrast on every ground.
    func reaching(_ contrast: Double, on grounds: [Colour], towards end: Colour) -> Colour {
        let steps = 100
        for step in 0..<steps {
            func mixed(_ channel: Int, _ target: Int) -> Int { (channel * (steps - step) + target * step + steps / 2) / steps }
            let colour = Colour(red: mixed(red, end.red), green: mixed(green, end.green), blue: mixed(blue, end.blue))
            if colour.leastContrast(on: grounds) >= contrast { return colour }
        }
        return end
    }
}
