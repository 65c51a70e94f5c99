import Compensation

/// A date pattern of CLDR (`d. MMMM y`), read once.
struct DatePattern: Sendable {
    /// Which of a locale's lists of twelve month names.
    enum NameList: Int, Sendable {
        case wide, abbreviated, wideAlone, abbreviatedAlone
    }

    /// One field or a piece of text.
    private enum Piece: Sendable {
        /// A range of `text`.
        case text(start: Int, end: Int)
        case year(width: Int)
        case yearOfCentury
        case month(width: Int)
        case name(NameList)
        case day(width: Int)
    }

    private var pieces: [Piece] = []
    /// All pieces of text, one after the other; apart, so that a date counts no reference for each.
    private var text: [UInt8] = []

    /// Reads a pattern. `era` stands for the field `G`; fields other than era, year, month and day leave no trace.
    init(_ pattern: String, era: String) {
        var start = 0
        func endText() {
            if start < text.count { pieces.append(.text(start: start, end: text.count)) }
            start = text.count
        }
        var scalars = pattern.unicodeScalars[...]
        while let first = scalars.first {
            if first == "'" {
                scalars.removeFirst()
                text.append(contentsOf: Self.takeQuoted(from: &scalars).utf8)
            } else if ("a"..."z").contains(first) || ("A"..."Z").contains(first) {
                let field = scalars.prefix { $0 == first }
                scalars = scalars.dropFirst(field.count)
                if first == "G" {
                    text.append(contentsOf: era.utf8)
                } else if let piece = Self.piece(first, width: field.count) {
                    endText()
                    pieces.append(piece)
                }
            } else {
                scalars.removeFirst()
                text.append(contentsOf: String(first).utf8)
            }
        }
        endText()
    }

    /// The text up to the closing quote; two quotes are one, inside as well as alone.
    private static func takeQuoted(from scalars: inout Substring.UnicodeScalarView) -> String {
        var text = String.UnicodeScalarView()
        if scalars.first == "'" {
            scalars.removeFirst()
            return "'"
        }
        while let scalar = scalars.popFirst() {
            guard scalar == "'" else {
                text.append(scalar)
                continue
            }
            guard scalars.first == "'" else { break }
            scalars.removeFirst()
            text.append("'")
        }
        return String(text)
    }

    private static func piece(_ letter: Unicode.Scalar, width: Int) -> Piece? {
        switch letter {
        case "y", "u": width == 2 ? .yearOfCentury : .year(width: width)
        case "d": .day(width: width)
        case "M": width < 3 ? .month(width: width) : .name(width == 4 ? .wide : .abbreviated)
        case "L": width < 3 ? .month(width: width) : .name(width == 4 ? .wideAlone : .abbreviatedAlone)
        default: nil
        }
    }

    /// Appends a date. Month names come from `names`, four lists of twelve; a month that is none is written as a number.
    func append(_ date: CalendarDate, names: [[[UInt8]]], digits: LocaleDigits, to out: inout [UInt8]) {
        for piece in pieces {
            switch piece {
            case .text(let start, let end): out.append(contentsOf: text[start..<end])
            case .year(let width):
                if date.year < 0 { out.append(contentsOf: NumberAffixes.minus.prefix) }
                digits.append(date.year.magnitude, width: width, to: &out)
            case .yearOfCentury: digits.append(date.year.magnitude % 100, width: 2, to: &out)
            case .month(let width): digits.append(date.month.magnitude, width: width, to: &out)
            case .name(let list): Self.append(month: date.month, from: names, list, digits: digits, to: &out)
            case .day(let width): digits.append(date.day.magnitude, width: width, to: &out)
            }
        }
    }

    /// Appends the name of a month, 1 to 12, or the number where there is no name.
    static func append(month: Int, from names: [[[UInt8]]], _ list: NameList, digits: LocaleDigits, to out: inout [UInt8]) {
        if names.indices.contains(list.rawValue), month > 0, month <= names[list.rawValue].count {
            out.append(contentsOf: names[list.rawValue][month - 1])
        } else {
            digits.append(month.magnitude, width: 1, to: &out)
        }
    }
}
