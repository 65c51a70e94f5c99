import Compensation

/// Numbers of settings and terms as text: plain decimals, and percentages where `8%` and `0.08` are the same.
enum DecimalText {
    /// The exact number; nil where the text is none, has more than six places, or is 9 × 10¹² or more.
    static func number(_ text: String) -> Number? {
        var digits = Substring(text.trimmingSpaces())
        var places = 6
        if digits.last == "%" {
            digits = digits.dropLast()
            while digits.last == " " || digits.last == "\u{A0}" { digits = digits.dropLast() }
            places = 4
        }
        let isNegative = digits.first == "-"
        if isNegative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
            return nil
        }
        var fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || !fraction.isEmpty else { return nil }
        while fraction.count > places, fraction.last == "0" { fraction = fraction.dropLast() }
        guard fraction.count <= places, whole.count <= 15 else { return nil }
        guard let value = Int64(String(whole) + String(fraction) + String(repeating: "0", count: places - fraction.count)),
            value < 9_000_000_000_000_000_000
        else { return nil }
        return Number(millionths: isNegative ? -value : value)
    }

    /// An ISO 8601 day that exists; nil otherwise.
    static func date(_ text: String) -> CalendarDate? {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
        func part(_ range: Range<Int>) -> Int? {
            bytes[range].allSatisfy { (48...57).contains($0) } ? Int(String(decoding: bytes[range], as: UTF8.self)) : nil
        }
        guard let year = part(0..<4), let month = part(5..<7), let day = part(8..<10) else { return nil }
        return CalendarDate(checkedYear: year, month: month, day: day)
    }
}

extension CalendarDate {
    /// A day that exists; nil otherwise.
    init?(checkedYear year: Int, month: Int, day: Int) {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard year > 0, (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension String {
    /// Without ASCII spaces at both ends.
    func trimmingSpaces() -> String {
        var text = Substring(self)
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
