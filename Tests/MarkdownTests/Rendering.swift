import Markdown

/// The page of a document, with its terms in angle quotes and its examples in brackets.
func html(_ document: MarkdownDocument) -> String {
    var out: [UInt8] = []
    document.append(
        to: &out,
        term: { index, out in out += "«\(document.terms[index].name)»".utf8 },
        example: { index, out in out += "[example \(index)]".utf8 })
    return String(decoding: out, as: UTF8.self)
}

/// The page of a text as it stands in our pages.
func page(_ text: String) throws(MarkdownError) -> String {
    html(try MarkdownDocument(text, firstLine: 1, options: .page))
}
