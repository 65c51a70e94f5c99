import Markdown

/// The sections of a long text as links, so that a reader who looks for one need not scroll through the others.
enum TextContents {
    /// A text with fewer sections is seen at a glance.
    private static let fewest = 4

    /// Links to the headings of a document in their order; none for a short text. A heading that repeats the page's title leads nowhere
    /// new, and one that holds a term of the rep says something else to each.
    static func links(_ document: MarkdownDocument, title: String) -> [LinkContext] {
        let headings = document.headings.filter { $0.text != title && !$0.id.isEmpty && !$0.text.contains("{{") }
        guard headings.count >= fewest else { return [] }
        return headings.map { LinkContext(href: "#" + $0.id, text: $0.text) }
    }
}
