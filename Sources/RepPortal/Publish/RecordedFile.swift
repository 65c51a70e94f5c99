/// A file of a publication as the record names it.
package struct RecordedFile: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Something to look at: "overview", "statement", "plan", "team", …
        case page(String)
        /// Anything else: "csv", "style", …
        case file(String)

        var isPage: Bool { if case .page = self { true } else { false } }
    }

    package var kind: Kind
    /// The rep's id as the input has it; nil where the file belongs to none.
    package var rep: String?
    package var period: String?
    package var path: PagePath
    /// Of the bytes on disk.
    package var hash: ContentHash
    /// What a page states in its footer, so that a printout can be found in the record; nil where nothing is stated.
    package var stated: ContentHash?

    package init(
        kind: Kind, rep: String? = nil, period: String? = nil, path: PagePath, hash: ContentHash, stated: ContentHash? = nil
    ) {
        self.kind = kind
        self.rep = rep
        self.period = period
        self.path = path
        self.hash = hash
        self.stated = stated
    }
}
