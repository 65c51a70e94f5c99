// Partials and parents.
extension TemplateCompiler {
    /// Puts another template in the place of a tag, each of its lines behind the indentation.
    mutating func include(_ tag: Tag, of template: ParsedTemplate, indentation: [UInt8], blocks: [Block]?) {
        guard canNest(tag, in: template) else { return }
        guard let included = library.template(named: tag.name) else {
            if scope != nil {
                fail(
                    tag.offset, in: template, "there is no template ‘\(tag.name)’",
                    hint: NearestName.hint(for: tag.name, among: library.names))
            }
            return
        }
        let layout = Layout(indentation: indentation)
        if scope != nil, let first = active.firstIndex(where: { $0.name == included.source.name }) {
            let circle = (active[first...].map(\.name) + [tag.name]).map { "‘\($0)’" }.joined(separator: " includes ")
            fail(tag.offset, in: template, "a template cannot include itself: \(circle)", hint: "repeat a part with a section over a list")
            return
        }
        if blocks == nil, runAgain(included, layout) { return }
        report(included.faults, in: included)
        let before = errors.count
        if let blocks { overrides.push(blocks, of: template) }
        let start = label()
        active.append((included.source.name, layout, overrides.depth, nil))
        compile(included.nodes, of: included, layout)
        let partial = active.removeLast().partial
        if let partial { program.partials[partial] = start..<label() }
        if blocks != nil {
            let unused = overrides.pop()
            guard scope != nil, errors.count == before else { return }
            for block in unused {
                let names = included.blockNames
                fail(
                    block.tag.offset, in: template, "‘\(tag.name)’ has no block ‘\(block.tag.name)’",
                    hint: NearestName.hint(for: block.tag.name, among: names))
            }
        }
    }

    /// Lenient: a partial that includes itself is run again instead of being put in its place without end.
    private mutating func runAgain(_ included: ParsedTemplate, _ layout: Layout) -> Bool {
        guard scope == nil else { return false }
        let same = active.lastIndex { $0.name == included.source.name && $0.layout == layout && $0.overrides == overrides.depth }
        guard let same, same > 0 || active.count == 1 else { return false }
        let partial = active[same].partial ?? program.partials.count
        if active[same].partial == nil {
            program.partials.append(0..<0)
            active[same].partial = partial
        }
        emit(.run(partial: partial))
        return true
    }
}

extension ParsedTemplate {
    /// The names of the blocks that a parent may be given, in the order in which they stand.
    var blockNames: [String] {
        var names: [String] = []
        func collect(_ nodes: [Node]) {
            for node in nodes {
                switch node {
                case .section(_, _, let content): collect(content)
                case .block(let block):
                    names.append(block.tag.name)
                    collect(block.content)
                case .parent(_, _, let blocks, _): for block in blocks { collect(block.content) }
                case .text, .variable, .partial: break
                }
            }
        }
        collect(nodes)
        return names
    }
}
