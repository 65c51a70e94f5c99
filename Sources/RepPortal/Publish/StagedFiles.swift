/// All files of the new site in order of path, to be asked for single ones.
struct StagedFiles {
    let all: [StagedFile]

    init(_ files: consuming [StagedFile]) {
        files.sort { $0.file.path < $1.file.path }
        all = files
    }

    /// How many of them are pages.
    var pages: Int { all.count { $0.file.kind.isPage } }

    subscript(path: String) -> StagedFile? {
        let index = firstIndex(notBelow: path)
        return index < all.count && PathOrder.compare(all[index].file.path.text, path) == 0 ? all[index] : nil
    }

    /// Whether any file lies in the folder or below it.
    func holdsFolder(_ path: String) -> Bool {
        let start = path + "/"
        let index = firstIndex(notBelow: start)
        return index < all.count && all[index].file.path.text.utf8.starts(with: start.utf8)
    }

    /// A path that two files would have.
    var doubled: PagePath? { zip(all, all.dropFirst()).first { $0.file.path == $1.file.path }?.0.file.path }

    private func firstIndex(notBelow path: String) -> Int {
        PathOrder.firstIndex(of: all.count) { PathOrder.compare(all[$0].file.path.text, path) < 0 }
    }
}
