/// A template as a tree over its bytes.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    let bytes: [UInt8]
    let nodes: [Node]
    let faults: [Fault]

    /// The error for a fault: the line, and the column in Unicode scalars.
    func error(_ fault: Fault) -> TemplateError {
        var line = 1
        var column = 1
        for byte in bytes[..<min(fault.offset, bytes.count)] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return TemplateError(path: source.path, line: line, column: column, summary: fault.summary, hint: fault.hint)
    }
}
