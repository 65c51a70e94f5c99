/// The blocks that parents were given, outermost first. An outer one wins, as the Mustache specification has it.
struct Overrides {
    /// What fills a block.
    struct Filling {
        var block: Block
        /// The template it is written in.
        var template: ParsedTemplate
        /// The level that gave it. Blocks in its content are filled only by levels outside of that, so nothing fills itself.
        var level: Int
    }

    private var levels: [[String: Filling]] = []
    /// A number for each level, and the names that places were found for.
    private var numbers: [Int] = []
    private var found: [Int: Set<String>] = [:]
    private var next = 0

    var depth: Int { levels.count }

    mutating func push(_ blocks: [Block], of template: ParsedTemplate) {
        var level: [String: Filling] = [:]
        for block in blocks { level[block.tag.name] = Filling(block: block, template: template, level: levels.count) }
        levels.append(level)
        numbers.append(next)
        next += 1
    }

    /// Drops the innermost level and tells which of its names found no place.
    mutating func pop() -> [Block] {
        let level = levels.removeLast()
        let found = found.removeValue(forKey: numbers.removeLast()) ?? []
        return level.values.filter { !found.contains($0.block.tag.name) }.map(\.block)
    }

    /// What fills the place of this name, if anything.
    mutating func filling(of name: String) -> Filling? {
        var filling: Filling?
        for (level, number) in zip(levels, numbers) {
            guard let candidate = level[name] else { continue }
            found[number, default: []].insert(name)
            filling = filling ?? candidate
        }
        return filling
    }

    /// Leaves only the outer levels; gives back the others.
    mutating func narrow(to depth: Int) -> (inner: ArraySlice<[String: Filling]>, numbers: ArraySlice<Int>) {
        let inner = (levels[depth...], numbers[depth...])
        levels.removeSubrange(depth...)
        numbers.removeSubrange(depth...)
        return inner
    }

    /// Takes back what `narrow` gave.
    mutating func widen(by inner: (inner: ArraySlice<[String: Filling]>, numbers: ArraySlice<Int>)) {
        levels += inner.inner
        numbers += inner.numbers
    }
}
