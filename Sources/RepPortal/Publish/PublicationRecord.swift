/// What was published and from what: `public.jsonl`, a JSON object a line. First the publication, then inputs, templates and files, each
/// in order of path by bytes.
package struct PublicationRecord: Hashable, Sendable {
    /// `repfolio 0.1.0`. A record of another program is foreign.
    package var program: String
    /// The date that the pages bear; an argument of the build, never the clock's.
    package var stamp: String
    package var reps: Int
    /// Of all files together.
    package var bytes: Int
    package var inputs: [RecordedSource]
    package var templates: [RecordedSource]
    package var files: [RecordedFile]

    package init(
        program: String, stamp: String, reps: Int, bytes: Int = 0, inputs: [RecordedSource] = [], templates: [RecordedSource] = [],
        files: [RecordedFile] = []
    ) {
        self.program = program
        self.stamp = stamp
        self.reps = reps
        self.bytes = bytes
        self.inputs = inputs
        self.templates = templates
        self.files = files
    }

    /// How many of the files are pages.
    package var pages: Int { files.count { $0.kind.isPage } }

    /// Appends the lines as UTF-8, sorted; the same values give the same bytes.
    package func append(to out: inout [UInt8]) {
        appendHead(to: &out)
        for file in isSorted ? files : files.sorted(by: { $0.path < $1.path }) { Self.append(file, to: &out) }
    }

    /// Appends the lines before those of the files. Of `files` only `pages` and the number matter.
    func appendHead(pages: Int? = nil, files count: Int? = nil, to out: inout [UInt8]) {
        let totals: [(String, JSONText.Value)] = [
            ("program", .text(program)), ("stamp", .text(stamp)), ("reps", .integer(reps)),
            ("pages", .integer(pages ?? self.pages)), ("bytes", .integer(bytes)), ("files", .integer(count ?? files.count)),
        ]
        JSONText.appendObject([("publication", .object(totals))], to: &out)
        out.append(0x0A)
        append(inputs, as: "input", to: &out)
        append(templates, as: "template", to: &out)
    }

    private var isSorted: Bool { zip(files, files.dropFirst()).allSatisfy { $0.path < $1.path } }

    private func append(_ sources: [RecordedSource], as key: String, to out: inout [UInt8]) {
        for source in sources.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            JSONText.appendObject(
                [(key, .text(source.path)), ("sha256", .text(source.hash.hex)), ("bytes", .integer(source.bytes))], to: &out)
            out.append(0x0A)
        }
    }

    static func append(_ file: RecordedFile, to out: inout [UInt8]) {
        switch file.kind {
        case .page(let kind): appendPair("{\"page\": ", kind, to: &out)
        case .file(let kind): appendPair("{\"file\": ", kind, to: &out)
        }
        if let rep = file.rep { appendPair(", \"rep\": ", rep, to: &out) }
        if let period = file.period { appendPair(", \"period\": ", period, to: &out) }
        appendPair(", \"path\": ", file.path.text, to: &out)
        out.append(contentsOf: ", \"sha256\": \"".utf8)
        file.hash.appendHex(to: &out)
        if let stated = file.stated {
            out.append(contentsOf: "\", \"stated\": \"".utf8)
            stated.appendHex(to: &out)
        }
        out.append(contentsOf: "\"}\n".utf8)
    }

    private static func appendPair(_ key: StaticString, _ value: String, to out: inout [UInt8]) {
        out.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        JSONText.append(value, to: &out)
    }
}
