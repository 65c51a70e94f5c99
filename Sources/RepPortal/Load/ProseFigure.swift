import Compensation

/// A percentage or an amount of money in running text.
struct ProseFigure: Sendable {
    let text: String
    /// What it may say: `1.500` is one and a half or fifteen hundred.
    let values: [Number]
    let isShare: Bool
    let line: Int
    let column: Int

    /// All figures in the text of a line, whose code, terms and addresses are blanks.
    static func all(in line: [Unicode.Scalar], number: Int) -> [ProseFigure] {
        var figures: [ProseFigure] = []
        var index = 0
        while index < line.count {
            guard isDigit(line[index]) else {
                index += 1
                continue
            }
            let start = index
            let end = endOfNumber(line, from: start)
            index = end
            let before = start > 0 ? line[start - 1] : " "
            guard !before.properties.isAlphabetic, before != ".", before != ",", before != "_" else { continue }
            if let figure = figure(line, start..<end, number: number) { figures.append(figure) }
        }
        return figures
    }

    private static func figure(_ line: [Unicode.Scalar], _ range: Range<Int>, number: Int) -> ProseFigure? {
        let digits = String(String.UnicodeScalarView(line[range]))
        let rest = String(String.UnicodeScalarView(line[range.upperBound...]))
        let after = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
        let sign = ["%", "٪", "％", "percent", "per cent", "Prozent", "pour cent", "por ciento", "por cento"].first { after.hasPrefix($0) }
        let isMoney = hasCurrency(line, range, after: after)
        guard sign != nil || isMoney || looksLikeMoney(digits) else { return nil }
        let values = readings(digits).compactMap { DecimalText.number(sign == nil ? $0 : $0 + "%") }
        guard !values.isEmpty else { return nil }
        return ProseFigure(
            text: sign.map { digits + ($0.count == 1 ? "%" : " " + $0) } ?? digits, values: values, isShare: sign != nil, line: number,
            column: range.lowerBound + 1)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Digits, with single separators between them.
    private static func endOfNumber(_ line: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while end < line.count {
            if isDigit(line[end]) {
                end += 1
            } else if ".,'’\u{A0}\u{202F}".unicodeScalars.contains(line[end]), end + 1 < line.count, isDigit(line[end + 1]) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// A currency's sign or code beside it.
    private static func hasCurrency(_ line: [Unicode.Scalar], _ range: Range<Int>, after: Substring) -> Bool {
        var before = line[..<range.lowerBound]
        while before.last == " " || before.last == "\u{A0}" { before = before.dropLast() }
        if before.last?.properties.generalCategory == .currencySymbol
            || after.unicodeScalars.first?.properties.generalCategory == .currencySymbol
        {
            return true
        }
        func isCode(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
            scalars.count == 3 && scalars.allSatisfy { ("A"..."Z").contains($0) }
        }
        let word = after.unicodeScalars.prefix { $0.properties.isAlphabetic }
        let last = before.reversed().prefix { $0.properties.isAlphabetic }
        return isCode(word) || isCode(last)
    }

    /// Two decimal places, or thousands set apart.
    private static func looksLikeMoney(_ digits: String) -> Bool {
        let parts = digits.split { !$0.isNumber }
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
        let groups = parts.dropFirst().dropLast()
        guard groups.allSatisfy({ $0.count == 3 }) else { return false }
        return last.count == 2 ? groups.isEmpty || first.count <= 3 : last.count == 3 && first.count <= 3
    }

    /// The plain decimals that a number with separators may stand for.
    private static func readings(_ digits: String) -> [String] {
        let parts = digits.split { !$0.isNumber }.map(String.init)
        guard parts.count > 1, let last = parts.last else { return [digits] }
        let decimal = parts.dropLast().joined() + "." + last
        let isGrouped = parts.dropFirst().allSatisfy { $0.count == 3 }
        return isGrouped ? [parts.joined(), decimal] : [decimal]
    }
}
