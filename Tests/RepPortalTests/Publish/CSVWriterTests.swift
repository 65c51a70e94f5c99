import RepPortal
import Testing

@Suite struct CSVWriterTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""), ("", "\"\""),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"), ("-1", "'-1"), ("@sum", "'@sum"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"), ("=cmd|' /C calc'!A0,\"", "\"'=cmd|' /C calc'!A0,\"\"\""), ("a=1", "a=1"), (" x", "\" x\""),
        ("</script>", "</script>"),
    ])
    func `text is quoted where needed and never a formula`(text: String, field: String) {
        var (writer, out) = (CSVWriter(), [UInt8]())
        writer.text(text, to: &out)
        writer.endRow(to: &out)
        #expect(String(decoding: out, as: UTF8.self) == field + "\r\n")
    }

    @Test func `numbers stay as they are, unless they are none`() {
        var (writer, out) = (CSVWriter(), [UInt8]())
        writer.number("-12.50", to: &out)
        writer.number("", to: &out)
        writer.number("=1", to: &out)
        writer.text("x", to: &out)
        writer.endRow(to: &out)
        writer.text("", to: &out)
        writer.text("", to: &out)
        writer.endRow(to: &out)
        #expect(String(decoding: out, as: UTF8.self) == "-12.50,,'=1,x\r\n,\r\n")
    }
}
