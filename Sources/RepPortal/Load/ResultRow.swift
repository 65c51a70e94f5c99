import Compensation
import Tables

/// A row of a result file whose fields are read by column; what is wrong with a field goes into the log. Columns that the
/// file does not have are nil, and their fields absent.
struct ResultRow {
    let file: String
    let record: Record

    var line: Int { record.line }

    /// Verbatim; empty where absent.
    func text(_ column: Int?) -> String {
        column.map(record.text) ?? ""
    }

    /// Verbatim; nil where absent.
    func presentText(_ column: Int?) -> String? {
        guard let column, !record.isEmpty(column) else { return nil }
        return record.text(column)
    }

    /// Says that a required field is empty, where it is; fields of numbers, dates and keywords are empty with spaces alone too.
    func require(_ column: Int?, _ name: String, log: inout DiagnosticLog) {
        guard let column, presentText(column)?.trimmingSpaces().isEmpty ?? true else { return }
        log.add(diagnostic(column, .requiredField, "‘\(name)’ is empty"))
    }

    /// Verbatim; where absent the log says so.
    func requiredText(_ column: Int?, _ name: String, log: inout DiagnosticLog) -> String? {
        if let text = presentText(column) { return text }
        log.add(diagnostic(column, .requiredField, "‘\(name)’ is empty"))
        return nil
    }

    func identifier<Subject>(_ column: Int?) -> Identifier<Subject>? {
        presentText(column).map(Identifier.init)
    }

    func number(_ column: Int?, log: inout DiagnosticLog) -> Number? {
        read(column, log: &log) { (column) throws(FieldError) in try record.decimal(column).map(Number.init(millionths:)) }
    }

    /// A number as a plan states it: `8%` and `0.08` are the same.
    func term(_ column: Int?, log: inout DiagnosticLog) -> Number? {
        if let text = presentText(column), text.hasSuffix("%"), let number = DecimalText.number(text) { return number }
        return number(column, log: &log)
    }

    /// A number from 0 to 1.
    func share(_ column: Int?, _ name: String, log: inout DiagnosticLog) -> Number? {
        let number = number(column, log: &log)
        checkShare(number, column, name, log: &log)
        return number
    }

    /// Says a number that does not lie from 0 to 1.
    func checkShare(_ number: Number?, _ column: Int?, _ name: String, log: inout DiagnosticLog) {
        guard let number, number < .zero || number > .one else { return }
        log.add(diagnostic(column, .range, "‘\(name)’ is \(NumberText.plain(number))", hint: "80 % is 0.8"))
    }

    func date(_ column: Int?, log: inout DiagnosticLog) -> CalendarDate? {
        read(column, log: &log) { (column) throws(FieldError) in
            try record.date(column).map { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
        }
    }

    func keyword<Word: RawRepresentable & CaseIterable>(_ column: Int?, as type: Word.Type, log: inout DiagnosticLog) -> Word?
    where Word.RawValue == String {
        read(column, log: &log) { (column) throws(FieldError) in try record.keyword(column, as: Word.self) }
    }

    private func read<Value>(
        _ column: Int?, log: inout DiagnosticLog, _ parse: (Int) throws(FieldError) -> Value?
    ) -> Value? {
        guard let column else { return nil }
        do {
            return try parse(column)
        } catch {
            log.add(Diagnostic(error, file: file))
            return nil
        }
    }

    func diagnostic(
        _ column: Int?, _ rule: Rule, _ summary: String, hint: String = "", severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        Diagnostic(
            file: file, line: line, column: column.map { record.position(of: $0).column } ?? 1, severity: severity, rule: rule, summary,
            hint: hint)
    }

    /// Says an id that is not defined where it belongs, with the nearest one that is.
    /// - Parameter place: where it would have to be defined, such as " of plan ‘ae’".
    func sayUnknown(
        _ column: Int?, _ what: String, _ id: String, _ place: String = "", among known: some Collection<String>, log: inout DiagnosticLog
    ) {
        let hint = log.hint(for: id, among: known)
        log.add(diagnostic(column, .unknownReference, "unknown \(what) ‘\(id)’\(place)", hint: hint))
    }
}
