import Foundation

/// Rows of a result file by column name, read by a reader of the tests' own, so that a fault of ours cannot hide itself.
struct InputRows {
    let rows: [[String: String]]

    init(_ file: URL) throws {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        self.init(text: text)
    }

    init(text: String) {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        var hasJustClosed = false
        for scalar in text.unicodeScalars {
            if isQuoted {
                isQuoted = scalar != "\""
                hasJustClosed = !isQuoted
                if isQuoted { field.unicodeScalars.append(scalar) }
                continue
            }
            defer { hasJustClosed = false }
            if scalar == "\"" {
                // The second of two quotes inside quotes is one.
                if hasJustClosed { field += "\"" }
                isQuoted = true
            } else if scalar == "," {
                record.append(field)
                field = ""
            } else if scalar == "\n" {
                record.append(field)
                field = ""
                if record != [""] { records.append(record) }
                record = []
            } else if scalar != "\r", scalar != "\u{FEFF}" {
                field.unicodeScalars.append(scalar)
            }
        }
        if !field.isEmpty || !record.isEmpty { records.append(record + [field]) }
        let header = records.first ?? []
        rows = records.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }
}

/// Hundredths of a plain decimal with at most two places: `-12.3` is -1230.
func hundredths(plain text: String) -> Int? {
    guard !text.isEmpty else { return nil }
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]), let rest = Int(((parts.count > 1 ? parts[1] : "") + "00").prefix(2)) else { return nil }
    return (whole * 100 + rest) * (isNegative ? -1 : 1)
}

/// Hundredths of an amount with two places as a page shows it, in whatever locale; nil where no digit stands in it.
func hundredths(shown text: String) -> Int? {
    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
    guard let number = Int(String(String.UnicodeScalarView(digits))) else { return nil }
    return text.contains("-") || text.contains("\u{2212}") ? -number : number
}
