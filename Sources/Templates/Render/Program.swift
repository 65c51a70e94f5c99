/// A template as a list of instructions: names are accessors, partials and parents are in their place, literals lie in one array.
struct Program: Sendable {
    /// Appends a value that is found from the stack.
    typealias Append = @Sendable (Frames, inout [UInt8]) -> Void
    /// Answers a question about a value that is found from the stack; leaves the page as it was.
    typealias Test = @Sendable (Frames, inout [UInt8]) -> Bool
    /// Calls its body with every value to be entered.
    typealias Enter = @Sendable (Frames, (Pinned) -> Void) -> Void

    /// One step.
    enum Instruction: Sendable {
        /// Appends bytes of `literals`.
        case literal(Range<Int>)
        /// Appends a value.
        case value(Append, Escape)
        /// Goes on at `next` unless the test gives the wanted answer.
        case only(if: Test, is: Bool, next: Int)
        /// Runs the following instructions up to `end` for every value, with the value on the stack, then goes on at `end`.
        case each(Enter, end: Int)
        /// Runs a partial that includes itself: `partials[partial]`.
        case run(partial: Int)
    }

    var instructions: [Instruction] = []
    var literals: [UInt8] = []
    /// The instructions of each partial that includes itself (only in lenient mode).
    var partials: [Range<Int>] = []
    /// Places of the stack that are needed; in lenient mode, that are allowed.
    var room = 1
}
