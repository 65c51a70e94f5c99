/// How much room a text takes, estimated from above: no font is known at build time, so the widths are those of the widest
/// usual interface fonts (Verdana, DejaVu Sans).
enum TextMetrics {
    /// Size of all chart text in drawing units: 12 px where the 360 units are drawn 288 px wide (a page of 320 px).
    static let size = 15.0
    /// Room above the baseline.
    static let ascent = 12.5
    /// Room below the baseline.
    static let descent = 4.0

    /// Estimated width of `text` in drawing units.
    static func width(_ text: String, strong: Bool = false) -> Double { width(hundredths: advance(text), strong: strong) }

    /// Width of a text whose characters advance by `hundredths` of the font size together.
    static func width(hundredths: Int, strong: Bool) -> Double { Double(hundredths) / 100 * size * (strong ? 1.1 : 1) }

    /// `text`, or as many of its characters as fit into `width` with an ellipsis; empty where not even one does.
    static func fitted(_ text: String, to width: Double, strong: Bool = false) -> String {
        if self.width(text, strong: strong) <= width { return text }
        let room = width - self.width("…", strong: strong)
        var used = 0.0
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            used += self.width(String(text[end..<next]), strong: strong)
            if used > room { break }
            end = next
        }
        return end == text.startIndex ? "" : text[..<end] + "…"
    }

    /// Advance of a text in hundredths of the font size.
    static func advance(_ text: String) -> Int {
        let ascii = ascii
        return text.lend { bytes in
            var sum = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    sum += ascii[Int(byte)]
                    index += 1
                } else {
                    let (scalar, length) = decode(bytes, at: index)
                    sum += advance(scalar)
                    index += length
                }
            }
            return sum
        }
    }

    /// Advances of the characters of ASCII, which most texts are made of.
    private static let ascii = (UInt32(0)..<0x80).map(advance)

    /// The character of more than one byte at `index` (RFC 3629), and how many bytes it is; the bytes of a `String` are well-formed.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let lead = bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = UInt32(lead & (0x7F >> UInt8(length)))
        for byte in bytes[index + 1..<index + length] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        return (scalar, length)
    }

    /// Advance of one scalar in hundredths of the font size.
    private static func advance(_ scalar: UInt32) -> Int {
        switch scalar {
        case 0x30...0x39: 64
        case 0x20, 0xA0, 0x2009, 0x202F, 0x2E, 0x2C, 0x3A, 0x3B, 0x27, 0x7C, 0x21, 0x28, 0x29, 0x5B, 0x5D, 0xB7, 0x2019: 40
        case 0x69, 0x6A, 0x6C, 0x49: 32
        case 0x66, 0x74, 0x72, 0x2D: 43
        case 0x6D: 98
        case 0x77: 82
        case 0x25, 0x2030, 0x4D, 0x57, 0x40, 0x2014, 0x2026: 103
        case 0x61...0x7A: 64
        case 0x41...0x5A: 79
        case 0x21...0x7E: 84
        case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: 0
        case 0xA1...0x24F: 80
        case 0x590...0x8FF: 72
        case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60: 104
        case 0x1F000...0x1FBFF, 0x20000...0x3FFFF: 140
        case _ where isCombining(scalar): 0
        default: 104
        }
    }

    private static func isCombining(_ scalar: UInt32) -> Bool {
        let category = Unicode.Scalar(scalar)?.properties.generalCategory
        return category == .nonspacingMark || category == .enclosingMark
    }
}
