/// A page on its way to the browser. What is published stays as it is: only the served copy loses its policy, which goes into a header with
/// room for the script that loads the page anew, and gains that script.
struct PagePolicy {
    /// For `Content-Security-Policy`.
    let policy: String
    let page: [UInt8]

    private static let opening = Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8)

    init(_ page: [UInt8], state: PreviewState.Snapshot) {
        let nonce = Nonce.make()
        var page = page
        var directives = "default-src 'self'"
        if let start = page.firstRange(of: Self.opening), let quote = page[start.upperBound...].firstIndex(of: UInt8(ascii: "\"")),
            let end = page[quote...].firstIndex(of: UInt8(ascii: ">"))
        {
            directives = String(decoding: page[start.upperBound..<quote], as: UTF8.self).replacing("&#39;", with: "'")
            page.removeSubrange(start.lowerBound...end)
        }
        let script =
            "<script src=\"\(PreviewHandler.script)\" nonce=\"\(nonce)\" data-session=\"\(state.session)\" data-built=\"\(state.built)\" "
            + "defer></script>\n"
        let head = page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? 0
        page.insert(contentsOf: script.utf8, at: head)
        self.page = page
        policy = Self.policy(directives, adding: [("script-src", "'nonce-\(nonce)'"), ("connect-src", "'self'")])
    }

    /// The directives with further sources, and with what only a header may say.
    static func policy(_ text: String, adding sources: [(directive: String, source: String)]) -> String {
        var directives = text.split(separator: ";").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
        for (name, source) in sources {
            if let index = directives.firstIndex(where: { $0[0] == name }) {
                directives[index].removeAll { $0 == "'none'" }
                if !directives[index].contains(source) { directives[index].append(source) }
            } else {
                directives.append([name, source])
            }
        }
        if !directives.contains(where: { $0[0] == "frame-ancestors" }) { directives.append(["frame-ancestors", "'none'"]) }
        return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
    }
}
