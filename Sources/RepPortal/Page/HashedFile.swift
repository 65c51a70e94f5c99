/// A file that pages refer to, published under a name with a hash of its content: a browser may keep it for ever.
struct HashedFile: Sendable {
    /// Address from the site's root.
    let name: String
    let bytes: [UInt8]
    /// What the record calls it: `style`, `script`.
    let kind: String

    /// `portal.js` becomes `portal-0123456789.js`.
    init(_ file: String, text: String, kind: String) {
        bytes = Array(text.utf8)
        let hash = ContentHash(of: bytes).hex.prefix(10)
        let dot = file.lastIndex(of: ".") ?? file.endIndex
        name = "\(file[..<dot])-\(hash)\(file[dot...])"
        self.kind = kind
    }
}
