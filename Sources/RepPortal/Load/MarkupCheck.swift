import Markdown

/// Says what CommonMark text loses on the way to a page.
enum MarkupCheck {
    /// How documents are read whose headings stand below others on a page.
    static func options(headingShift: Int) -> MarkdownOptions {
        var options = MarkdownOptions.page
        options.headingShift = headingShift
        return options
    }

    static func check(_ document: MarkdownDocument, file: String, log: inout DiagnosticLog) {
        for position in document.rawHTML {
            log.add(
                Diagnostic(
                    file: file, line: position.line, column: position.column, severity: .warning, rule: .unsafeMarkup, "raw HTML",
                    hint: "write it in CommonMark"))
        }
        for position in document.unsafeLinks {
            log.add(
                Diagnostic(
                    file: file, line: position.line, column: position.column, severity: .warning, rule: .unsafeMarkup,
                    "a link that a page must not have", hint: "http, https, mailto or a relative address"))
        }
    }
}
