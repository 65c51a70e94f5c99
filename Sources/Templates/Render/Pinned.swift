/// A value whose type only the compiler of templates knows, held in place while a part of a page is rendered.
///
/// All unsafe code about contexts is in this file, and it is sound for two reasons. *Type:* an `Access` is made by `Field<Root>` and
/// reads a `Root`; the compiler pairs it only with a depth of the stack at which a `ContextShape` of that same `Root` was entered, and
/// what is pushed there is what the entering field of that shape yields. *Life:* a `Pinned` exists only inside the closure given to
/// `with` or `withEach`, which keep the value alive and unmoved, and frames are dropped in the order in which they were pushed.
struct Pinned {
    private let address: UnsafeRawPointer

    /// Keeps a value in place while the body runs.
    static func with<Value>(_ value: Value, _ body: (Pinned) -> Void) {
        withUnsafePointer(to: value) { body(Pinned(address: UnsafeRawPointer($0))) }
    }

    /// Keeps values in place while the body runs once for each.
    static func withEach<Value>(_ values: [Value], _ body: (Pinned) -> Void) {
        values.withUnsafeBufferPointer { values in
            guard var next = values.baseAddress else { return }
            for _ in values.indices {
                body(Pinned(address: UnsafeRawPointer(next)))
                next += 1
            }
        }
    }

    /// Reads from the value, which is a `Root`. `~Copyable` so that the value is lent and not copied: a context may hold many texts.
    @inline(__always) func read<Root: ~Copyable, Part>(_ part: (borrowing Root) -> Part) -> Part {
        part(address.assumingMemoryBound(to: Root.self).pointee)
    }

    /// Reads from the value, which is a `Root`, to the end of the page.
    @inline(__always) func read<Root: ~Copyable>(_ append: (borrowing Root, inout [UInt8]) -> Void, to out: inout [UInt8]) {
        append(address.assumingMemoryBound(to: Root.self).pointee, &out)
    }
}

/// The values that were entered, outermost first: the context stack of the Mustache manual, with a fixed number of places.
struct Frames {
    private let base: UnsafeMutablePointer<Pinned>
    private let capacity: Int
    /// How many values were entered.
    let count: Int

    /// A stack that has room for a number of values (1 or more) and holds the first, while the body runs.
    static func with(room: Int, root: Pinned, _ body: (Frames) -> Void) {
        withUnsafeTemporaryAllocation(of: Pinned.self, capacity: max(room, 1)) { places in
            guard let base = places.baseAddress else { return }
            base.initialize(to: root)
            body(Frames(base: base, capacity: places.count, count: 1))
        }
    }

    /// The stack with one more value, or nothing where there is no room. It shares its places with this one, so this one must not be
    /// pushed again before the longer one is dropped; `Machine.run` sees to that by recursion.
    func pushing(_ value: Pinned) -> Frames? {
        guard count < capacity else { return nil }
        (base + count).initialize(to: value)
        return Frames(base: base, capacity: capacity, count: count + 1)
    }

    /// The value at a depth, 0 being the root.
    subscript(depth: Int) -> Pinned {
        precondition(depth >= 0 && depth < count)
        return base[depth]
    }
}
