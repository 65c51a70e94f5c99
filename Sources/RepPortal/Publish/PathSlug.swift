/// An id as one segment of an address: it keeps ASCII letters, digits, `-` and `_` in lower case. Where that changes the id, `-` and
/// the first ten hex digits of the SHA-256 of the id's UTF-8 bytes follow, so that no two ids share a path on any file system, and none
/// is longer than 91 bytes (the path rule of the input contract).
package struct PathSlug: Hashable, Sendable {
    /// Lower-case ASCII letters, digits, `-` and `_`; never empty.
    package let text: String

    /// At most so many bytes of the id itself are kept.
    private static let longest = 80

    /// - Parameter reserved: names in lower case that the program itself uses in the same folder, such as `index` or `plan`.
    package init(_ id: String, reserved: Set<String> = []) {
        var kept: [UInt8] = []
        var isChanged = id.utf8.isEmpty
        for byte in id.utf8 {
            guard kept.count < Self.longest else {
                isChanged = true
                break
            }
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                kept.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                kept.append(byte | 0x20)
                isChanged = true
            default:
                isChanged = true
            }
        }
        let name = String(decoding: kept, as: UTF8.self)
        // An id that already looks like a slug with a hash gets one of its own: else ‘con-…’ could be the slug of ‘CON’.
        if isChanged || Self.isDeviceName(kept) || reserved.contains(name) || Self.endsLikeHash(kept) {
            text = name + "-" + ContentHash(of: Array(id.utf8)).hex.prefix(10)
        } else {
            text = name
        }
    }

    /// Names that Windows keeps for devices, with or without an extension; `stem` in lower case.
    static func isDeviceName(_ stem: [UInt8]) -> Bool {
        switch stem.count {
        case 3: return ["con", "prn", "aux", "nul"].contains { stem.elementsEqual($0.utf8) }
        case 4:
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(stem[3]) else { return false }
            return stem.starts(with: "com".utf8) || stem.starts(with: "lpt".utf8)
        default: return false
        }
    }

    private static func endsLikeHash(_ name: [UInt8]) -> Bool {
        let tail = name.suffix(11)
        return tail.count == 11 && tail.first == UInt8(ascii: "-") && tail.dropFirst().allSatisfy { HexDigits.value(of: $0) != nil }
    }
}
