/// An entry of a folder. Its name is whatever bytes the file system gave, closed by a NUL.
struct FolderEntry {
    enum Kind { case file, folder, other }

    let name: [CChar]
    let kind: Kind

    /// For messages and comparison with paths of ours; bytes that are not UTF-8 are replaced.
    var text: String { String(decoding: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
}
