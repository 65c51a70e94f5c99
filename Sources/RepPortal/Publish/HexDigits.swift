/// Bytes as lower-case hex digits and back.
enum HexDigits {
    /// The digit's worth; nil for everything but `0-9` and `a-f`.
    static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    /// `0`…`f` for the low four bits.
    static func digit(_ value: UInt8) -> UInt8 {
        let low = value & 0xF
        return low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") - 10 + low
    }

    /// `0`…`F` for the low four bits.
    static func upper(_ value: UInt8) -> UInt8 {
        let digit = digit(value)
        return digit < UInt8(ascii: "a") ? digit : digit - 0x20
    }
}
