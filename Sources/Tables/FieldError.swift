/// A field whose text is not what its column asks for.
package struct FieldError: Error, Hashable {
    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        /// Not an optional `-`, digits, and optionally a decimal separator with digits after it; or grouped otherwise than by threes.
        /// `example` is a number in the form that is read.
        case notANumber(example: String)
        /// More than 6 digits after the decimal separator.
        case tooManyDecimals
        /// The absolute value is 9 × 10¹² or more.
        case numberTooLarge
        /// Not written in the form `pattern`.
        case notADate(pattern: String)
        /// Written as a date, but the calendar has no such day.
        case noSuchDate
        /// None of the words that may stand here.
        case notAKeyword(allowed: [String])
    }

    /// Where the field starts, in the file.
    package let position: TextPosition
    /// What stands there, cut to 60 characters.
    package let text: String
    /// What is wrong.
    package let problem: Problem
}
