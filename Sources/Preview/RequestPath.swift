/// The path of a request as names of folders and a file, decoded; nothing in it can climb.
struct RequestPath: Hashable {
    /// Names in order; each is one entry of a folder, and none begins with a dot.
    let names: [String]
    /// Whether it ends with `/`, and so means a folder.
    let isFolder: Bool

    /// Nil for a path that no file of a site has: with `..` or another hidden name, an empty one, a slash, backslash or control character
    /// behind a percent sign, or what is not UTF-8.
    init?(_ raw: String) {
        guard raw.utf8.first == UInt8(ascii: "/"), raw.utf8.count <= 4_096 else { return nil }
        var parts = raw.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        isFolder = parts.last?.isEmpty ?? true
        if isFolder { _ = parts.popLast() }
        var names: [String] = []
        for part in parts {
            guard let name = Self.decoded(part) else { return nil }
            names.append(name)
        }
        self.names = names
    }

    private static func decoded(_ part: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = part[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
            bytes.append(high << 4 | low)
        }
        let forbidden: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "\\"), 0x7F]
        guard let first = bytes.first, first != UInt8(ascii: "."), bytes.count <= 255 else { return nil }
        guard bytes.allSatisfy({ $0 >= 0x20 && !forbidden.contains($0) }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
