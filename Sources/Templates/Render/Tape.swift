/// A program in memory that stays where it is, ready to run.
///
/// A step cannot be copied, so the machine borrows it and calls its accessors where they lie. Taken out of an array they would be counted
/// before and after each call, on counters that all workers share: that was a tenth of a build.
// @unchecked: everything is written in `init`, only read afterwards, and what is read is `Sendable`.
final class Tape: @unchecked Sendable {
    /// An instruction of a `Program`, laid down.
    enum Step: ~Copyable {
        case literal(start: Int, count: Int)
        case value(Access.Append, depth: Int, Escape)
        case only(if: Access.Test, depth: Int, is: Bool, next: Int)
        case onlyAppending(Access.Append, depth: Int, is: Bool, next: Int)
        case each(Access.Enter, depth: Int, end: Int)
        case lookedUp(Program.Append, Escape)
        case onlyLookedUp(Program.Test, is: Bool, next: Int)
        case eachLookedUp(Program.Enter, end: Int)
        case run(partial: Int)

        init(_ instruction: Program.Instruction) {
            switch instruction {
            case .literal(let range): self = .literal(start: range.lowerBound, count: range.count)
            case .value(let append, let depth, let escape): self = .value(append, depth: depth, escape)
            case .only(let test, let depth, let wanted, let next): self = .only(if: test, depth: depth, is: wanted, next: next)
            case .onlyAppending(let append, let depth, let wanted, let next):
                self = .onlyAppending(append, depth: depth, is: wanted, next: next)
            case .each(let enter, let depth, let end): self = .each(enter, depth: depth, end: end)
            case .lookedUp(let append, let escape): self = .lookedUp(append, escape)
            case .onlyLookedUp(let test, let wanted, let next): self = .onlyLookedUp(test, is: wanted, next: next)
            case .eachLookedUp(let enter, let end): self = .eachLookedUp(enter, end: end)
            case .run(let partial): self = .run(partial: partial)
            }
        }
    }

    private let steps: UnsafeMutablePointer<Step>
    private let literals: UnsafeMutablePointer<UInt8>
    /// How many steps there are.
    let count: Int
    private let literalCount: Int
    let partials: [Range<Int>]
    /// Places of the stack that are needed.
    let room: Int

    init(_ program: Program) {
        count = program.instructions.count
        steps = .allocate(capacity: max(count, 1))
        for (index, instruction) in program.instructions.enumerated() { (steps + index).initialize(to: Step(instruction)) }
        literalCount = program.literals.count
        literals = .allocate(capacity: max(literalCount, 1))
        literals.initialize(to: 0)
        for (index, byte) in program.literals.enumerated() { (literals + index).initialize(to: byte) }
        partials = program.partials
        room = program.room
    }

    deinit {
        steps.deinitialize(count: count)
        steps.deallocate()
        literals.deallocate()
    }

    /// The step at an index; the tape has it, and outlives what is done with it.
    @inline(__always)
    subscript(_ index: Int) -> Step {
        unsafeAddress {
            precondition(index >= 0 && index < count)
            return UnsafePointer(steps + index)
        }
    }

    /// Appends bytes of the literals.
    @inline(__always)
    func append(start: Int, count: Int, to out: inout [UInt8]) {
        precondition(start >= 0 && start + count <= literalCount)
        out.append(contentsOf: UnsafeBufferPointer(start: literals + start, count: count))
    }
}
