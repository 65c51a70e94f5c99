/// Finds the tags that stand alone on their line, as the Mustache manual has it: the white space and the newline around them disappear,
/// and what stood before a partial, a parent or a block becomes its indentation.
struct Lines {
    private let bytes: [UInt8]
    private(set) var tokens: [Token]
    /// Opening tags without their closing tag so far.
    private var open: [Int] = []

    init(_ tokens: [Token], of bytes: [UInt8]) {
        self.tokens = tokens
        self.bytes = bytes
    }

    mutating func mark() {
        var start = 0
        while start < tokens.count {
            var end = start + 1
            while end < tokens.count, !tokens[end].startsLine { end += 1 }
            mark(start..<end)
            start = end
        }
    }

    /// The tokens of one line.
    private mutating func mark(_ line: Range<Int>) {
        let leading = isBlank(line.lowerBound) && endsWithoutNewline(line.lowerBound) ? line.lowerBound : nil
        let trailing = isBlank(line.upperBound - 1) && line.count > 1 ? line.upperBound - 1 : nil
        let first = leading.map { $0 + 1 } ?? line.lowerBound
        let last = trailing.map { $0 - 1 } ?? line.upperBound - 1
        if first < line.upperBound, tokens[first].kind != .text {
            let tag = tokens[first].range.lowerBound
            tokens[first].indentation = leading.map { tokens[$0].range } ?? tag..<tag
            if first == last, tokens[first].kind.canStandAlone {
                tokens[first].isAlone = tokens[first].kind != .parent
                if tokens[first].isAlone, let leading { tokens[leading].isDropped = true }
                if let trailing { tokens[trailing].isDropped = true }
            }
        }
        for index in line where tokens[index].kind != .text {
            pair(index, isFirst: index == first, isLast: index == last, leading: leading, trailing: trailing, line: line)
        }
    }

    /// What depends on the tag that a closing tag belongs to.
    private mutating func pair(_ index: Int, isFirst: Bool, isLast: Bool, leading: Int?, trailing: Int?, line: Range<Int>) {
        switch tokens[index].kind {
        case .section, .inverted, .parent: open.append(index)
        case .block:
            // `{{<parent}}{{$block}}` and nothing else on the line: the content begins on the next line.
            let afterParents = (line.lowerBound..<index).allSatisfy { tokens[$0].kind == .parent || $0 == leading }
            if isLast, afterParents, index + 1 == trailing {
                tokens[index].isAlone = true
                trailing.map { tokens[$0].isDropped = true }
            }
            if tokens[index].isAlone { tokens[index].indentation = contentIndentation(after: index, line.upperBound) }
            open.append(index)
        case .close:
            guard let opened = open.popLast() else { return }
            if tokens[opened].kind == .parent, isLast, startsItsLine(opened) {
                tokens[opened].isAlone = true
                if opened > 0, tokens[opened - 1].range == tokens[opened].indentation { tokens[opened - 1].isDropped = true }
                if let trailing { tokens[trailing].isDropped = true }
            }
            if tokens[opened].kind == .block, isFirst, let parent = open.last, tokens[parent].kind == .parent, let leading {
                tokens[leading].isDropped = true
            }
        default: break
        }
    }

    /// The white space before the first line of a block's content, or before its tag where the content is empty.
    private func contentIndentation(after tag: Int, _ next: Int) -> Range<Int> {
        guard next < tokens.count else { return tokens[tag].indentation }
        let isEmpty = tokens[next].kind == .close || (isBlank(next) && next + 1 < tokens.count && tokens[next + 1].kind == .close)
        guard !isEmpty, tokens[next].kind == .text else {
            let start = tokens[next].range.lowerBound
            return isEmpty ? tokens[tag].indentation : start..<start
        }
        let range = tokens[next].range
        let length = bytes[range].prefix(while: { $0 == 0x20 || $0 == 0x09 }).count
        return range.lowerBound..<range.lowerBound + length
    }

    private func startsItsLine(_ index: Int) -> Bool {
        tokens[index].startsLine || (index > 0 && tokens[index - 1].startsLine && isBlank(index - 1) && endsWithoutNewline(index - 1))
    }

    private func isBlank(_ index: Int) -> Bool {
        tokens[index].kind == .text && bytes[tokens[index].range].allSatisfy { Scanner.isSpace($0) || $0 == 0x0A }
    }

    private func endsWithoutNewline(_ index: Int) -> Bool { bytes[tokens[index].range].last != 0x0A }
}
