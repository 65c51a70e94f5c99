/// How a file writes numbers.
package struct NumberForm: Sendable {
    /// `-1234.56`: a point, and no grouping.
    package static let plain = NumberForm(decimal: UInt8(ascii: "."), grouping: 0, groupingLength: 0)

    /// Why a text is no number.
    enum Fault: Error {
        case notANumber
        case tooManyDecimals
        case numberTooLarge
    }

    private let decimal: UInt8
    /// The UTF-8 bytes of the grouping separator, the first one lowest.
    private let grouping: UInt32
    private let groupingLength: Int

    private init(decimal: UInt8, grouping: UInt32, groupingLength: Int) {
        self.decimal = decimal
        self.grouping = grouping
        self.groupingLength = groupingLength
    }

    /// Numbers with `decimal` (`.` or `,`) before the decimals, and digits grouped by three with `grouping`: `.`, `,`,
    /// `'`, `’`, a space, U+00A0 or U+202F; none when it is empty. A number may also be written without grouping.
    package init(decimal: String, grouping: String) throws(FormError) {
        let decimalBytes = Array(decimal.utf8)
        guard decimalBytes == [UInt8(ascii: ".")] || decimalBytes == [.comma] else { throw .unknownDecimalSeparator(decimal) }
        let bytes = Array(grouping.utf8)
        guard ["", ".", ",", "'", "\u{2019}", " ", "\u{A0}", "\u{202F}"].contains(where: { $0.utf8.elementsEqual(bytes) }) else {
            throw .unknownGrouping(grouping)
        }
        guard bytes != decimalBytes else { throw .groupingIsDecimalSeparator(grouping) }
        let packed = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        self.init(decimal: decimalBytes[0], grouping: packed, groupingLength: bytes.count)
    }

    /// A number in this form.
    package var example: String {
        var text = Array("-1".utf8)
        for index in 0..<groupingLength { text.append(UInt8(truncatingIfNeeded: grouping >> UInt32(8 * index))) }
        return String(decoding: text + Array("234".utf8) + [decimal] + Array("56".utf8), as: UTF8.self)
    }

    /// The number that all of `range` is written as, in millionths.
    func millionths(_ bytes: Bytes, _ range: Range<Int>) throws(Fault) -> Int64 {
        var offset = range.lowerBound
        let end = range.upperBound
        let isNegative = offset < end && bytes[offset] == .minus
        if isNegative { offset += 1 }

        var value: UInt64 = 0
        var isTooLarge = false
        var digits = 0
        var inGroup = 0
        var isGrouped = false
        while offset < end {
            let byte = bytes[offset]
            if let digit = byte.digit {
                value = value &* 10 &+ UInt64(digit)
                // Before the next digit it must be small enough not to overflow.
                if value >= 9_000_000_000_000 { (value, isTooLarge) = (9_000_000_000_000, true) }
                digits += 1
                inGroup += 1
                offset += 1
            } else if byte == decimal {
                break
            } else {
                guard groupingLength > 0, isGrouping(bytes, offset, end) else { throw .notANumber }
                guard isGrouped ? inGroup == 3 : (1...3).contains(inGroup) else { throw .notANumber }
                isGrouped = true
                inGroup = 0
                offset += groupingLength
            }
        }
        guard digits > 0, !isGrouped || inGroup == 3 else { throw .notANumber }

        var decimals = 0
        if offset < end {
            offset += 1
            while offset < end {
                guard let digit = bytes[offset].digit else { throw .notANumber }
                if decimals < 6 { value = value &* 10 &+ UInt64(digit) }
                decimals += 1
                offset += 1
            }
            guard decimals > 0 else { throw .notANumber }
            guard decimals <= 6 else { throw .tooManyDecimals }
        }
        guard !isTooLarge else { throw .numberTooLarge }
        // Below 9 × 10¹² × 10⁶ < 2⁶³.
        let magnitude = Int64(truncatingIfNeeded: value &* Self.millionths(afterDecimals: decimals))
        return isNegative ? -magnitude : magnitude
    }

    /// How many millionths the last of `decimals` digits stands for.
    @inline(__always) private static func millionths(afterDecimals decimals: Int) -> UInt64 {
        switch decimals {
        case 0: 1_000_000
        case 1: 100_000
        case 2: 10_000
        case 3: 1_000
        case 4: 100
        case 5: 10
        default: 1
        }
    }

    private func isGrouping(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
        guard offset + groupingLength <= end else { return false }
        for index in 0..<groupingLength where bytes[offset + index] != UInt8(truncatingIfNeeded: grouping >> UInt32(8 * index)) {
            return false
        }
        return true
    }
}
