/// A template as a list of instructions: names are accessors, partials and parents are in their place, literals lie in one array.
struct Program: Sendable {
    /// Appends a value that is found from the stack (lenient mode).
    typealias Append = @Sendable (Frames, inout [UInt8]) -> Void
    /// Answers a question about a value that is found from the stack (lenient mode).
    typealias Test = @Sendable (Frames) -> Bool
    /// Calls its body with every value to be entered (lenient mode).
    typealias Enter = @Sendable (Frames, (Pinned) -> Void) -> Void

    /// One step. Strict templates read from the value at a depth of the stack; lenient ones look names up in all of it.
    enum Instruction: Sendable {
        /// Appends bytes of `literals`.
        case literal(Range<Int>)
        /// Appends a part of the value at a depth.
        case value(Access.Append, depth: Int, Escape)
        /// Goes on at `next` unless the test gives the wanted answer.
        case only(if: Access.Test, depth: Int, is: Bool, next: Int)
        /// Goes on at `next` unless something, or nothing, is appended; takes it away again.
        case onlyAppending(Access.Append, depth: Int, is: Bool, next: Int)
        /// Runs the following instructions up to `end` for every part, with the part on the stack, then goes on at `end`.
        case each(Access.Enter, depth: Int, end: Int)
        /// Appends a value that is looked up.
        case lookedUp(Append, Escape)
        /// Goes on at `next` unless the value that is looked up shows a section, or does not.
        case onlyLookedUp(Test, is: Bool, next: Int)
        /// As `each`, for a value that is looked up.
        case eachLookedUp(Enter, end: Int)
        /// Runs a partial that includes itself: `partials[partial]`.
        case run(partial: Int)

        /// The same with the place to go on at.
        func jumping(to end: Int) -> Instruction {
            switch self {
            case .only(let test, let depth, let wanted, _): .only(if: test, depth: depth, is: wanted, next: end)
            case .onlyAppending(let append, let depth, let wanted, _): .onlyAppending(append, depth: depth, is: wanted, next: end)
            case .each(let enter, let depth, _): .each(enter, depth: depth, end: end)
            case .onlyLookedUp(let test, let wanted, _): .onlyLookedUp(test, is: wanted, next: end)
            case .eachLookedUp(let enter, _): .eachLookedUp(enter, end: end)
            case .literal, .value, .lookedUp, .run: self
            }
        }
    }

    var instructions: [Instruction] = []
    var literals: [UInt8] = []
    /// The instructions of each partial that includes itself (only in lenient mode).
    var partials: [Range<Int>] = []
    /// Places of the stack that are needed; in lenient mode, that are allowed.
    var room = 1
}
