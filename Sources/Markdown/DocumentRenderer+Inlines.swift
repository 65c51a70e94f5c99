extension DocumentRenderer {
    /// Writes the text nodes from `index` on that follow each other; the index after them.
    mutating func renderText(from index: Int) throws(MarkdownError) -> Int {
        var next = index
        while next < walk.events.count, walk.events[next].kind == .text { next += 1 }
        let nodes = walk.events[index..<next]
        let start = walk.events[index].text.lowerBound
        let full = start..<walk.events[next - 1].text.upperBound
        let range = start..<max(start, min(full.upperBound, textEnd ?? full.upperBound))
        guard options.findsTerms, imageDepth == 0, hasBraces(full) else {
            HTMLText.append(walk.slice(range), to: &html)
            return next
        }
        for piece in TermScanner.pieces(of: nodes, bytes: walk.bytes) where piece.range.lowerBound < range.upperBound {
            guard piece.isTerm else {
                cursor.passBraces(piece.opens)
                HTMLText.append(walk.slice(piece.range.clamped(to: range)), to: &html)
                continue
            }
            if cursor.passEscapedBraces() {
                HTMLText.append(walk.slice(piece.range.clamped(to: range)), to: &html)
                continue
            }
            let position = cursor.findTerm(walk.slice(piece.range))
            let name = TermScanner.name(walk.slice(piece.range))
            guard !name.isEmpty else { throw MarkdownError(position: position, summary: "a term without a name") }
            document.terms.append(MarkdownDocument.Term(name: name, position: position))
            append(.term(document.terms.count - 1))
        }
        return next
    }

    /// Writes an inline other than text.
    mutating func renderInline(_ event: MarkupEvent) throws(MarkdownError) {
        switch event.kind {
        case .link, .image: return event.isExit ? leave() : enter(event)
        case .code: cursor.passWords(walk.slice(event.text))
        case .htmlInline where !options.passesRawHTML:
            let firstLine = walk.slice(event.text).prefix { $0 != 0x0A && $0 != 0x0D }
            document.rawHTML.append(cursor.find(firstLine))
            return
        default: break
        }
        guard imageDepth == 0 else { return renderPlain(event) }
        switch event.kind {
        case .softBreak: html.append(0x0A)
        case .lineBreak: html += (options.writesSpecificationHTML ? "<br />\n" : "<br>\n").utf8
        case .code:
            html += "<code>".utf8
            HTMLText.append(walk.slice(event.text), to: &html)
            html += "</code>".utf8
        case .htmlInline: html += walk.slice(event.text)
        case .emphasis: html += (event.isExit ? "</em>" : "<em>").utf8
        case .strong: html += (event.isExit ? "</strong>" : "<strong>").utf8
        default: break
        }
    }

    /// Within the alternative text of an image.
    private mutating func renderPlain(_ event: MarkupEvent) {
        switch event.kind {
        case .code, .htmlInline: HTMLText.append(walk.slice(event.text), to: &html)
        case .softBreak, .lineBreak: html.append(0x20)
        default: break
        }
    }

    private mutating func enter(_ event: MarkupEvent) {
        let scheme = LinkScheme(walk.slice(event.text))
        let isImage = event.kind == .image
        let isLeftOut = !options.passesRawHTML && (scheme.isUnsafe || isImage && scheme.isRemote)
        openLinks.append(Link(event: event, isLeftOut: isLeftOut))
        if isImage { imageDepth += 1 }
        guard imageDepth == (isImage ? 1 : 0), !isLeftOut else { return }
        html += (isImage ? "<img src=\"" : "<a href=\"").utf8
        HTMLText.appendURL(walk.slice(event.text), to: &html)
        if isImage {
            html += "\" alt=\"".utf8
            return
        }
        html.append(0x22)
        appendTitle(event)
        html.append(0x3E)
    }

    private mutating func leave() {
        guard let link = openLinks.popLast() else { return }
        let isImage = link.event.kind == .image
        if isImage { imageDepth -= 1 }
        let url = walk.slice(link.event.text)
        if link.isLeftOut, imageDepth == 0 {
            let position = cursor.find(url)
            if LinkScheme(url).isUnsafe { document.unsafeLinks.append(position) } else { document.remoteImages.append(position) }
        } else if hasBraces(link.event.text) {
            cursor.pass(url)
        }
        if hasBraces(link.event.detail) { cursor.pass(walk.slice(link.event.detail)) }
        guard imageDepth == 0, !link.isLeftOut else { return }
        if !isImage {
            html += "</a>".utf8
            return
        }
        html.append(0x22)
        appendTitle(link.event)
        html += (options.writesSpecificationHTML ? " />" : ">").utf8
    }

    private mutating func appendTitle(_ event: MarkupEvent) {
        guard !event.detail.isEmpty else { return }
        html += " title=\"".utf8
        HTMLText.append(walk.slice(event.detail), to: &html)
        html.append(0x22)
    }

    private func hasBraces(_ range: Range<Int32>) -> Bool {
        let bytes = walk.slice(range)
        return zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "{") && $1 == UInt8(ascii: "{") }
    }
}
