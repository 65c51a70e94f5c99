import Compensation

/// Derivations in the terminal: a statement as a tree, or every derivation as JSON lines.
package struct Explain {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// One JSON object a line for every rep, period and component that is derived.
    package func everythingAsJSON(to out: inout [UInt8]) {
        for rep in workspace.reps {
            let statements = statements(of: rep)
            for statement in statements.statements { append(statement, of: statements, to: &out) }
        }
    }

    /// The derivations of one statement as JSON lines; false where there is no such rep or period.
    package func json(rep: String, period: String, to out: inout [UInt8]) -> Bool {
        guard let rep = workspace.rep(RepID(rep)), let period = workspace.periodIndex[PeriodID(period)] else { return false }
        let statements = statements(of: rep)
        append(statements.statements[period], of: statements, to: &out)
        return true
    }

    /// The derivation of one statement as a tree; nil where there is no such rep or period.
    package func tree(rep: String, period: String) -> String? {
        guard let rep = workspace.rep(RepID(rep)), let period = workspace.periodIndex[PeriodID(period)] else { return nil }
        let statements = statements(of: rep)
        return DerivationTree(statements: statements, statement: statements.statements[period], texts: workspace.tables.creditTexts).text
    }

    private func statements(of rep: Rep) -> RepStatements {
        var ignored = DiagnosticLog()
        let results = RepResultsLoader(workspace: workspace).results(of: rep, log: &ignored)
        return StatementCalculator.statements(of: results, calendar: workspace.calendar, plans: workspace.terms)
    }

    private func append(_ statement: Statement, of statements: RepStatements, to out: inout [UInt8]) {
        for result in statement.components {
            guard let derivation = result.derivation else { continue }
            JSONText.append(DerivationJSON(statements: statements).value(result, derivation), to: &out)
            out.append(UInt8(ascii: "\n"))
        }
    }
}
