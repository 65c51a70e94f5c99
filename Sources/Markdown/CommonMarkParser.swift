import CCMark

/// CommonMark by libcmark: the only file that touches C. Nothing of the library outlives a call.
enum CommonMarkParser {
    /// Parses `source`, which is UTF-8 and at most `DocumentLimits.bytes` long but for what tables add.
    static func walk(_ source: [UInt8]) -> MarkupWalk {
        withTree(source) { root in
            var walk = MarkupWalk()
            walk.bytes.reserveCapacity(source.count)
            guard let root, let iterator = cmark_iter_new(root) else { return walk }
            defer { cmark_iter_free(iterator) }
            while true {
                let step = cmark_iter_next(iterator)
                guard step == CMARK_EVENT_ENTER || step == CMARK_EVENT_EXIT, let node = cmark_iter_get_node(iterator) else { break }
                append(node, isExit: step == CMARK_EVENT_EXIT, to: &walk)
            }
            return walk
        }
    }

    /// Whether `line`, alone, is plain text: neither the start of another block nor indented code.
    static func isText(_ line: [UInt8]) -> Bool {
        withTree(line) { root in
            guard let first = root.flatMap({ cmark_node_first_child($0) }) else { return true }
            return cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH
        }
    }

    private static func withTree<Result>(_ source: [UInt8], _ body: (OpaquePointer?) -> Result) -> Result {
        let root = source.withUnsafeBytes { buffer in
            cmark_parse_document(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
        }
        defer { cmark_node_free(root) }
        return body(root)
    }

    private static func append(_ node: OpaquePointer, isExit: Bool, to walk: inout MarkupWalk) {
        guard let kind = kind(of: node) else { return }
        var event = MarkupEvent(kind: kind, isExit: isExit)
        event.line = cmark_node_get_start_line(node)
        event.column = cmark_node_get_start_column(node)
        event.endLine = cmark_node_get_end_line(node)
        switch kind {
        case .text, .code, .htmlInline, .htmlBlock:
            event.text = store(cmark_node_get_literal(node), in: &walk)
        case .codeBlock:
            event.text = store(cmark_node_get_literal(node), in: &walk)
            event.detail = store(cmark_node_get_fence_info(node), in: &walk)
        case .link, .image:
            guard !isExit else { break }
            event.text = store(cmark_node_get_url(node), in: &walk)
            event.detail = store(cmark_node_get_title(node), in: &walk)
        case .heading: event.number = cmark_node_get_heading_level(node)
        case .orderedList: event.number = cmark_node_get_list_start(node)
        case .paragraph:
            let list = cmark_node_parent(node).flatMap { cmark_node_parent($0) }
            event.isTight = list.map { cmark_node_get_type($0) == CMARK_NODE_LIST && cmark_node_get_list_tight($0) != 0 } ?? false
        default: break
        }
        walk.events.append(event)
    }

    private static func store(_ text: UnsafePointer<CChar>?, in walk: inout MarkupWalk) -> Range<Int32> {
        let start = Int32(walk.bytes.count)
        if var text {
            while text.pointee != 0 {
                walk.bytes.append(UInt8(bitPattern: text.pointee))
                text += 1
            }
        }
        return start..<Int32(walk.bytes.count)
    }

    private static func kind(of node: OpaquePointer) -> MarkupEvent.Kind? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: nil
        }
    }
}
