/// Eight neighbouring bytes, the first in the low bits, looked at in one register.
struct Word {
    let bits: UInt64

    /// Eight times `a`: what stands after the end, and means nothing to anybody.
    static let filler: UInt64 = 0x6161_6161_6161_6161

    /// Whether any of the bytes lies outside ASCII.
    @inline(__always) var hasNonASCII: Bool { bits & 0x8080_8080_8080_8080 != 0 }
}
