extension FolderHandle {
    enum Opened {
        case folder(FolderHandle)
        case failed(Int32)

        var folder: FolderHandle? {
            if case .folder(let folder) = self { folder } else { nil }
        }
    }
}
