/// Keys by number, in the order in which they came; their bytes lie in one array.
struct KeySet: Sendable {
    private var arena: [UInt8] = []
    private var ends: [Int] = []
    /// A hash table with open addressing: the number of a key plus 1, or 0; at most half of it is used.
    private var slots = [UInt32](repeating: 0, count: 16)

    var count: Int { ends.count }

    /// The text of key `number`.
    subscript(_ number: Int) -> String { String(decoding: arena[range(number)], as: UTF8.self) }

    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    /// The number of a key, nil when it never came.
    func number(of key: UnsafeRawBufferPointer) -> Int? {
        let slot = slots[self.slot(of: key)]
        return slot == 0 ? nil : Int(slot) - 1
    }

    /// The number of a key, which is new if it never came before.
    mutating func insert(_ key: UnsafeRawBufferPointer) -> Int {
        let slot = slot(of: key)
        if slots[slot] != 0 { return Int(slots[slot]) - 1 }
        arena.append(contentsOf: key)
        ends.append(arena.count)
        slots[slot] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    /// The slot that holds `key`, or the free one where it belongs. `Hasher` is seeded anew in each process, so no file can
    /// be made to collide; the seed never shows, because keys are numbered as they come.
    private func slot(of key: UnsafeRawBufferPointer) -> Int {
        var slot = hash(key)
        while slots[slot] != 0, !matches(Int(slots[slot]) - 1, key) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func hash(_ key: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: key)
        return hasher.finalize() & (slots.count - 1)
    }

    private func matches(_ number: Int, _ key: UnsafeRawBufferPointer) -> Bool {
        let range = range(number)
        return range.count == key.count && arena[range].elementsEqual(key)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for number in ends.indices {
            var slot = arena.withUnsafeBytes { hash(UnsafeRawBufferPointer(rebasing: $0[range(number)])) }
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }
}
