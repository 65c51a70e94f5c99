/// Where a setting stands in portal.yml; the file alone where it is not stated.
struct SettingPlace: Sendable {
    var line = 0
    var column = 0

    init() {}

    init(_ node: YAMLNode) {
        (line, column) = (node.line, node.column)
    }

    func diagnostic(
        _ rule: Rule, _ summary: String, hint: String = "", severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        Diagnostic(file: SettingsLoader.file, line: line, column: column, severity: severity, rule: rule, summary, hint: hint)
    }
}
