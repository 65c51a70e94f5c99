/// Eight neighbouring bytes, the first in the low bits, looked at in one register.
///
/// Comparing eight bytes at once in an integer finds the special bytes of a table several times as fast as one by one: most bytes are
/// plain. (Comparing vectors of sixteen is no road: Swift 6.3 compiles `SIMD16 .==` to a loop over the lanes.)
struct Word {
    let bits: UInt64

    /// Eight times `a`: what stands after the end, and means nothing to anybody.
    static let filler: UInt64 = 0x6161_6161_6161_6161

    /// Whether any of the bytes lies outside ASCII.
    @inline(__always) var hasNonASCII: Bool { bits & 0x8080_8080_8080_8080 != 0 }

    /// A bit for each byte, the lowest for the first, set where it is a comma, a quote, or below 16 (among them LF, CR and NUL).
    @inline(__always) var specials: UInt64 {
        let plain =
            Self.nonZero(bits ^ 0x2C2C_2C2C_2C2C_2C2C) & Self.nonZero(bits ^ 0x2222_2222_2222_2222)
            & Self.nonZero(bits & 0xF0F0_F0F0_F0F0_F0F0)
        // The product brings the bit of byte i to bit 56 + i.
        return ((~plain & 0x8080_8080_8080_8080) >> 7 &* 0x0102_0408_1020_4080) >> 56
    }

    /// The top bit of every byte that is not zero; the other bits mean nothing.
    @inline(__always) private static func nonZero(_ bits: UInt64) -> UInt64 {
        ((bits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | bits
    }
}
