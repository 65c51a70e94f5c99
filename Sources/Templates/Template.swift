/// A compiled template for one type of context. Rendering cannot fail and looks up nothing.
package struct Template<C: Sendable>: Sendable {
    let program: Program

    /// Appends the page for a context: UTF-8 bytes.
    package func render(_ context: C, into out: inout [UInt8]) {
        let machine = Machine(program: program)
        Pinned.with(context) { root in
            Frames.with(room: program.room, root: root) { frames in
                machine.run(program.instructions.indices, frames, into: &out)
            }
        }
    }
}
