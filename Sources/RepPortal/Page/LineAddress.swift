import Compensation

/// The addresses of lines and sections inside a page. A letter, digit, `-` or `_` of ASCII stands for itself, any other byte as `.`
/// and two hexadecimal digits, so that no two ids share an address.
enum LineAddress {
    static func credit(_ id: CreditID) -> String { "credit-" + escaped(id.text) }
    static func component(_ id: ComponentID) -> String { "c-" + escaped(id.text) }

    /// A ledger line: by its payout_id, else by its place among the lines of its period.
    static func line(_ line: LedgerLine, number: Int) -> String {
        line.payoutID.isEmpty ? "line-\(number + 1)" : "payout-" + escaped(line.payoutID)
    }

    /// A step of a component's derivation, such as `step-new-arr-cap`.
    static func step(_ kind: String, of id: ComponentID) -> String { "step-\(escaped(id.text))-\(kind)" }

    private static func escaped(_ id: String) -> String {
        guard !id.utf8.allSatisfy(standsForItself) else { return id }
        var bytes: [UInt8] = []
        append(id, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `credit-ID` without making a text of it.
    static func append(credit id: CreditID, to out: inout [UInt8]) {
        out.append(contentsOf: "credit-".utf8)
        append(id.text, to: &out)
    }

    private static func append(_ id: String, to out: inout [UInt8]) {
        for byte in id.utf8 {
            guard !standsForItself(byte) else {
                out.append(byte)
                continue
            }
            out.append(46)
            out.append(hex[Int(byte >> 4)])
            out.append(hex[Int(byte & 15)])
        }
    }

    @inline(__always)
    private static func standsForItself(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 95: true
        default: false
        }
    }

    private static let hex = Array("0123456789abcdef".utf8)
}
