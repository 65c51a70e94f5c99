/// A stated number or date form that cannot be read by.
package enum FormError: Error, Hashable {
    /// The decimal separator is neither `.` nor `,`.
    case unknownDecimalSeparator(String)
    /// The grouping is none of `""`, `.`, `,`, `'`, `’`, a space, a no-break space (U+00A0) and a narrow one (U+202F).
    case unknownGrouping(String)
    /// Decimal separator and grouping are the same character.
    case groupingIsDecimalSeparator(String)
    /// The date pattern holds a character that means nothing there (a letter or digit other than `y`, `M`, `d`; a quote).
    case unknownDateLetter(Character)
    /// A part of the date pattern is written otherwise than `yyyy`, `MM`, `M`, `dd` or `d`.
    case unknownDateField(String)
    /// The date pattern lacks a year, a month or a day, or has one twice.
    case notOneOfEachDateField
    /// `M` or `d`, which take one or two digits, stands right before another field.
    case ambiguousDateField
    /// The date pattern needs more than 16 bytes, each field counted as one.
    case datePatternTooLong
}
