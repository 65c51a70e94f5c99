// Variables and sections.
extension TemplateCompiler {
    mutating func compileVariable(_ tag: Tag, raw: Bool, _ template: ParsedTemplate) {
        guard scope != nil else { return emit(.value(DynamicName(tag.name).append, raw ? .none : .references)) }
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
        emit(.value(Self.append(append, meaning), escape))
    }

    mutating func compileSection(_ tag: Tag, inverted: Bool, _ content: [Node], _ template: ParsedTemplate, _ layout: Layout) {
        guard canNest(tag, in: template) else { return }
        guard scope != nil else {
            let name = DynamicName(tag.name)
            return compileSection(
                inverted ? .only(if: name.test, is: false, next: 0) : .each(name.enter, end: 0), content, template, layout)
        }
        guard let meaning = meaning(of: tag, template) else { return }
        let before = place
        switch meaning.field.access {
        case .text(_, let test), .flag(let test),
            .optional(_, _, let test) where inverted, .list(_, _, let test) where inverted, .texts(_, let test) where inverted:
            compileOnly(Self.test(test, meaning), inverted: inverted, meaning, content, template, layout)
        case .bytes(let append), .html(let append):
            compileOnly(Self.testing(append, meaning), inverted: inverted, meaning, content, template, layout)
        case .record where inverted:
            return fail(
                tag.offset, in: template, "‘\(tag.name)’ is a record, which is always there",
                hint: "{{^…}} takes a flag, a list or an optional record")
        case .record(let shape, let enter), .optional(let shape, let enter, _), .list(let shape, let enter, _):
            scope?.enter(shape)
            compileSection(.each(Self.enter(enter, meaning), end: 0), content, template, layout)
            scope?.leave()
        case .texts(let enter, _):
            scope?.enterElement()
            compileSection(.each(Self.enter(enter, meaning), end: 0), content, template, layout)
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
        _ test: @escaping Program.Test, inverted: Bool, _ meaning: Scope.Meaning, _ content: [Node], _ template: ParsedTemplate,
        _ layout: Layout
    ) {
        var isText = !inverted && meaning.path.isEmpty
        if case .flag = meaning.field.access { isText = false }
        if isText { scope?.enter(meaning) }
        compileSection(.only(if: test, is: !inverted, next: 0), content, template, layout)
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
        switch instruction {
        case .only(let test, let wanted, _): program.instructions[index] = .only(if: test, is: wanted, next: end)
        case .each(let enter, _): program.instructions[index] = .each(enter, end: end)
        case .literal, .value, .run: break
        }
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

// Accessors, applied to the stack.
extension TemplateCompiler {
    private static func append(_ append: @escaping Access.Append, _ meaning: Scope.Meaning) -> Program.Append {
        let depth = meaning.depth
        guard !meaning.path.isEmpty else { return { frames, out in append(frames[depth], &out) } }
        let path = meaning.path[...]
        return { frames, out in follow(path, frames[depth]) { append($0, &out) } }
    }

    private static func test(_ test: @escaping Access.Test, _ meaning: Scope.Meaning) -> Program.Test {
        let depth = meaning.depth
        guard !meaning.path.isEmpty else { return { frames, _ in test(frames[depth]) } }
        let path = meaning.path[...]
        return { frames, _ in
            var answer = false
            follow(path, frames[depth]) { answer = test($0) }
            return answer
        }
    }

    /// Whether anything is appended: it is, to the page, and taken away again.
    private static func testing(_ append: @escaping Access.Append, _ meaning: Scope.Meaning) -> Program.Test {
        let append = Self.append(append, meaning)
        return { frames, out in
            let start = out.count
            append(frames, &out)
            let length = max(out.count - start, 0)
            out.removeLast(length)
            return length > 0
        }
    }

    private static func enter(_ enter: @escaping Access.Enter, _ meaning: Scope.Meaning) -> Program.Enter {
        let depth = meaning.depth
        guard !meaning.path.isEmpty else { return { frames, body in enter(frames[depth], body) } }
        let path = meaning.path[...]
        return { frames, body in follow(path, frames[depth]) { enter($0, body) } }
    }

    /// Enters one record after the other.
    private static func follow(_ path: ArraySlice<Access.Enter>, _ value: Pinned, _ body: (Pinned) -> Void) {
        guard let first = path.first else { return body(value) }
        first(value) { follow(path.dropFirst(), $0, body) }
    }
}
