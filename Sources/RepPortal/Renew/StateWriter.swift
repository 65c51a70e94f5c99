/// Appends values as bytes for `StateReader`: whole numbers in groups of 7 bits, the least first (LEB128), texts and lists with their length before them.
struct StateWriter {
    private(set) var bytes: [UInt8] = []

    mutating func unsigned(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func count(_ value: Int) { unsigned(UInt64(max(0, value))) }

    mutating func integer(_ value: Int64) { unsigned(UInt64(bitPattern: value << 1 ^ value >> 63)) }

    mutating func integer(_ value: Int) { integer(Int64(value)) }

    mutating func wide(_ value: Int128) {
        unsigned(UInt64(truncatingIfNeeded: value))
        integer(Int64(truncatingIfNeeded: value >> 64))
    }

    /// Takes out what is there where it is enough to be written at once, or the last.
    mutating func take(isLast: Bool, _ body: (UnsafeRawBufferPointer) -> Void) { bytes.takePieces(isLast: isLast, body) }

    mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

    mutating func text(_ text: String) {
        count(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func block(_ block: UnsafeRawBufferPointer) {
        count(block.count)
        bytes.append(contentsOf: block)
    }

    mutating func raw(_ block: UnsafeRawBufferPointer) { bytes.append(contentsOf: block) }

    mutating func fingerprint(_ value: Fingerprint) {
        fixed(value.low)
        fixed(value.high)
    }

    /// Eight bytes.
    mutating func fixed(_ value: UInt64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func fixed(_ values: [UInt64]) {
        count(values.count)
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func optional<Value>(_ value: Value?, _ write: (inout StateWriter, Value) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }

    mutating func list<Value>(_ values: some Collection<Value>, _ write: (inout StateWriter, Value) -> Void) {
        count(values.count)
        for value in values { write(&self, value) }
    }

    /// What `write` writes, with its length before it, so that a reader may pass over it.
    mutating func section(_ write: (inout StateWriter) -> Void) {
        var inner = StateWriter()
        write(&inner)
        inner.bytes.withUnsafeBytes { block($0) }
    }
}

extension [UInt8] {
    /// Takes out what is there where it is enough to be written at once, or the last: not so much that it would leave the processor's cache before it is
    /// written. Returns how many bytes that were.
    @discardableResult
    mutating func takePieces(isLast: Bool, _ body: (UnsafeRawBufferPointer) -> Void) -> Int {
        guard isLast || count >= 192 << 10 else { return 0 }
        defer { removeAll(keepingCapacity: true) }
        withUnsafeBytes(body)
        return count
    }
}
