// Variables and sections.
extension TemplateCompiler {
    mutating func compileVariable(_ tag: Tag, raw: Bool, _ template: ParsedTemplate) {
        guard scope != nil else { return emit(.lookedUp(DynamicName(tag.name).append, raw ? .none : .references)) }
        guard let meaning = meaning(of: tag, template) else { return }
        let append: Access.Append
        switch meaning.field.access {
        case .text(let read, _) where !raw: append = read
        case .bytes(let read) where !raw: append = read
        case .html(let read) where raw: append = read
        case .text, .bytes:
            return fail(tag.offset, in: template, "‘\(tag.name)’ is text, and text is never inserted raw", hint: "write {{\(tag.name)}}")
        case .html:
            return fail(tag.offset, in: template, "‘\(tag.name)’ is HTML and would be escaped", hint: "write {{{\(tag.name)}}}")
        case .flag:
            return fail(
                tag.offset, in: template, "‘\(tag.name)’ is a flag and has no text", hint: "write {{#\(tag.name)}}…{{/\(tag.name)}}")
        case .record(let shape, _):
            let example = shape.fields().first.map { "write one of its fields: {{\(tag.name).\($0.name)}}" }
            return fail(tag.offset, in: template, "‘\(tag.name)’ is a record and has no text of its own", hint: example)
        case .optional, .list, .texts:
            let inside = if case .texts = meaning.field.access { "{{.}}" } else { "…" }
            return fail(
                tag.offset, in: template, "‘\(tag.name)’ is \(meaning.field.access.article) and has no text of its own",
                hint: "enter it: {{#\(tag.name)}}\(inside)\u{7B}\u{7B}/\(tag.name)}}")
        }
        var escape = Escape.none
        if let place {
            switch raw ? place.insertion(ofHTMLNamed: tag.name) : place.insertion(ofTextNamed: tag.name) {
            case .allowed(let wanted): escape = wanted
            case .forbidden(let summary, let hint): fail(tag.offset, in: template, summary, hint: hint)
            }
        }
        place?.pass()
        if let constant = meaning.constant, emit(constant, append, meaning, escape) { return }
        emit(.value(Self.append(append, meaning.path), depth: meaning.depth, escape))
    }

    mutating func compileSection(_ tag: Tag, inverted: Bool, _ content: [Node], _ template: ParsedTemplate, _ layout: Layout) {
        guard canNest(tag, in: template) else { return }
        guard scope != nil else {
            let name = DynamicName(tag.name)
            return compileSection(
                inverted ? .onlyLookedUp(name.test, is: false, next: 0) : .eachLookedUp(name.enter, end: 0), content, template, layout)
        }
        guard let meaning = meaning(of: tag, template) else { return }
        let before = place
        switch meaning.field.access {
        case .text(_, let test), .flag(let test),
            .optional(_, _, let test) where inverted, .list(_, _, let test) where inverted, .texts(_, let test) where inverted:
            let instruction = Program.Instruction.only(if: Self.test(test, meaning.path), depth: meaning.depth, is: !inverted, next: 0)
            compileOnly(instruction, inverted: inverted, meaning, content, template, layout)
        case .bytes(let append), .html(let append):
            let append = Self.append(append, meaning.path)
            let instruction = Program.Instruction.onlyAppending(append, depth: meaning.depth, is: !inverted, next: 0)
            compileOnly(instruction, inverted: inverted, meaning, content, template, layout)
        case .record where inverted:
            return fail(
                tag.offset, in: template, "‘\(tag.name)’ is a record, which is always there",
                hint: "{{^…}} takes a flag, a list or an optional record")
        case .record(let shape, let enter), .optional(let shape, let enter, _), .list(let shape, let enter, _):
            scope?.enter(shape)
            compileSection(.each(Self.enter(enter, meaning.path), depth: meaning.depth, end: 0), content, template, layout)
            scope?.leave()
        case .texts(let enter, _):
            scope?.enterElement()
            compileSection(.each(Self.enter(enter, meaning.path), depth: meaning.depth, end: 0), content, template, layout)
            scope?.leave()
        }
        if let before, let after = place {
            // A record is entered exactly once, so the places before and after it need not agree.
            if case .record = meaning.field.access { return }
            place = before.joined(with: after)
            if place == nil {
                fail(
                    tag.offset, in: template, "the section ‘\(tag.name)’ ends at another place of the HTML than it begins",
                    hint: "open and close tags and quotes on the same side of it")
                place = after
            }
        }
    }

    /// A section that shows or not and enters nothing.
    private mutating func compileOnly(
        _ instruction: Program.Instruction, inverted: Bool, _ meaning: Scope.Meaning, _ content: [Node], _ template: ParsedTemplate,
        _ layout: Layout
    ) {
        var isText = !inverted && meaning.path.isEmpty
        if case .flag = meaning.field.access { isText = false }
        if isText { scope?.enter(meaning) }
        compileSection(instruction, content, template, layout)
        if isText { scope?.leave() }
    }

    /// An instruction that goes on behind the content, and the content.
    private mutating func compileSection(
        _ instruction: Program.Instruction, _ content: [Node], _ template: ParsedTemplate, _ layout: Layout
    ) {
        let index = program.instructions.count
        emit(instruction)
        if let scope { program.room = max(program.room, scope.depth) }
        compile(content, of: template, layout)
        let end = label()
        program.instructions[index] = instruction.jumping(to: end)
    }

    /// What a name means, or an error.
    private mutating func meaning(of tag: Tag, _ template: ParsedTemplate) -> Scope.Meaning? {
        do {
            return try scope?.meaning(of: tag.name)
        } catch {
            fail(tag.offset, in: template, error.summary, hint: error.hint)
            return nil
        }
    }
}

// Accessors, led through the records of a name with dots: one closure around the other, the first record outermost. Loops and no `reduce`: a
// closure that a generic function hands back is called through two more, for each value of a page.
extension TemplateCompiler {
    private static func append(_ append: @escaping Access.Append, _ path: some Sequence<Access.Entry>) -> Access.Append {
        var append = append
        for entry in path.reversed() {
            let (enter, inner) = (entry.enter, append)
            append = { value, out in enter(value) { inner($0, &out) } }
        }
        return append
    }

    private static func test(_ test: @escaping Access.Test, _ path: some Sequence<Access.Entry>) -> Access.Test {
        var test = test
        for entry in path.reversed() {
            let (enter, inner) = (entry.enter, test)
            test = { value in
                var answer = false
                enter(value) { answer = inner($0) }
                return answer
            }
        }
        return test
    }

    private static func enter(_ enter: @escaping Access.Enter, _ path: some Sequence<Access.Entry>) -> Access.Enter {
        var whole = enter
        for entry in path.reversed() {
            let (enter, inner) = (entry.enter, whole)
            whole = { value, body in enter(value) { inner($0, body) } }
        }
        return whole
    }

    /// Puts a value that is known already into the page as text of the template. False where it must be read when a page is rendered: a
    /// URL is checked together with what stands before it.
    private mutating func emit(
        _ constant: Constant, _ append: @escaping Access.Append, _ meaning: Scope.Meaning, _ escape: Escape
    ) -> Bool {
        if case .url = escape { return false }
        var text: [UInt8] = []
        constant.lend { Self.append(append, meaning.path.dropFirst())($0, &text) }
        escape.apply(to: &text, from: 0)
        continuesLine = false
        emit(literal: text[...])
        return true
    }
}
