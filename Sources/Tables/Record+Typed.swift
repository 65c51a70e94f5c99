extension Record {
    /// A number in millionths, exact; nil when the field is empty or only spaces.
    ///
    /// An optional `-`, digits, optionally the decimal separator and up to 6 digits; in the table's number form. Spaces
    /// around it are tolerated. Its absolute value is below 9 × 10¹² (input.md, Result files).
    package func decimal(_ column: Int) throws(FieldError) -> Int64? {
        let range = field(column).trimmed(in: bytes)
        guard !range.isEmpty else { return nil }
        do throws(NumberForm.Fault) {
            return try numbers.millionths(bytes, range)
        } catch {
            switch error {
            case .notANumber: throw fieldError(column, .notANumber(example: numbers.example))
            case .tooManyDecimals: throw fieldError(column, .tooManyDecimals)
            case .numberTooLarge: throw fieldError(column, .numberTooLarge)
            }
        }
    }

    /// A day of the Gregorian calendar, years 1 to 9999, in the table's date form; nil when the field is empty or only
    /// spaces. Spaces around it are tolerated.
    package func date(_ column: Int) throws(FieldError) -> (year: Int, month: Int, day: Int)? {
        let range = field(column).trimmed(in: bytes)
        guard !range.isEmpty else { return nil }
        guard let date = dates.fields(bytes, range) else { throw fieldError(column, .notADate(pattern: dates.pattern)) }
        guard DateForm.exists(date) else { throw fieldError(column, .noSuchDate) }
        return date
    }

    /// One of the words of `K`, exactly; nil when the field is empty or only spaces. Spaces around it are tolerated.
    ///
    /// A word of up to 15 bytes costs no allocation.
    package func keyword<K: RawRepresentable & CaseIterable>(_ column: Int, as: K.Type) throws(FieldError) -> K?
    where K.RawValue == String {
        let field = field(column)
        let range = field.trimmed(in: bytes)
        guard !range.isEmpty else { return nil }
        // A `String` of up to 15 bytes lies in its own variable. Its `==` takes equivalent spellings, so bytes are compared too.
        if !field.isDoubled, let value = K(rawValue: String(decoding: bytes.slice(range), as: UTF8.self)),
            bytes.equal(range, value.rawValue)
        {
            return value
        }
        throw keywordError(column, K.self)
    }

    // Apart, so that the metadata it needs is looked up only when it is called.
    @inline(never) private func keywordError<K: RawRepresentable & CaseIterable>(_ column: Int, _: K.Type) -> FieldError
    where K.RawValue == String {
        fieldError(column, .notAKeyword(allowed: K.allCases.map(\.rawValue)))
    }

    @inline(never) private func fieldError(_ column: Int, _ problem: FieldError.Problem) -> FieldError {
        let text = withBytes(column) { bytes in
            // 60 characters have at most 240 bytes of scalars, unless they are combined ones, which may be cut.
            String(String(decoding: bytes.prefix(240), as: UTF8.self).prefix(60))
        }
        return FieldError(position: position(of: column), text: text, problem: problem)
    }
}
