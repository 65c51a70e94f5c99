/// A file of the new site, written or found unchanged in the old one.
struct StagedFile: Sendable {
    let file: RecordedFile
    let bytes: Int
    /// The old site has the same bytes at this path, so the file is not written yet: it is linked only if the site changes at all.
    let isUnchanged: Bool
}
