import Tables

/// Which program makes the pages: the build ids of the executable and of every library that it runs with, ICU and cmark among them, since
/// another release of one may write other bytes (the note `NT_GNU_BUILD_ID` of the System V ABI's ELF).
enum ProgramIdentity {
    /// Found once: what a process loads later for other ends makes no other program of it. Nil where the system does not tell what is loaded: then
    /// nothing is known of an earlier build.
    static let current: Fingerprint? = loaded()

    private static func loaded() -> Fingerprint? {
        guard let maps = SystemFile.contents(of: "/proc/self/maps") else { return nil }
        var paths: Set<String> = []
        for line in maps.split(separator: UInt8(ascii: "\n")) {
            // ADDRESS PERMISSIONS OFFSET DEVICE INODE PATH
            guard let slash = line.firstIndex(of: UInt8(ascii: "/")) else { continue }
            paths.insert(String(decoding: line[slash...], as: UTF8.self))
        }
        var identity: Fingerprint?
        for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let own = fingerprint(of: path) else { continue }
            identity = identity?.combined(with: own) ?? own
        }
        return identity
    }

    /// Of the build id, or of the whole file where it has none; nil where it is no ELF file. Linkers put the id on the first page, and reading that takes a
    /// tenth of what mapping each library and giving it back does.
    private static func fingerprint(of path: String) -> Fingerprint? {
        guard let file = FilePieces(path: path) else { return nil }
        var found: Fingerprint?
        _ = file.read(0..<min(file.size, 4096)) { start in
            guard start.starts(with: [0x7F, 0x45, 0x4C, 0x46]) else { return }
            found = buildID(of: start).map { Fingerprint(of: Array($0)) } ?? whole(path)
        }
        return found
    }

    private static func whole(_ path: String) -> Fingerprint? {
        do {
            let file = try MappedFile(path: path)
            return buildID(of: file.bytes).map { Fingerprint(of: Array($0)) } ?? Fingerprint(of: file.bytes)
        } catch {
            return nil
        }
    }

    /// Only 64-bit files in the machine's own order of bytes are read; others have no id here.
    private static func buildID(of file: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        func number<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, _ type: Value.Type) -> Int? {
            guard offset >= 0, offset <= file.count - MemoryLayout<Value>.size else { return nil }
            return Int(exactly: file.loadUnaligned(fromByteOffset: offset, as: Value.self))
        }
        guard number(4, UInt8.self) == 2, let headers = number(32, UInt64.self), let size = number(54, UInt16.self),
            let count = number(56, UInt16.self)
        else { return nil }
        let (note, buildID) = (4, 3)
        for header in (0..<count).lazy.map({ headers + $0 * size }) where number(header, UInt32.self) == note {
            guard var offset = number(header + 8, UInt64.self), let length = number(header + 32, UInt64.self) else { return nil }
            let end = min(offset + length, file.count)
            while offset + 12 <= end {
                guard let name = number(offset, UInt32.self), let content = number(offset + 4, UInt32.self) else { return nil }
                let start = offset + 12 + (name + 3) / 4 * 4
                guard start + content <= end else { break }
                if number(offset + 8, UInt32.self) == buildID, name == 4, content > 0 {
                    return UnsafeRawBufferPointer(rebasing: file[start..<start + content])
                }
                offset = start + (content + 3) / 4 * 4
            }
        }
        return nil
    }
}
