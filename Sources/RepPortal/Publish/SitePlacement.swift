#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the new site takes the old one's place.
enum SitePlacement {
    /// There was no old site.
    case fresh
    /// Both changed names in one step; the old site now has the staging name.
    case exchanged
    /// The system cannot exchange: the old site was renamed first, and for a moment there was none. The next build puts it back after a kill
    /// in that moment.
    case retired

    /// The old site stands where this throws.
    init(of output: OutputFolder, in parent: FolderHandle, replacing old: Bool) throws(WriteError) {
        let (site, staging) = (output.path.name, output.stagingName)
        guard old else {
            try Self.check(parent.rename(staging, to: site), output)
            self = .fresh
            return
        }
        let code = parent.exchange(site, with: staging, in: parent)
        guard [ENOSYS, EINVAL, ENOTSUP].contains(code) else {
            try Self.check(code, output)
            self = .exchanged
            return
        }
        try Self.check(parent.rename(site, to: output.retiredName), output)
        let second = parent.rename(staging, to: site)
        if second != 0 { _ = parent.rename(output.retiredName, to: site) }
        try Self.check(second, output)
        self = .retired
    }

    /// Puts the old site back.
    func undo(_ output: OutputFolder, in parent: FolderHandle) {
        switch self {
        case .fresh: _ = parent.rename(output.path.name, to: output.stagingName)
        case .exchanged: _ = parent.exchange(output.path.name, with: output.stagingName, in: parent)
        case .retired:
            _ = parent.rename(output.path.name, to: output.stagingName)
            _ = parent.rename(output.retiredName, to: output.path.name)
        }
    }

    /// Where the old site is now.
    func nameOfOld(_ output: OutputFolder) -> String? {
        switch self {
        case .fresh: nil
        case .exchanged: output.stagingName
        case .retired: output.retiredName
        }
    }

    private static func check(_ code: Int32, _ output: OutputFolder) throws(WriteError) {
        // EBUSY: a mount point. EXDEV: a folder of a lower layer of an overlay.
        let hint = code == EBUSY || code == EXDEV ? " (is it a mount point? then choose a folder in it as --output)" : ""
        if code != 0 { throw WriteError("put the new site in place of", output.shown + hint, code) }
    }
}

extension FolderHandle {
    /// Two entries change names in one step. 0 or the `errno`; `ENOSYS`, `EINVAL` or `ENOTSUP` where the system or this file system has no such
    /// call.
    func exchange(_ one: String, with other: String, in folder: FolderHandle) -> Int32 {
        #if canImport(Darwin)
            return renameatx_np(descriptor, one, folder.descriptor, other, UInt32(RENAME_SWAP)) == 0 ? 0 : errno
        #else
            // The headers show renameat2 (Linux 3.15, glibc 2.28) only to GNU sources, which Swift's module of the C library is not.
            typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
            guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
            let rename = unsafeBitCast(symbol, to: Rename.self)
            let exchange: UInt32 = 2
            return rename(descriptor, one, folder.descriptor, other, exchange) == 0 ? 0 : errno
        #endif
    }
}
