import RepPortal

/// What a build says at its end: counts, size and time.
struct ClosingLine {
    let publication: Publication
    let reps: Int
    let time: Duration

    /// `18 reps, 234 pages, 4.1 MB, 0.08 s`, and lines for what was found that nobody wrote here.
    var text: String {
        var lines = ["\(reps) reps, \(publication.pages) pages, \(size), \(seconds) s"]
        if !publication.removed.isEmpty { lines.append("removed \(publication.removed.count) files of the last publication") }
        for file in publication.foreign.prefix(20) { lines.append("kept \(file), which repfolio did not write") }
        if publication.foreign.count > 20 { lines.append("kept \(publication.foreign.count - 20) more files that repfolio did not write") }
        if let leftover = publication.leftover { lines.append("the old portal could not be cleared away: \(leftover.text)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The same as one JSON object.
    var json: String {
        var out: [UInt8] = []
        JSONText.appendObject(
            [
                ("reps", .integer(reps)), ("pages", .integer(publication.pages)), ("files", .integer(publication.files)),
                ("bytes", .integer(publication.bytes)), ("written", .integer(publication.written)),
                ("removed", .integer(publication.removed.count)), ("kept", .list(publication.foreign.map { .text($0) })),
                ("seconds", .raw(Array(seconds.utf8))),
            ], to: &out)
        return String(decoding: out, as: UTF8.self) + "\n"
    }

    private var size: String {
        let bytes = publication.bytes
        if bytes < 1_000_000 { return "\((bytes + 999) / 1_000) kB" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }

    /// With two decimals.
    private var seconds: String {
        let (whole, attoseconds) = time.components
        let hundredths = (Int(whole) * 1_000 + Int(attoseconds / 1_000_000_000_000_000) + 5) / 10
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
