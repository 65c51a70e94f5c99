import RepPortal

/// What `verify` says at its end.
struct VerificationReport {
    let isSound: Bool
    /// A line for each thing that is not as it was published, then one that sums up.
    let text: String
    /// The same as one JSON object.
    let json: String

    init(_ result: Verification, _ path: String) {
        isSound = result.isSound
        let (altered, missing, unexpected) = (result.altered, result.missing, result.unexpected)
        var lines = altered.map { "altered \($0)" } + missing.map { "missing \($0)" } + unexpected.map { "unexpected \($0)" }
        if !result.hasRightTotals { lines.append("the totals of the record are not those of its files") }
        let what =
            "\(result.record.files.count) files of \(result.record.reps) reps, published \(result.record.stamp) by \(result.record.program)"
        let found = "\(altered.count) altered, \(missing.count) missing, \(unexpected.count) unexpected"
        lines.append(isSound ? "\(path): as published; \(what)" : "\(path): not as published: \(found); \(what)")
        text = lines.joined(separator: "\n") + "\n"
        json = Self.object([
            ("sound", .flag(isSound)), ("files", .integer(result.record.files.count)), ("program", .text(result.record.program)),
            ("stamp", .text(result.record.stamp)), ("altered", .list(altered.map { .text($0) })),
            ("missing", .list(missing.map { .text($0) })), ("unexpected", .list(unexpected.map { .text($0) })),
            ("totals", .flag(result.hasRightTotals)),
        ])
    }

    /// - Parameter recorded: whether a record names these bytes; nil where none was asked.
    init(_ page: PageVerification, _ path: String, recorded: Bool?) {
        isSound = page.hash != nil && recorded != false
        var lines = [page.hash.map { "\(path): as its footer says, \($0.hex)" } ?? "\(path): not the page that any hash in it was made of"]
        if let recorded { lines.append(recorded ? "\(path): named by the record" : "\(path): not named by the record") }
        text = lines.joined(separator: "\n") + "\n"
        var pairs: [(String, JSONText.Value)] = [("sound", .flag(isSound)), ("sha256", .text(page.content.hex))]
        if let hash = page.hash { pairs.append(("hash", .text(hash.hex))) }
        if let recorded { pairs.append(("recorded", .flag(recorded))) }
        json = Self.object(pairs)
    }

    private static func object(_ pairs: [(String, JSONText.Value)]) -> String {
        var out: [UInt8] = []
        JSONText.appendObject(pairs, to: &out)
        return String(decoding: out, as: UTF8.self) + "\n"
    }
}
