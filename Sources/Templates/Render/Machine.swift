/// Runs a program.
struct Machine {
    let program: Program

    /// Runs a range of instructions. Calls itself for the body of a section, so its depth is that of the template.
    func run(_ range: Range<Int>, _ frames: Frames, calls: Int = 0, into out: inout [UInt8]) {
        var at = range.lowerBound
        while at < range.upperBound {
            switch program.instructions[at] {
            case .literal(let bytes):
                out.append(contentsOf: program.literals[bytes])
                at += 1
            case .value(let append, let escape):
                let start = out.count
                append(frames, &out)
                escape.apply(to: &out, from: start)
                at += 1
            case .only(let test, let wanted, let next):
                at = test(frames, &out) == wanted ? at + 1 : next
            case .each(let enter, let end):
                let body = at + 1..<end
                enter(frames) { value in
                    guard let inner = frames.pushing(value) else { return }
                    run(body, inner, calls: calls, into: &out)
                }
                at = end
            case .run(let partial):
                // Deeper than any data that ends: a partial that includes itself without a condition.
                if calls < Fault.nesting { run(program.partials[partial], frames, calls: calls + 1, into: &out) }
                at += 1
            }
        }
    }
}
