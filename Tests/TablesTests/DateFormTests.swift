import Tables
import Testing

struct DateFormTests {
    private func read(_ field: String, _ form: DateForm = .iso) throws -> String? {
        let date = try SampleTable("a,b\n\"\(field)\",\n", dates: form).withFirst { try $0.date(0) } ?? nil
        return date.map { "\($0.year)-\($0.month)-\($0.day)" }
    }

    @Test(arguments: [
        ("2024-03-31", "2024-3-31"), (" 2024-02-29 ", "2024-2-29"), ("2000-02-29", "2000-2-29"), ("0001-01-01", "1-1-1"),
        ("9999-12-31", "9999-12-31"),
    ])
    func `dates are ISO 8601`(text: String, date: String) throws { #expect(try read(text) == date) }

    @Test func `an empty field is absent`() throws { #expect(try read("  ") == nil) }

    @Test(arguments: ["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01"])
    func `a day that the calendar does not have is refused`(text: String) {
        #expect(#expect(throws: FieldError.self) { try read(text) }?.problem == .noSuchDate)
    }

    @Test(arguments: [
        "31.03.2024", "2024-3-31", "20240331", "2024-03-31T00:00:00Z", "2024/03/31", "March 31", "2024-W01-1", "-024-01-01", "2024-03-3１",
    ])
    func `any other form is refused with the form that is read`(text: String) {
        #expect(#expect(throws: FieldError.self) { try read(text) }?.problem == .notADate(pattern: "yyyy-MM-dd"))
    }

    @Test(arguments: [
        ("dd.MM.yyyy", "31.03.2024", "2024-3-31"), ("d.M.yyyy", "1.3.2024", "2024-3-1"), ("M/d/yyyy", "12/31/2024", "2024-12-31"),
        ("yyyyMMdd", "20240331", "2024-3-31"), ("yyyy年M月d日", "2024年3月31日", "2024-3-31"), ("MM/dd/yyyy", "03/04/2024", "2024-3-4"),
    ])
    func `dates are read as portal.yml says that they are written`(pattern: String, text: String, date: String) throws {
        #expect(try read(text, DateForm(pattern: pattern)) == date)
        #expect(try DateForm(pattern: pattern).pattern == pattern)
    }

    @Test func `beside the stated form no other is read`() throws {
        let form = try DateForm(pattern: "dd.MM.yyyy")
        for text in ["2024-03-31", "31.3.2024", "31.03.24", "31.03.2024 "] where text != "31.03.2024 " {
            #expect(#expect(throws: FieldError.self) { try read(text, form) }?.problem == .notADate(pattern: "dd.MM.yyyy"))
        }
        #expect(#expect(throws: FieldError.self) { try read("30.02.2024", form) }?.problem == .noSuchDate)
    }

    @Test(arguments: [
        "", "dd.MM", "yyyy", "yy-MM-dd", "yyyy-MM-dd-dd", "yyyy-mm-dd", "Mdyyyy", "EEE dd.MM.yyyy", "yyyy-MMM-dd", "dd'x'MM yyyy",
        "dd……………MM.yyyy",
    ])
    func `a pattern that cannot be read by is refused`(pattern: String) {
        #expect(throws: FormError.self) { try DateForm(pattern: pattern) }
    }
}
