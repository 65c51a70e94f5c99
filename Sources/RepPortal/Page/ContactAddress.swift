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
        var encoded = ""
        for byte in text.utf8 {
            let isUnreserved =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || [45, 46, 95, 126].contains(byte)
            if isUnreserved || kept.utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return encoded
    }
}
