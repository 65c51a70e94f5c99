/// The kinds of pages, as the record of a publication names them.
package enum PageKind: String, CaseIterable, Sendable {
    case start, notFound = "not-found", overview, statement, lines, plan, estimate, team, content, news
}
