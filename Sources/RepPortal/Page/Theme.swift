/// The accent of portal.yml in the stylesheet: for light and dark pages, each dark or light enough to be read (WCAG 2.2, 1.4.3).
struct Theme {
    private let accent: Colour

    /// Nil where the text is not `#rrggbb`.
    init?(accent: String) {
        guard let colour = Colour(hex: accent) else { return nil }
        self.accent = colour
    }

    private static let lightPaper = Colour(red: 255, green: 255, blue: 255)
    private static let darkPaper = Colour(red: 0x14, green: 0x16, blue: 0x1A)
    private static let darkInk = Colour(red: 0x10, green: 0x14, blue: 0x1C)
    /// Contrast of text against its ground.
    static let readable = 4.5

    /// Contrast of the accent on a light page.
    var contrast: Double { accent.contrast(with: Self.lightPaper) }

    /// The nearest colour of the same hue that can be read on a light page.
    var readableAccent: String { accent.readable(on: Self.lightPaper, towards: Colour(red: 0, green: 0, blue: 0)).hex }

    /// The stylesheet with the lines marked `theme:NAME` set.
    func applied(to style: String) -> String {
        let dark = accent.readable(on: Self.darkPaper, towards: Self.lightPaper)
        let light = accent.readable(on: Self.lightPaper, towards: Colour(red: 0, green: 0, blue: 0))
        let values = [
            "accent": light.hex, "accent-ink": light.ink.hex, "accent-dark": dark.hex, "accent-ink-dark": dark.ink.hex,
        ]
        let lines = style.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            for (name, value) in values where line.hasSuffix("/* theme:\(name) */") { return "  --\(name): \(value); /* theme:\(name) */" }
            return String(line)
        }
        return lines.joined(separator: "\n")
    }

    /// An sRGB colour of 8 bits a channel.
    private struct Colour {
        var red: Int
        var green: Int
        var blue: Int

        init(red: Int, green: Int, blue: Int) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }

        init?(hex: String) {
            guard hex.first == "#", hex.utf8.count == 7, let value = Int(hex.dropFirst(), radix: 16) else { return nil }
            self.init(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
        }

        var hex: String {
            "#"
                + [red, green, blue].map { channel in
                    let digits = String(channel, radix: 16)
                    return digits.utf8.count == 1 ? "0" + digits : digits
                }.joined()
        }

        /// Relative luminance (WCAG 2.2).
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
            let square = root * root
            return base * base * square
        }

        func contrast(with other: Colour) -> Double {
            let (a, b) = (luminance, other.luminance)
            return (max(a, b) + 0.05) / (min(a, b) + 0.05)
        }

        /// Mixed with `end` in steps of a fiftieth until it can be read on a ground.
        func readable(on ground: Colour, towards end: Colour) -> Colour {
            for step in 0...50 {
                let mixed = Colour(
                    red: (red * (50 - step) + end.red * step) / 50, green: (green * (50 - step) + end.green * step) / 50,
                    blue: (blue * (50 - step) + end.blue * step) / 50)
                if mixed.contrast(with: ground) >= Theme.readable { return mixed }
            }
            return end
        }

        /// White or nearly black, whichever can be read on this colour.
        var ink: Colour {
            contrast(with: Theme.lightPaper) >= contrast(with: Theme.darkInk) ? Theme.lightPaper : Theme.darkInk
        }
    }
}
