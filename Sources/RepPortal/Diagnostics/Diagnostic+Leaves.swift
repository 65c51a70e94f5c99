import Markdown
import Tables

/// Where the errors of the leaves become diagnostics: they know the position, the trunk the file.
extension Diagnostic {
    init(_ error: FieldError, file: String) {
        let rule: Rule
        let hint: String
        switch error.problem {
        case .notANumber(let example): (rule, hint) = (.numberForm, "written as \(example)")
        case .tooManyDecimals: (rule, hint) = (.numberForm, "round it to six decimal places or less")
        case .numberTooLarge: (rule, hint) = (.numberForm, "it is too large")
        case .notADate(let pattern): (rule, hint) = (.dateForm, "written as \(pattern)")
        case .noSuchDate: (rule, hint) = (.dateForm, "the calendar has no such day")
        case .notAKeyword(let allowed):
            rule = .keyword
            let near = Suggestion.hint(for: error.text, among: allowed)
            hint = near.isEmpty ? "one of: " + allowed.joined(separator: ", ") : near
        }
        self.init(file: file, line: error.position.line, column: error.position.column, rule: rule, "‘\(error.text)’", hint: hint)
    }

    init(_ error: FileError, file: String) {
        self.init(file: file, rule: .fileReadable, error.summary)
    }
}

extension Diagnostic {
    init(_ error: CSVError, file: String) {
        let rule: Rule
        let summary: String
        var hint = ""
        switch error.problem {
        case .unterminatedQuote:
            (rule, summary, hint) = (.csvForm, "a quote that is never closed", "the rest of the file was not read")
        case .textAfterQuote: (rule, summary, hint) = (.csvForm, "text after a closing quote", "a quote inside quotes is doubled")
        case .quoteInUnquotedField:
            (rule, summary, hint) = (
                .csvForm, "a quote inside a field without quotes", "put the field in quotes and double the quote inside"
            )
        case .bareCarriageReturn: (rule, summary, hint) = (.csvForm, "a carriage return without a line feed", "lines end in LF or CRLF")
        case .nulByte: (rule, summary) = (.utf8Text, "a NUL byte")
        case .invalidUTF8: (rule, summary, hint) = (.utf8Text, "bytes that are not UTF-8", "save the file as UTF-8")
        case .fieldCount(let expected, let found):
            (rule, summary) = (.csvForm, "\(found) fields where the header has \(expected)")
            hint = found > expected ? "a comma inside a field needs quotes around the field" : ""
        case .duplicateColumn(let name): (rule, summary) = (.csvHeader, "the column ‘\(name)’ stands twice")
        case .separatorLooksLike(let separator):
            (rule, summary, hint) = (.csvHeader, "fields separated by ‘\(separator)’", "separate them by commas")
        case .missingHeader: (rule, summary) = (.csvHeader, "the file is empty")
        case .furtherRows(let count): (rule, summary) = (.csvForm, "\(count) more malformed rows from here on")
        }
        self.init(file: file, line: error.position.line, column: error.position.column, rule: rule, summary, hint: hint)
    }
}

extension FileError {
    /// What the machine said, as a sentence.
    var summary: String {
        switch problem {
        case .system(let errno): "cannot be read: \(SystemError.message(errno))"
        case .notARegularFile: "not a regular file"
        }
    }
}
