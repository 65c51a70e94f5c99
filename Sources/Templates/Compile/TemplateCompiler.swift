/// Turns the tree of a template into a program: names become accessors, partials, parents and blocks are put in their place, and every
/// value is escaped for the place in the HTML where it stands.
///
/// One compiler serves both modes. Strict, `scope` is the stack of declared types, and whatever is not declared is an error. Lenient,
/// there is no scope: names are looked up at run time and what is missing is nothing.
struct TemplateCompiler {
    /// Parts of templates that may be visited, so that partials that include each other twice and twice again come to an end.
    private static let budget = 2_000_000
    /// Bytes of text that a program may hold.
    private static let literalLimit = 1 << 28

    let library: TemplateLibrary
    var scope: Scope?
    var program = Program()
    var errors: [TemplateError] = []
    var overrides = Overrides()
    /// The place in the HTML; nothing where it is not followed: files that are no HTML, and lenient mode.
    var place: HTMLPlace?
    /// The templates that are being put in their place, outermost first, with what tells two uses of one apart.
    var active: [(name: String, layout: Layout, overrides: Int, partial: Int?)] = []
    var isHTML = true

    private var spent = 0
    private var nesting = 0
    /// Literals that were emitted before this instruction must not grow: something jumps behind them.
    private var barrier = 0
    /// A block stands behind something on its line: no indentation before its first line.
    var continuesLine = false

    init(_ library: TemplateLibrary, scope: Scope?) {
        self.library = library
        self.scope = scope
        program.room = scope == nil ? 4 * Fault.nesting : 1
    }

    /// Compiles a template as the whole program.
    mutating func compile(_ template: ParsedTemplate) {
        isHTML = template.source.isHTML || scope == nil
        place = template.source.isHTML && scope != nil ? HTMLPlace() : nil
        report(template.faults, in: template)
        active.append((template.source.name, Layout(), 0, nil))
        compile(template.nodes, of: template, Layout())
    }

    /// Compiles parts of a template with their lines moved.
    mutating func compile(_ nodes: [Node], of template: ParsedTemplate, _ layout: Layout) {
        nesting += 1
        defer { nesting -= 1 }
        for node in nodes {
            spent += 1
            guard spent <= Self.budget, program.literals.count <= Self.literalLimit else {
                if spent < .max / 2 { fail(0, in: template, "the template is too large with all it includes") }
                spent = .max / 2
                return
            }
            switch node {
            case .text(let range, let startsLine): emitText(template.bytes[range], startsLine: startsLine, layout, template)
            case .variable(let tag, let raw): compileVariable(tag, raw: raw, template)
            case .section(let tag, let inverted, let content): compileSection(tag, inverted: inverted, content, template, layout)
            case .partial(let tag, let indentation):
                include(tag, of: template, indentation: moved(indentation, template, layout), blocks: nil)
            case .parent(let tag, let indentation, let blocks, let strays):
                check(blocks, strays, of: tag, in: template)
                include(tag, of: template, indentation: moved(indentation, template, layout), blocks: blocks)
            case .block(let block): fill(block, template, layout)
            }
        }
    }

    /// Fails if what follows would stand too deep; bounds the stack in compiling and rendering.
    mutating func canNest(_ tag: Tag, in template: ParsedTemplate) -> Bool {
        guard nesting <= Fault.nesting else {
            fail(tag.offset, in: template, "‘\(tag.name)’ stands more than \(Fault.nesting) deep in sections, partials and blocks")
            return false
        }
        return true
    }

    private func moved(_ indentation: Range<Int>, _ template: ParsedTemplate, _ layout: Layout) -> [UInt8] {
        // Only a tag that stands alone has an indentation; any other leaves the lines of a partial as they are.
        startsLine(indentation, template) ? layout.moved(template.bytes[indentation]) : []
    }

    private func startsLine(_ range: Range<Int>, _ template: ParsedTemplate) -> Bool {
        range.lowerBound == 0 || template.bytes[range.lowerBound - 1] == 0x0A
    }
}

// Places that blocks fill.
extension TemplateCompiler {
    /// The block's own content, or what a parent was given for it.
    private mutating func fill(_ block: Block, _ template: ParsedTemplate, _ layout: Layout) {
        guard canNest(block.tag, in: template) else { return }
        guard let filling = overrides.filling(of: block.tag.name) else { return compile(block.content, of: template, layout) }
        let indentation = startsLine(block.indentation, template) ? layout.moved(template.bytes[block.indentation]) : []
        let dropped = filling.block.isAlone ? filling.block.indentation.count : 0
        let inner = overrides.narrow(to: filling.level)
        if !block.isAlone {
            continuesLine = true
        } else if !filling.block.isAlone, !filling.block.content.isEmpty {
            emit(indentation[...], template, 0)
        }
        compile(filling.block.content, of: filling.template, Layout(dropped: dropped, indentation: indentation))
        continuesLine = false
        overrides.widen(by: inner)
    }

    /// Strict: between the blocks of a parent stands nothing, and no block stands twice.
    private mutating func check(_ blocks: [Block], _ strays: [Int], of tag: Tag, in template: ParsedTemplate) {
        guard scope != nil else { return }
        if let stray = strays.first {
            fail(
                stray, in: template, "this stands in {{<\(tag.name)}} but in no block, so it is never shown",
                hint: "put it into a block: {{$name}}…{{/name}}")
        }
        var names = Set<String>()
        for block in blocks where !names.insert(block.tag.name).inserted {
            fail(block.tag.offset, in: template, "the block ‘\(block.tag.name)’ is given twice")
        }
    }
}

// What a program is made of.
extension TemplateCompiler {
    mutating func fail(_ offset: Int, in template: ParsedTemplate, _ summary: String, hint: String? = nil) {
        report([Fault(offset, summary, hint: hint)], in: template)
    }

    mutating func report(_ faults: [Fault], in template: ParsedTemplate) {
        for fault in faults where errors.count < 10 * Fault.limit { errors.append(template.error(fault)) }
    }

    /// Text of a template, moved if it starts a line.
    private mutating func emitText(_ text: ArraySlice<UInt8>, startsLine: Bool, _ layout: Layout, _ template: ParsedTemplate) {
        var text = text
        if startsLine {
            let space = text.prefix(layout.dropped).prefix(while: { $0 == 0x20 || $0 == 0x09 })
            text = text.dropFirst(space.count)
            if !continuesLine { emit(layout.indentation[...], template, text.startIndex) }
        }
        continuesLine = false
        emit(text, template, text.startIndex)
    }

    /// Bytes as they are.
    private mutating func emit(_ text: ArraySlice<UInt8>, _ template: ParsedTemplate, _ offset: Int) {
        guard !text.isEmpty else { return }
        if place != nil {
            place?.advance(text)
            if place?.isBroken == true {
                fail(offset, in: template, "a name in a tag goes on behind a section", hint: "leave white space between them")
                place?.mend()
            }
        }
        emit(literal: text)
    }

    /// Bytes that leave the place in the HTML as it is.
    mutating func emit(literal text: ArraySlice<UInt8>) {
        guard !text.isEmpty else { return }
        let start = program.literals.count
        program.literals += text
        let last = program.instructions.count - 1
        if last >= barrier, case .literal(let range) = program.instructions[last], range.upperBound == start {
            program.instructions[last] = .literal(range.lowerBound..<program.literals.count)
        } else {
            program.instructions.append(.literal(start..<program.literals.count))
        }
    }

    mutating func emit(_ instruction: Program.Instruction) {
        continuesLine = false
        program.instructions.append(instruction)
    }

    /// The index of the next instruction, to which something will jump.
    mutating func label() -> Int {
        barrier = program.instructions.count
        return barrier
    }
}
