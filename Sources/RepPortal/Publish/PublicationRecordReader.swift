#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a record line by line. Whatever the file holds, reading it only ever says less than was published, never something else.
struct PublicationRecordReader {
    enum Condition: Hashable, Sendable {
        case missing
        /// Not begun as a record of repfolio is.
        case foreign
        /// Begun as a record, but lines are unreadable or missing.
        case damaged
        case whole
    }

    /// No line of a record is longer.
    private static let longestLine = 1 << 20

    /// The totals of the first line.
    private(set) var program = ""
    private(set) var stamp = ""
    private(set) var reps = 0
    private(set) var bytes = 0
    private var announced = 0
    private var announcedPages = 0
    private var files = 0
    private var pages = 0
    private var hasBegun = false
    private var isDamaged = false

    /// Reads the file; calls for each input, template (`isTemplate`) and file in the file's order.
    mutating func read(
        _ path: String, source: (RecordedSource, _ isTemplate: Bool) -> Void, file: (RecordedFile) -> Void
    ) -> Condition {
        let descriptor = openat(AT_FDCWD, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return errno == ENOENT ? .missing : .foreign }
        defer { _ = close(descriptor) }
        var rest: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { buffer in
                #if canImport(Darwin)
                    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.read(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                isDamaged = isDamaged || count < 0
                break
            }
            rest.append(contentsOf: chunk[..<count])
            var start = 0
            while let end = rest[start...].firstIndex(of: 0x0A) {
                take(rest[start..<end], source, file)
                if !hasBegun { return .foreign }
                start = end + 1
            }
            rest.removeSubrange(..<start)
            if rest.count > Self.longestLine { return hasBegun ? .damaged : .foreign }
        }
        guard hasBegun else { return .foreign }
        return isDamaged || !rest.isEmpty || files != announced || pages != announcedPages ? .damaged : .whole
    }

    /// The files that some lines of a record name; nil where a line cannot be read.
    static func files(in lines: some Sequence<UInt8>) -> [RecordedFile]? {
        var reader = Self(isWithin: true)
        var files: [RecordedFile] = []
        for line in Array(lines).split(separator: 0x0A) { reader.take(line, { _, _ in }) { files.append($0) } }
        return reader.isDamaged ? nil : files
    }

    /// The files that some lines of a record in order of path name at these paths; nil where a line that is one of them cannot be read.
    static func files(in lines: UnsafeRawBufferPointer, at paths: Set<String>) -> [RecordedFile]? {
        // What follows the path, which has no quote in it: one hash, or the page's own as well.
        let key = Array("\", \"sha256\": \"".utf8)
        let behind = key.count + 64 + "\"}".utf8.count
        let behindStated = behind + "\", \"stated\": \"".utf8.count + 64
        let wanted = paths.sorted { PathOrder.compare($0, $1) < 0 }
        var (reader, files, start) = (Self(isWithin: true), [RecordedFile](), 0)
        while start < lines.count {
            let end = lines[start...].firstIndex(of: 0x0A) ?? lines.count
            let isOne = end - behind >= start && lines[(end - behind)...].starts(with: key)
            let pathEnd = max(start, end - (isOne ? behind : behindStated))
            var pathStart = pathEnd
            while pathStart > start, lines[pathStart - 1] != UInt8(ascii: "\"") { pathStart -= 1 }
            let path = UnsafeRawBufferPointer(rebasing: lines[pathStart..<pathEnd]).bindMemory(to: UInt8.self)
            if PathOrder.contains(wanted, path) { reader.take(Array(lines[start..<end])[...], { _, _ in }) { files.append($0) } }
            start = end + 1
        }
        return reader.isDamaged ? nil : files
    }

    init() {}

    private init(isWithin: Bool) { hasBegun = isWithin }

    private mutating func take(
        _ line: ArraySlice<UInt8>, _ source: (RecordedSource, Bool) -> Void, _ file: (RecordedFile) -> Void
    ) {
        guard let pairs = RecordLineParser.pairs(line), let first = pairs.first else {
            isDamaged = true
            return
        }
        func text(_ key: String) -> String? {
            for pair in pairs where pair.key == key { if case .text(let text) = pair.value { return text } }
            return nil
        }
        guard hasBegun else {
            if first.key == "publication", case .object(let totals) = first.value { begin(totals) }
            return
        }
        guard case .text(let subject) = first.value, let hash = text("sha256").flatMap({ ContentHash(hex: $0.utf8) }) else {
            isDamaged = true
            return
        }
        switch first.key {
        case "input", "template":
            guard let size = Self.integer("bytes", in: pairs) else {
                isDamaged = true
                return
            }
            source(RecordedSource(path: subject, hash: hash, bytes: size), first.key == "template")
        case "page", "file":
            guard let path = text("path").flatMap({ PagePath(recorded: $0) }) else {
                isDamaged = true
                return
            }
            files += 1
            if first.key == "page" { pages += 1 }
            let kind = first.key == "page" ? RecordedFile.Kind.page(subject) : .file(subject)
            file(
                RecordedFile(
                    kind: kind, rep: text("rep"), period: text("period"), path: path, hash: hash,
                    stated: text("stated").flatMap { ContentHash(hex: $0.utf8) }))
        default: isDamaged = true
        }
    }

    private mutating func begin(_ totals: [RecordLineParser.Pair]) {
        for case .text(let text) in totals.filter({ $0.key == "program" }).map(\.value) { program = text }
        for case .text(let text) in totals.filter({ $0.key == "stamp" }).map(\.value) { stamp = text }
        reps = Self.integer("reps", in: totals) ?? 0
        bytes = Self.integer("bytes", in: totals) ?? 0
        announced = Self.integer("files", in: totals) ?? -1
        announcedPages = Self.integer("pages", in: totals) ?? -1
        hasBegun = program.hasPrefix("repfolio ")
    }

    private static func integer(_ key: String, in pairs: [RecordLineParser.Pair]) -> Int? {
        for pair in pairs where pair.key == key { if case .integer(let number) = pair.value { return number } }
        return nil
    }

    /// Whether a file is empty or begins as a record does, so that it may be overwritten whatever its name.
    static func isRecord(_ path: RealPath) -> Bool {
        if path.status?.st_size == 0 { return true }
        var reader = PublicationRecordReader()
        let condition = reader.read(path.text, source: { _, _ in }, file: { _ in })
        return condition == .whole || condition == .damaged
    }
}
