#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Two folders of one parent change their names in one step, so that at no moment one of the names is free.
enum TreeExchange {
    /// 0 or the `errno`; `ENOSYS`, `EINVAL` or `ENOTSUP` where the system or this file system has no such call.
    static func exchange(_ one: String, _ other: String, in parent: FolderHandle) -> Int32 {
        #if canImport(Darwin)
            return renameatx_np(parent.descriptor, one, parent.descriptor, other, UInt32(RENAME_SWAP)) == 0 ? 0 : errno
        #else
            // The headers show renameat2 (Linux 3.15, glibc 2.28) only to GNU sources, which Swift's module of the C library is not.
            typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
            guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
            let rename = unsafeBitCast(symbol, to: Rename.self)
            let exchange: UInt32 = 2
            return rename(parent.descriptor, one, parent.descriptor, other, exchange) == 0 ? 0 : errno
        #endif
    }
}
