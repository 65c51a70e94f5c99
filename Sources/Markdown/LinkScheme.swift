/// What a destination would do to a page.
struct LinkScheme {
    /// A scheme that runs or opens something: `javascript:`, `vbscript:`, `file:`, and `data:` but for four kinds of images.
    let isUnsafe: Bool
    /// An image from there would be a request to somewhere else.
    let isRemote: Bool

    /// Judges `url` as browsers read it: control characters and spaces at its start, and line ends and tabs within, do not count.
    init(_ url: some Sequence<UInt8>) {
        var head: [UInt8] = []
        for byte in url {
            if byte <= 0x20 { continue }
            head.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
            if head.count == 32 { break }
        }
        let isImage = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"].contains { head.starts(with: $0.utf8) }
        isUnsafe = !isImage && ["javascript:", "vbscript:", "file:", "data:"].contains { head.starts(with: $0.utf8) }
        let slashes = head.prefix(2).filter { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.count == 2
        isRemote = slashes || (!isImage && Self.hasScheme(head))
    }

    private static func hasScheme(_ head: [UInt8]) -> Bool {
        guard let first = head.first, first >= 0x61, first <= 0x7A else { return false }
        let end = head.drop {
            $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: ".")
        }
        return end.first == UInt8(ascii: ":") || end.isEmpty && head.count == 32
    }
}
