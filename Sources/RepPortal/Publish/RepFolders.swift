/// The folders of reps: `r/NAME`, and all below it, belongs to one reader and to nobody else.
enum RepFolders {
    static let root = "r"

    static func path(of rep: String) -> PagePath { PagePath(root, PathSlug(rep).text) }

    /// Name of the rep's folder that a file lies in; nil where it belongs to no rep.
    static func name(of path: PagePath) -> Substring? {
        let text = path.text
        guard text.utf8.starts(with: "r/".utf8) else { return nil }
        let rest = text.dropFirst(2)
        guard let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        return rest[..<slash]
    }
}
