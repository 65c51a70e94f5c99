/// JSON appended as UTF-8 in a fixed order of keys (RFC 8259).
package enum JSONText {
    package enum Value {
        case text(String)
        case integer(Int)
        case flag(Bool)
        /// JSON made before.
        case raw([UInt8])
        case list([Value])
        case object([(String, Value)])
    }

    package static func append(_ value: Value, to out: inout [UInt8]) {
        switch value {
        case .text(let text): append(text, to: &out)
        case .integer(let number): out.append(contentsOf: String(number).utf8)
        case .flag(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
        case .raw(let bytes): out.append(contentsOf: bytes)
        case .list(let values):
            out.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { out.append(contentsOf: ", ".utf8) }
                append(value, to: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let pairs): appendObject(pairs, to: &out)
        }
    }

    package static func appendObject(_ pairs: [(String, Value)], to out: inout [UInt8]) {
        out.append(UInt8(ascii: "{"))
        for (index, (key, value)) in pairs.enumerated() {
            if index > 0 { out.append(contentsOf: ", ".utf8) }
            append(key, to: &out)
            out.append(contentsOf: ": ".utf8)
            append(value, to: &out)
        }
        out.append(UInt8(ascii: "}"))
    }

    /// A string in quotes; everything that a string of JSON or a script block must not hold is escaped.
    package static func append(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        defer { out.append(UInt8(ascii: "\"")) }
        var text = text
        // Nearly every text is one of plain characters, which is appended at once.
        let isPlain = text.withUTF8 { bytes in
            guard bytes.allSatisfy(Self.isPlain) else { return false }
            out.append(contentsOf: bytes)
            return true
        }
        if isPlain { return }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out.append(contentsOf: "\\\"".utf8)
            case "\\": out.append(contentsOf: "\\\\".utf8)
            case "\n": out.append(contentsOf: "\\n".utf8)
            case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{7F}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                out.append(contentsOf: "\\u".utf8)
                out.append(contentsOf: String(repeating: "0", count: 4 - hex.count).utf8)
                out.append(contentsOf: hex.utf8)
            default: out.append(contentsOf: String(scalar).utf8)
            }
        }
    }

    /// ASCII that stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x21, 0x23...0x25, 0x27...0x3B, 0x3D, 0x3F...0x5B, 0x5D...0x7E: true
        default: false
        }
    }
}
