import Tables
import Testing

struct NumberFormTests {
    /// The number in millionths; the error's problem where there is none.
    private func read(_ field: String, _ form: NumberForm = .plain) throws -> Int64? {
        let quoted = "\"" + field.replacing("\"", with: "\"\"") + "\""
        return try SampleTable("a,b\n\(quoted),\n", numbers: form).withFirst { try $0.decimal(0) } ?? nil
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("1", 1_000_000), ("-1234.56", -1_234_560_000), ("0.000001", 1), ("-0.000001", -1), ("007", 7_000_000),
        ("  12.5 ", 12_500_000), ("8999999999999.999999", 8_999_999_999_999_999_999), ("-8999999999999.999999", -8_999_999_999_999_999_999),
        ("0.100000", 100_000), ("000000000000000000001", 1_000_000),
    ])
    func `plain decimals are exact to the last of six places`(text: String, millionths: Int64) throws {
        #expect(try read(text) == millionths)
    }

    @Test(arguments: ["", "   "]) func `an empty field is absent, never zero`(text: String) throws { #expect(try read(text) == nil) }

    @Test(arguments: [
        "+1", "1.", ".5", "-", "1e3", "1,000", "1 000", "$5", "5 €", "1.2.3", "--1", "0x10", "1-", "NaN", "inf", "１２", "1\t", "\u{A0}1",
        "1_000", "١",
    ])
    func `anything else is no number`(text: String) {
        let error = #expect(throws: FieldError.self) { try read(text) }
        #expect(error?.problem == .notANumber(example: "-1234.56"))
    }

    @Test func `more places or a larger number than the contract's are refused as such`() {
        #expect(#expect(throws: FieldError.self) { try read("0.1234567") }?.problem == .tooManyDecimals)
        #expect(#expect(throws: FieldError.self) { try read("1.0000000") }?.problem == .tooManyDecimals)
        #expect(#expect(throws: FieldError.self) { try read("9000000000000") }?.problem == .numberTooLarge)
        #expect(#expect(throws: FieldError.self) { try read("-9000000000000.000000") }?.problem == .numberTooLarge)
        #expect(#expect(throws: FieldError.self) { try read(String(repeating: "9", count: 400)) }?.problem == .numberTooLarge)
    }

    @Test func `the error names the field's place and what stands there`() throws {
        let sample = SampleTable("a,b\nü東,x1\n")
        let error = #expect(throws: FieldError.self) { try sample.withFirst { try $0.decimal(1) } }
        #expect(error?.position == TextPosition(line: 2, column: 4))
        #expect(error?.text == "x1")
    }

    @Test(arguments: [
        (",", ".", "1.234,56", 1_234_560_000), (",", ".", "1234,56", 1_234_560_000), (",", ".", "-1.234.567,8", -1_234_567_800_000),
        (".", ",", "1,234.56", 1_234_560_000), (",", "", "0,08", 80_000), (".", "'", "1'234.5", 1_234_500_000),
        (",", "\u{202F}", "1\u{202F}234,5", 1_234_500_000), (",", "\u{A0}", "1\u{A0}234,5", 1_234_500_000),
        (".", "’", "1’234", 1_234_000_000),
        (",", " ", " 1 234,5 ", 1_234_500_000),
    ])
    func `numbers are read as portal.yml says that they are written`(decimal: String, grouping: String, text: String, millionths: Int64)
        throws
    {
        #expect(try read(text, NumberForm(decimal: decimal, grouping: grouping)) == millionths)
    }

    @Test(arguments: ["1.234.56", "12.34", "1.2345", "1234.567", ".123", "1..234", "1.234.", "1,2.3", "0.08", "1,234.56"])
    func `grouping is by threes, and no other form is read beside the stated one`(text: String) throws {
        let form = try NumberForm(decimal: ",", grouping: ".")
        #expect(#expect(throws: FieldError.self) { try read(text, form) }?.problem == .notANumber(example: "-1.234,56"))
    }

    @Test func `a form that says nothing is refused`() {
        #expect(throws: FormError.unknownDecimalSeparator(";")) { try NumberForm(decimal: ";", grouping: "") }
        #expect(throws: FormError.unknownDecimalSeparator("")) { try NumberForm(decimal: "", grouping: "") }
        #expect(throws: FormError.unknownGrouping("_")) { try NumberForm(decimal: ".", grouping: "_") }
        #expect(throws: FormError.groupingIsDecimalSeparator(",")) { try NumberForm(decimal: ",", grouping: ",") }
    }
}
