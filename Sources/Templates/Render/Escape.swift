/// What must happen to a value that was appended to the page, so that it means only itself there.
enum Escape: Sendable, Equatable {
    /// Nothing: finished HTML, or a file that is not HTML.
    case none
    /// `& < > " '` become character references: right in text and in quoted attribute values.
    case references
    /// As `references`, and a URL with a scheme of its own must have a harmless one. The value stands in these quotes, and `isSource` says
    /// that it is loaded as an image may be, so that `data:image/…` is harmless too.
    case url(quote: UInt8, isSource: Bool)

    /// Applies to the bytes from `start` to the end.
    @inline(__always) func apply(to out: inout [UInt8], from start: Int) {
        switch self {
        case .none: return
        case .references: Escape.refer(&out, from: start)
        case .url(let quote, let isSource):
            Escape.refer(&out, from: start)
            Escape.checkScheme(&out, from: start, quote: quote, isSource: isSource)
        }
    }

    /// Replaces `& < > " '` from `start` by character references, in place: from the end, so that every byte moves once.
    static func refer(_ out: inout [UInt8], from start: Int) {
        guard let first = SpecialBytes.first(in: out, from: start) else { return }
        var (from, more) = (out.count, 0)
        for byte in out[first...] { more += max(0, reference(byte).utf8CodeUnitCount - 1) }
        out.append(contentsOf: repeatElement(0, count: more))
        var to = out.count
        while from < to {
            from -= 1
            let reference = reference(out[from])
            to -= max(1, reference.utf8CodeUnitCount)
            if reference.utf8CodeUnitCount == 0 {
                out[to] = out[from]
            } else {
                reference.withUTF8Buffer { for index in $0.indices { out[to + index] = $0[index] } }
            }
        }
    }

    /// What stands for a byte; empty for a byte that stands for itself.
    @inline(__always) private static func reference(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: ""
        }
    }

    /// What stands in a page instead of a URL whose scheme is not allowed.
    static let blockedURL = "about:blank#blocked"

    /// Where the ":" after a scheme stands; nil for a URL without one, as nearly all are.
    private static func schemeEnd(_ out: [UInt8], from begin: Int) -> Int? {
        for index in begin..<out.count {
            switch out[index] {
            case UInt8(ascii: ":"): return index
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            default: continue
            }
        }
        return nil
    }

    /// A URL is all that stands between the opening quote and the end of the page so far. If it has a scheme, that must be http, https, mailto
    /// or tel (or `data:image/` in a source); otherwise the whole URL so far is replaced.
    ///
    /// RFC 3986, 3.1: a scheme ends with the first ":" before any "/", "?" or "#". Whatever browsers skip in one ("java\nscript:") is not on the list.
    private static func checkScheme(_ out: inout [UInt8], from start: Int, quote: UInt8, isSource: Bool) {
        var begin = start
        while begin > 0, out[begin - 1] != quote { begin -= 1 }
        guard let end = schemeEnd(out, from: begin) else { return }
        let url = out[begin...]
        let scheme = String(decoding: url[..<end], as: UTF8.self).lowercased()
        if ["http", "https", "mailto", "tel"].contains(scheme) { return }
        if isSource && scheme == "data" && url[end...].starts(with: ":image/".utf8) { return }
        if scheme == "about" && url.starts(with: blockedURL.utf8) { return }
        out.removeSubrange(begin...)
        out.append(contentsOf: blockedURL.utf8)
    }
}
