/// Runs a program.
struct Machine {
    let tape: Tape

    /// Runs a range of steps. Calls itself for the body of a section, so its depth is that of the template.
    func run(_ range: Range<Int>, _ frames: Frames, calls: Int = 0, into out: inout [UInt8]) {
        var at = range.lowerBound
        while at < range.upperBound {
            switch tape[at] {
            case .literal(let start, let count):
                tape.append(start: start, count: count, to: &out)
                at += 1
            case .value(let append, let depth, let escape):
                let start = out.count
                append(frames[depth], &out)
                escape.apply(to: &out, from: start)
                at += 1
            case .only(let test, let depth, let wanted, let next): at = test(frames[depth]) == wanted ? at + 1 : next
            case .onlyAppending(let append, let depth, let wanted, let next):
                let start = out.count
                append(frames[depth], &out)
                let length = max(out.count - start, 0)
                out.removeLast(length)
                at = (length > 0) == wanted ? at + 1 : next
            case .each(let enter, let depth, let end):
                let body = at + 1..<end
                enter(frames[depth]) { value in
                    if let inner = frames.pushing(value) { run(body, inner, calls: calls, into: &out) }
                }
                at = end
            case .lookedUp(let append, let escape):
                let start = out.count
                append(frames, &out)
                escape.apply(to: &out, from: start)
                at += 1
            case .onlyLookedUp(let test, let wanted, let next): at = test(frames) == wanted ? at + 1 : next
            case .eachLookedUp(let enter, let end):
                let body = at + 1..<end
                enter(frames) { value in
                    if let inner = frames.pushing(value) { run(body, inner, calls: calls, into: &out) }
                }
                at = end
            case .run(let partial):
                // Deeper than any data that ends: a partial that includes itself without a condition.
                if calls < Fault.nesting { run(tape.partials[partial], frames, calls: calls + 1, into: &out) }
                at += 1
            }
        }
    }
}
