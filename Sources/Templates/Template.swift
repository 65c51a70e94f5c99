/// A compiled template for one type of context. Rendering cannot fail and looks up nothing.
package struct Template<C: Sendable>: Sendable {
    private let tape: Tape

    init(program: Program) { tape = Tape(program) }

    /// Appends the page for a context: UTF-8 bytes.
    package func render(_ context: C, into out: inout [UInt8]) {
        let machine = Machine(tape: tape)
        Pinned.with(context) { root in
            Frames.with(room: tape.room, root: root) { frames in
                machine.run(0..<tape.count, frames, into: &out)
            }
        }
    }
}
