/// Reads what `StateWriter` wrote. Whatever the bytes are, reading ends: past the end, or where a length cannot be, everything is zero or empty and
/// `isDamaged` says so.
struct StateReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0
    private(set) var isDamaged = false

    /// The bytes stay with their owner, who outlives the reader.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func unsigned() -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        isDamaged = true
        return 0
    }

    /// A number of things of at least `size` bytes each, which must fit in what is left.
    mutating func count(of size: Int = 1) -> Int {
        let value = unsigned()
        guard value <= UInt64((bytes.count - offset) / size) else {
            isDamaged = true
            return 0
        }
        return Int(value)
    }

    /// A number that counts nothing in here.
    mutating func whole() -> Int {
        let value = unsigned()
        guard value < 1 << 62 else {
            isDamaged = true
            return 0
        }
        return Int(value)
    }

    mutating func integer() -> Int64 {
        let value = unsigned()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func int() -> Int { Int(integer()) }

    mutating func wide() -> Int128 {
        let low = unsigned()
        return Int128(integer()) << 64 | Int128(low)
    }

    mutating func flag() -> Bool { raw(1).first == 1 }

    mutating func text() -> String { String(decoding: block(), as: UTF8.self) }

    mutating func block() -> UnsafeRawBufferPointer { raw(count()) }

    mutating func raw(_ count: Int) -> UnsafeRawBufferPointer {
        guard count <= bytes.count - offset else {
            isDamaged = true
            offset = bytes.count
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
    }

    mutating func fingerprint() -> Fingerprint { Fingerprint(low: fixed(), high: fixed()) }

    mutating func fixed() -> UInt64 {
        let raw = raw(8)
        return raw.count == 8 ? UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) : 0
    }

    mutating func optional<Value>(_ read: (inout StateReader) -> Value) -> Value? { flag() ? read(&self) : nil }

    mutating func list<Value>(_ read: (inout StateReader) -> Value) -> [Value] {
        let count = count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count where !isDamaged { values.append(read(&self)) }
        return values
    }

    /// What was read since an offset.
    func bytes(from start: Int) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[start..<offset]) }

    /// A reader of a section of its own.
    mutating func section() -> StateReader { StateReader(block()) }

    /// Says that what was read cannot be.
    mutating func reject() { isDamaged = true }
}
