/// How a text becomes HTML.
package struct MarkdownOptions: Sendable {
    /// Raw HTML and links of any scheme are let through. Only for the specification suites.
    var passesRawHTML: Bool
    /// Headings get an `id`, explicit by `{#id}` or made of their text.
    var givesHeadingIDs: Bool
    /// `{{name}}` in text is a term.
    var findsTerms: Bool
    /// Fenced code with the info string `example` is an example of its own.
    var findsExamples: Bool
    /// HTML to the letter of the specification suites: `align`, `/>`, no `scope`; else HTML for our pages.
    var writesSpecificationHTML: Bool
    /// Added to the level of every heading: with 1, `#` makes `h2`. A level stays within 1 to 6.
    package var headingShift = 0
    /// Names the scrolling region that each table is put into; without it there is no region.
    package var tableLabel: String?

    /// For our pages: safe, with heading ids, terms and examples.
    package static let page = MarkdownOptions(
        passesRawHTML: false, givesHeadingIDs: true, findsTerms: true, findsExamples: true, writesSpecificationHTML: false)

    /// For the specification suites alone: raw HTML passes, nothing of ours is added.
    package static let conformance = MarkdownOptions(
        passesRawHTML: true, givesHeadingIDs: false, findsTerms: false, findsExamples: false, writesSpecificationHTML: true)
}
