/// Where questions go: a mail address or a web address from `contact` of portal.yml.
struct ContactAddress {
    let text: String

    init(_ text: String) { self.text = text }

    /// Its address; mail carries a subject.
    func href(subject: String) -> String {
        isWeb
            ? text
            : "mailto:\(Self.encoded(text, keeping: "@"))" + (subject.isEmpty ? "" : "?subject=\(Self.encoded(subject, keeping: ""))")
    }

    private var isWeb: Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }

    /// Percent-encoded (RFC 3986), but for unreserved characters and those to keep.
    private static func encoded(_ text: String, keeping kept: String) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: encoded.append(byte)
            case _ where kept.utf8.contains(byte): encoded.append(byte)
            default: encoded += [UInt8(ascii: "%"), HexDigits.upper(byte >> 4), HexDigits.upper(byte & 15)]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
