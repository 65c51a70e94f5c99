import Compensation
import Markdown

/// Holds the figures of a plan's text against its terms: in the clause that a component names, a percentage that none of its terms
/// states, or an amount that stands where one of its amounts is not said, is a warning with both places.
struct ProseCheck {
    let file: String
    let document: MarkdownDocument
    /// The text's lines and the number of the first.
    private let lines: [Substring]
    private let firstLine: Int

    /// What a component states, and the heading that it names.
    struct Stated {
        let component: ComponentID
        let clause: String
        let figures: [TermFigure]
    }

    init(_ document: MarkdownDocument, file: String, body: String, firstLine: Int) {
        self.document = document
        self.file = file
        self.firstLine = firstLine
        lines = body.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }

    func run(_ stated: [Stated], log: inout DiagnosticLog) {
        let plain = PlainLines(lines)
        for clause in Set(stated.map(\.clause)).sorted() {
            guard let heading = document.headings.firstIndex(where: { $0.id == clause }) else { continue }
            let own = stated.filter { $0.clause == clause }
            let others = Set(stated.map(\.clause)).subtracting([clause])
            let section = section(heading, without: others)
            let said = section.flatMap { ProseFigure.all(in: plain[$0 - firstLine], number: $0) }
            let filled = Set(document.terms.filter { section.contains($0.position.line) }.map(\.name))
            check(said, filled, against: own, log: &log)
        }
    }

    /// Lines below a heading up to the next of its level or above, without the sections below it that other components name.
    private func section(_ heading: Int, without others: Set<String>) -> [Int] {
        let level = document.headings[heading].level
        var numbers: [Int] = []
        var (start, skips) = (document.headings[heading].position.line + 1, Int.max)
        func take(until end: Int) {
            if skips == Int.max, start < end { numbers += start..<end }
        }
        for next in document.headings[(heading + 1)...] {
            take(until: next.position.line)
            start = next.position.line + 1
            if next.level <= level { return numbers }
            if next.level <= skips { skips = others.contains(next.id) ? next.level : Int.max }
        }
        take(until: firstLine + lines.count)
        return numbers
    }

    private func check(_ said: [ProseFigure], _ filled: Set<String>, against own: [Stated], log: inout DiagnosticLog) {
        let figures = own.flatMap { stated in stated.figures.map { (component: stated.component, figure: $0) } }
        for isShare in [true, false] {
            let terms = figures.filter { $0.figure.isShare == isShare }
            let prose = said.filter { $0.isShare == isShare }
            guard !terms.isEmpty else { continue }
            let unsaid = terms.filter { term in
                term.figure.value != .zero && !prose.contains { $0.values.contains(term.figure.value) }
                    && !filled.contains("\(term.figure.key).\(term.component)")
            }
            for figure in prose where !figure.values.contains(where: { value in terms.contains { $0.figure.value == value } }) {
                if isShare, figure.values.contains(where: { $0 == .zero || $0 == .one }) { continue }
                // An amount may be anything; where every amount of the terms is said too, it is another one.
                guard let term = nearest(to: figure, among: unsaid.isEmpty && isShare ? terms : unsaid) else { continue }
                log.add(diagnostic(figure, term.component, term.figure))
            }
        }
    }

    private func nearest(
        to figure: ProseFigure, among terms: [(component: ComponentID, figure: TermFigure)]
    ) -> (component: ComponentID, figure: TermFigure)? {
        func distance(_ term: TermFigure) -> UInt64 {
            figure.values.map { $0.millionths.subtractingReportingOverflow(term.value.millionths).partialValue.magnitude }.min() ?? .max
        }
        return terms.min { distance($0.figure) < distance($1.figure) }
    }

    private func diagnostic(_ figure: ProseFigure, _ component: ComponentID, _ term: TermFigure) -> Diagnostic {
        let value = term.isShare ? NumberText.percent(term.value) : NumberText.plain(term.value)
        return Diagnostic(
            file: file, line: figure.line, column: figure.column, severity: .warning, rule: .planText,
            "the text says \(figure.text) where ‘\(component)’ states \(value) (\(term.key), \(file):\(term.line):\(term.column))",
            hint: "write {{…}} for a figure of the terms, or an example to be computed")
    }
}
