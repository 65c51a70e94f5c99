/// Understands a template: text, tags, standalone lines, then the tree.
///
/// Manual: the Mustache specification, modules comments, delimiters, interpolation, inverted, partials, sections and inheritance.
struct TemplateParser {
    /// A section, parent or block whose closing tag has not come yet.
    private struct Open {
        var token: Token
        var nodes: [Node] = []
        var blocks: [Block] = []
        var strays: [Int] = []
    }

    private var levels = [Open(token: Token(kind: .text, range: 0..<0))]
    private var faults: [Fault] = []

    /// Never fails: what is wrong is told by the faults of the result.
    static func parse(_ source: TemplateSource) -> ParsedTemplate {
        let bytes = Array(source.text.utf8)
        var scanner = Scanner(bytes)
        scanner.scan()
        var lines = Lines(scanner.tokens, of: bytes)
        lines.mark()
        var parser = TemplateParser()
        parser.faults = scanner.faults
        let isWhole = parser.build(lines.tokens, bytes)
        if isWhole && scanner.faults.isEmpty { parser.complainAboutOpenTags() }
        return ParsedTemplate(source: source, bytes: bytes, nodes: parser.levels[0].nodes, faults: parser.faults)
    }

    /// False if the tree is not whole because it was given up.
    private mutating func build(_ tokens: [Token], _ bytes: [UInt8]) -> Bool {
        for token in tokens {
            guard faults.count < Fault.limit else { return false }
            if token.isDropped { continue }
            if token.kind == .text {
                let isBlank = bytes[token.range].allSatisfy { Scanner.isSpace($0) || $0 == 0x0A }
                add(.text(token.range, startsLine: token.startsLine), at: isBlank ? nil : token.range.lowerBound)
                continue
            }
            if token.startsLine && !token.isAlone && token.kind != .close {
                add(.text(token.range.lowerBound..<token.range.lowerBound, startsLine: true), at: nil)
            }
            let tag = Tag(name: token.name, offset: token.range.lowerBound)
            switch token.kind {
            case .text, .comment, .delimiters: break
            case .variable: add(.variable(tag, raw: false), at: tag.offset)
            case .unescaped: add(.variable(tag, raw: true), at: tag.offset)
            case .partial:
                add(.partial(tag, indentation: token.isAlone ? token.indentation : tag.offset..<tag.offset), at: tag.offset)
            case .section, .inverted, .parent, .block:
                guard levels.count <= Fault.nesting else {
                    faults.append(Fault(tag.offset, "sections stand more than \(Fault.nesting) deep in each other"))
                    return false
                }
                levels.append(Open(token: token))
            case .close: close(tag)
            }
        }
        return true
    }

    /// Adds to the innermost level. Between the blocks of a parent only blocks count; where something else was is kept as a stray.
    private mutating func add(_ node: Node, at offset: Int?) {
        let last = levels.count - 1
        guard levels[last].token.kind == .parent else { return levels[last].nodes.append(node) }
        if case .block(let block) = node {
            levels[last].blocks.append(block)
        } else if let offset {
            levels[last].strays.append(offset)
        }
    }

    private mutating func close(_ tag: Tag) {
        guard let level = levels.last(where: { $0.token.name == tag.name }), level.token.kind != .text else {
            let hint = levels.count > 1 ? levels.last.map { "open is ‘\($0.token.name)’" } : nil
            faults.append(Fault(tag.offset, "‘\(tag.name)’ is closed but not open", hint: hint))
            return
        }
        while let level = levels.last, levels.count > 1 {
            levels.removeLast()
            add(node(of: level), at: level.token.range.lowerBound)
            if level.token.name == tag.name { return }
            faults.append(Fault(level.token.range.lowerBound, "‘\(level.token.name)’ is not closed before ‘\(tag.name)’", hint: nil))
        }
    }

    private func node(of level: Open) -> Node {
        let token = level.token
        let tag = Tag(name: token.name, offset: token.range.lowerBound)
        switch token.kind {
        case .section: return .section(tag, inverted: false, level.nodes)
        case .inverted: return .section(tag, inverted: true, level.nodes)
        case .parent:
            let indentation = token.isAlone ? token.indentation : tag.offset..<tag.offset
            return .parent(tag, indentation: indentation, blocks: level.blocks, strays: level.strays)
        default:
            return .block(Block(tag: tag, isAlone: token.isAlone, indentation: token.indentation, content: level.nodes))
        }
    }

    private mutating func complainAboutOpenTags() {
        for level in levels.dropFirst() where faults.count < Fault.limit {
            faults.append(
                Fault(level.token.range.lowerBound, "‘\(level.token.name)’ is not closed", hint: "it needs {{/\(level.token.name)}}"))
        }
    }
}
