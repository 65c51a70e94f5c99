extension DocumentRenderer {
    /// Writes the tags of a block, and all of one that holds no others.
    mutating func renderBlock(_ event: MarkupEvent, index: Int) {
        switch event.kind {
        case .blockQuote: renderContainer("blockquote", event)
        case .bulletList: renderContainer("ul", event)
        case .orderedList:
            guard !event.isExit, event.number != 1 else { return renderContainer("ol", event) }
            startLine()
            html += "<ol start=\"\(event.number)\">\n".utf8
        case .item:
            if event.isExit {
                html += "</li>\n".utf8
            } else {
                startLine()
                html += "<li>".utf8
            }
        case .codeBlock: renderCode(event)
        case .htmlBlock: renderHTML(event)
        case .thematicBreak:
            startLine()
            html += (options.writesSpecificationHTML ? "<hr />\n" : "<hr>\n").utf8
        case .paragraph:
            if !event.isExit { begin(event) }
            guard !event.isTight else { return }
            if !event.isExit { startLine() }
            html += (event.isExit ? "</p>\n" : "<p>").utf8
        case .heading: renderHeading(event, index: index)
        default: break
        }
    }

    /// The text of a heading without markup, and where in the walk's bytes the text that ends it stands.
    func plainText(ofHeading index: Int) -> (text: [UInt8], tail: Range<Int>) {
        var text: [UInt8] = []
        var tail = 0..<0
        for event in walk.events[(index + 1)...] {
            switch event.kind {
            case .heading: return (text, tail)
            case .text:
                let start = tail.upperBound == Int(event.text.lowerBound) && !tail.isEmpty ? tail.lowerBound : Int(event.text.lowerBound)
                tail = start..<Int(event.text.upperBound)
                text += walk.slice(event.text)
            default:
                tail = 0..<0
                if event.kind == .code { text += walk.slice(event.text) }
                if event.kind == .softBreak || event.kind == .lineBreak { text.append(0x20) }
            }
        }
        return (text, tail)
    }

    /// Where the block starts in the file.
    mutating func position(of event: MarkupEvent) -> TextPosition {
        cursor.position(at: tables.lines.range(tables.line(event.line)).lowerBound + max(0, Int(event.column) - 1))
    }

    private mutating func begin(_ event: MarkupEvent) {
        let first = tables.lines.range(tables.line(event.line))
        let last = tables.lines.range(max(tables.line(event.line), tables.line(event.endLine)))
        cursor.begin(min(first.lowerBound + max(0, Int(event.column) - 1), first.upperBound)..<last.upperBound)
    }

    private mutating func renderContainer(_ tag: String, _ event: MarkupEvent) {
        startLine()
        html += (event.isExit ? "</\(tag)>\n" : "<\(tag)>\n").utf8
    }

    private mutating func renderHeading(_ event: MarkupEvent, index: Int) {
        let level = min(6, max(1, Int(event.number) + options.headingShift))
        if event.isExit {
            html += "</h\(level)>\n".utf8
            textEnd = nil
            if options.findsExamples, let open = openHeading { append(.afterHeading(open)) }
            openHeading = nil
            return
        }
        begin(event)
        startLine()
        html += "<h\(level)".utf8
        if let (number, end) = headingNumbers[index] {
            textEnd = end
            openHeading = number
            if !document.headings[number].id.isEmpty {
                html += " id=\"".utf8
                HTMLText.append(document.headings[number].id.utf8, to: &html)
                html.append(0x22)
            }
        }
        html.append(0x3E)
    }

    private mutating func renderCode(_ event: MarkupEvent) {
        startLine()
        if options.findsExamples, walk.slice(event.detail).elementsEqual("example".utf8) {
            var position = position(of: event)
            position.line += 1
            let text = String(decoding: walk.slice(event.text), as: UTF8.self)
            document.examples.append(MarkdownDocument.Example(text: text, position: position))
            append(.example(document.examples.count - 1))
            return
        }
        html += "<pre><code".utf8
        let language = walk.slice(event.detail).prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        if !event.detail.isEmpty {
            html += " class=\"language-".utf8
            HTMLText.append(language, to: &html)
            html.append(0x22)
        }
        html.append(0x3E)
        HTMLText.append(walk.slice(event.text), to: &html)
        html += "</code></pre>\n".utf8
    }

    private mutating func renderHTML(_ event: MarkupEvent) {
        guard options.passesRawHTML else {
            document.rawHTML.append(position(of: event))
            return
        }
        startLine()
        html += walk.slice(event.text)
        startLine()
    }
}
