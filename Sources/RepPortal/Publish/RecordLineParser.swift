/// One line of a record: a JSON object (RFC 8259) whose values are strings, whole numbers or one more such object.
struct RecordLineParser {
    indirect enum Value: Hashable {
        case text(String)
        case integer(Int)
        case object([Pair])
    }

    struct Pair: Hashable {
        let key: String
        let value: Value
    }

    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// The object's pairs in their order; nil where the line is anything else.
    static func pairs(_ line: ArraySlice<UInt8>) -> [Pair]? {
        var parser = Self(bytes: line, position: line.startIndex)
        guard let pairs = parser.object(depth: 0) else { return nil }
        parser.skipBlanks()
        return parser.position == line.endIndex ? pairs : nil
    }

    private mutating func object(depth: Int) -> [Pair]? {
        guard depth < 2, take("{") else { return nil }
        var pairs: [Pair] = []
        if take("}") { return pairs }
        repeat {
            skipBlanks()
            guard let key = string(), take(":"), let value = value(depth: depth) else { return nil }
            pairs.append(Pair(key: key, value: value))
        } while take(",")
        return take("}") ? pairs : nil
    }

    private mutating func value(depth: Int) -> Value? {
        skipBlanks()
        guard position < bytes.endIndex else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "\""): return string().map(Value.text)
        case UInt8(ascii: "{"): return object(depth: depth + 1).map(Value.object)
        default: return integer().map(Value.integer)
        }
    }

    private mutating func integer() -> Int? {
        let start = position
        while position < bytes.endIndex, bytes[position] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[position]) { position += 1 }
        return Int(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func string() -> String? {
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") else { return nil }
        position += 1
        let start = position
        while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") { position += 1 }
        guard position < bytes.endIndex else { return nil }
        if bytes[position] == UInt8(ascii: "\"") {
            defer { position += 1 }
            return String(validating: bytes[start..<position], as: UTF8.self)
        }
        return escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) -> String? {
        var text = Array(bytes[start..<position])
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard position < bytes.endIndex, let scalar = escape() else { return nil }
                text.append(contentsOf: String(scalar).utf8)
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "u"):
            guard let high = unit() else { return nil }
            guard UTF16.isLeadSurrogate(high) else { return Unicode.Scalar(high) }
            guard bytes[position...].starts(with: "\\u".utf8) else { return nil }
            position += 2
            guard let low = unit(), UTF16.isTrailSurrogate(low) else { return nil }
            return UTF16.decode(UTF16.EncodedScalar([high, low]))
        default: return nil
        }
    }

    private mutating func unit() -> UInt16? {
        guard bytes.endIndex - position >= 4 else { return nil }
        defer { position += 4 }
        var unit: UInt16 = 0
        for digit in bytes[position..<position + 4] {
            guard let value = HexDigits.value(of: digit) else { return nil }
            unit = unit << 4 | UInt16(value)
        }
        return unit
    }

    private mutating func skipBlanks() {
        while position < bytes.endIndex, [0x20, 0x09, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard position < bytes.endIndex, bytes[position] == UInt8(truncatingIfNeeded: character.value) else { return false }
        position += 1
        return true
    }
}
