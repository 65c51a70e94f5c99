/// How a file writes dates.
package struct DateForm: Sendable {
    /// `2024-03-31` (ISO 8601).
    package static let iso = DateForm()

    // The pattern as codes, a literal byte standing for itself; kept in one register, so that a record can carry it.
    private static let year4: UInt8 = 1
    private static let month2: UInt8 = 2
    private static let month1: UInt8 = 3
    private static let day2: UInt8 = 4
    private static let day1: UInt8 = 5
    private static let spellings: [UInt8: String] = [year4: "yyyy", month2: "MM", month1: "M", day2: "dd", day1: "d"]

    private var codes = SIMD16<UInt8>(repeating: 0)
    private var count = 0
    private let isISO: Bool

    private init() {
        isISO = true
        for code in [Self.year4, .minus, Self.month2, .minus, Self.day2] {
            codes[count] = code
            count += 1
        }
    }

    /// Dates written as `pattern` says: `yyyy`, `MM` or `M`, `dd` or `d` once each, other characters standing for
    /// themselves (`dd.MM.yyyy`, `M/d/yyyy`, `yyyyMMdd`). `M` and `d` take one or two digits.
    package init(pattern: String) throws(FormError) {
        isISO = pattern.utf8.elementsEqual("yyyy-MM-dd".utf8)
        var rest = Substring(pattern)
        var seen: Set<Character> = []
        var isOpen = false  // the code before takes one or two digits
        while let first = rest.first {
            var code: [UInt8]
            if first == "y" || first == "M" || first == "d" {
                let run = String(rest.prefix { $0 == first })
                guard let known = Self.spellings.first(where: { $0.value == run })?.key else { throw .unknownDateField(run) }
                guard seen.insert(first).inserted else { throw .notOneOfEachDateField }
                guard !isOpen else { throw .ambiguousDateField }
                code = [known]
                isOpen = known == Self.month1 || known == Self.day1
                rest = rest.dropFirst(run.count)
            } else {
                code = Array(String(first).utf8)
                let isPlain = code.allSatisfy { byte in
                    byte >= .space && byte.digit == nil && !(byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                }
                guard isPlain, first != "'", first != "\"" else { throw .unknownDateLetter(first) }
                isOpen = false
                rest = rest.dropFirst()
            }
            guard count + code.count <= 16 else { throw .datePatternTooLong }
            for byte in code {
                codes[count] = byte
                count += 1
            }
        }
        guard seen.count == 3 else { throw .notOneOfEachDateField }
    }

    /// As it was stated.
    package var pattern: String {
        var text: [UInt8] = []
        for index in 0..<count {
            if let spelling = Self.spellings[codes[index]] { text += spelling.utf8 } else { text.append(codes[index]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The numbers of the date that all of `range` is written as, whether the calendar has it or not.
    func fields(_ bytes: Bytes, _ range: Range<Int>) -> (year: Int, month: Int, day: Int)? {
        var offset = range.lowerBound
        let end = range.upperBound
        if isISO {
            // The common form without the walk over codes.
            guard end - offset == 10, bytes[offset + 4] == .minus, bytes[offset + 7] == .minus,
                let year = Self.number(bytes, offset, 4), let month = Self.number(bytes, offset + 5, 2),
                let day = Self.number(bytes, offset + 8, 2)
            else { return nil }
            return (year, month, day)
        }
        var date = (year: 0, month: 0, day: 0)
        for index in 0..<count {
            let code = codes[index]
            guard let width = Self.width(code, bytes, offset, end) else {
                guard offset < end, bytes[offset] == code else { return nil }
                offset += 1
                continue
            }
            guard offset + width <= end, let number = Self.number(bytes, offset, width) else { return nil }
            offset += width
            switch code {
            case Self.year4: date.year = number
            case Self.month1, Self.month2: date.month = number
            default: date.day = number
            }
        }
        return offset == end ? date : nil
    }

    /// How many digits the field `code` takes at `offset`; nil when it is a literal byte.
    private static func width(_ code: UInt8, _ bytes: Bytes, _ offset: Int, _ end: Int) -> Int? {
        switch code {
        case year4: 4
        case month2, day2: 2
        case month1, day1: offset + 1 < end && bytes[offset + 1].digit != nil ? 2 : 1
        default: nil
        }
    }

    private static func number(_ bytes: Bytes, _ offset: Int, _ width: Int) -> Int? {
        var number = 0
        for index in offset..<offset + width {
            guard let digit = bytes[index].digit else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }

    /// Whether the Gregorian calendar has this day, in the years 1 to 9999.
    static func exists(_ date: (year: Int, month: Int, day: Int)) -> Bool {
        guard (1...9999).contains(date.year), (1...12).contains(date.month), date.day >= 1 else { return false }
        let isLeap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0)
        switch date.month {
        case 2: return date.day <= (isLeap ? 29 : 28)
        case 4, 6, 9, 11: return date.day <= 30
        default: return date.day <= 31
        }
    }
}
