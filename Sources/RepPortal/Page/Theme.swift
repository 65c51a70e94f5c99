/// The accent of portal.yml in the stylesheet: for light and for dark pages, each dark or light enough to be read on every ground
/// of the stylesheet (WCAG 2.2, 1.4.3).
package struct Theme {
    private let accent: Colour

    /// Nil where the text is not `#rrggbb`.
    package init?(accent: String) {
        guard let colour = Colour(hex: accent) else { return nil }
        self.accent = colour
    }

    /// `--paper`, `--panel` and `--mark` of style.css: what the accent is read on.
    package static let lightGrounds = ["#ffffff", "#f5f4f0", "#fff2c2"].compactMap(Colour.init(hex:))
    package static let darkGrounds = ["#14161a", "#1e2126", "#453a12"].compactMap(Colour.init(hex:))
    /// Nearly black, for text on an accent that is light.
    private static let darkInk = Colour(red: 0x10, green: 0x14, blue: 0x1C)
    /// Contrast of text against its ground.
    static let readable = 4.5

    /// The accent on light pages, and the nearest colour of its hue where it cannot be read.
    package var light: Colour { accent.reaching(Self.readable, on: Self.lightGrounds, towards: .black) }
    /// The accent on dark pages.
    package var dark: Colour { accent.reaching(Self.readable, on: Self.darkGrounds, towards: .white) }

    /// What is to be said of an accent that light pages cannot wear as it is. Dark pages wear a lighter one in any case.
    package var finding: (what: String, hint: String)? {
        guard light != accent else { return nil }
        let (onLight, onDark) = (Self.ratio(accent, Self.lightGrounds), Self.ratio(accent, Self.darkGrounds))
        return (
            "the accent \(accent.hex) has \(onLight) : 1 on light pages and \(onDark) : 1 on dark ones",
            "pages use the nearest that can be read: \(light.hex) (\(Self.ratio(light, Self.lightGrounds)) : 1) on light, "
                + "\(dark.hex) (\(Self.ratio(dark, Self.darkGrounds)) : 1) on dark"
        )
    }

    /// A ratio with one decimal, rounded down.
    private static func ratio(_ colour: Colour, _ grounds: [Colour]) -> String {
        let tenths = Int((colour.leastContrast(on: grounds) * 10).rounded(.down))
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The stylesheet with the lines marked `theme:NAME` set.
    package func applied(to style: String) -> String {
        let values = [
            "accent": light.hex, "accent-ink": Self.ink(on: light).hex, "accent-dark": dark.hex, "accent-ink-dark": Self.ink(on: dark).hex,
        ]
        let lines = style.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            for (name, value) in values where line.hasSuffix("/* theme:\(name) */") { return "  --\(name): \(value); /* theme:\(name) */" }
            return String(line)
        }
        return lines.joined(separator: "\n")
    }

    /// White or nearly black, whichever can be read better on a colour.
    private static func ink(on colour: Colour) -> Colour {
        colour.contrast(with: .white) >= colour.contrast(with: darkInk) ? .white : darkInk
    }
}
