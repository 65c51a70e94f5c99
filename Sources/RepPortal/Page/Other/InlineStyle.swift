import Foundation

/// A stylesheet that stands in the page itself, and the policy that admits it by its hash.
struct InlineStyle: Sendable {
    private let text: String

    init(_ style: HashedFile) {
        // Nothing in a stylesheet may end the element that holds it; in a string of CSS a backslash changes nothing before a slash.
        text = String(decoding: style.bytes, as: UTF8.self).replacing("</", with: "<\\/")
    }

    /// Content security policy of a page that has this style and nothing else.
    var policy: String {
        let hash = ContentHash(of: Array(text.utf8)).base64
        return "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    }

    func append(to out: inout [UInt8]) {
        out += "<style>".utf8
        out += text.utf8
        out += "</style>".utf8
    }
}

extension ContentHash {
    /// The 32 bytes as policies write them.
    fileprivate var base64: String {
        var data = Data()
        withBytes { data.append(contentsOf: $0) }
        return data.base64EncodedString()
    }
}
