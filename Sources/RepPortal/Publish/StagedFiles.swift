/// All files of the new site in order of path, to be asked for single ones.
struct StagedFiles: Sendable {
    let all: StagedFileList

    init(_ files: consuming StagedFileList = StagedFileList()) {
        files.sort()
        all = files
    }

    subscript(path: String) -> StagedFile? {
        let index = firstIndex(notBelow: path)
        return index < all.count && all.compare(index, path) == 0 ? all[index] : nil
    }

    /// Whether any file lies in the folder or below it.
    func holdsFolder(_ path: String) -> Bool {
        let start = path + "/"
        let index = firstIndex(notBelow: start)
        return index < all.count && all[index].file.path.text.utf8.starts(with: start.utf8)
    }

    /// A path that two files would have.
    var doubled: PagePath? {
        var last: PagePath?
        for staged in all {
            if staged.file.path == last { return last }
            last = staged.file.path
        }
        return nil
    }

    private func firstIndex(notBelow path: String) -> Int {
        PathOrder.firstIndex(of: all.count) { all.compare($0, path) < 0 }
    }
}
