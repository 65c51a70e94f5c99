import Compensation
import Tables

/// The texts of credits that no rule of pay needs, read from where they lie: a page and a CSV take them straight from `credits.csv`, and a
/// credit holds no more of them than 16 bytes.
final class CreditTexts: Sendable {
    enum Name: Int, CaseIterable {
        case order, customer, product, note
    }

    private enum Source {
        case table(CSVTable, columns: [Int?])
        case given([[String]])
    }

    private let source: Source
    /// Of the table; apart, because every text is read through it.
    private let text: TableText?

    /// - Parameter table: `credits.csv`, if there is one.
    init(_ table: ResultTable?) {
        text = table?.table.text
        source =
            table.map { table in
                .table(table.table, columns: ["order_id", "customer", "product", "note"].map(table.column))
            } ?? .given([])
    }

    /// Texts of credits that stand in no file; the row of a credit's place is the number of its texts, in the order of `Name`.
    init(given texts: [[String]]) {
        (source, text) = (.given(texts), nil)
    }

    /// Where the texts of a row lie.
    func place(in record: Record) -> CreditPlace {
        let row = record.range.offset
        guard case .table(_, let columns) = source else { return CreditPlace(row: row) }
        func packed(_ name: Name) -> UInt32 { columns[name.rawValue].map { PackedText(record.place(of: $0), from: row).bits } ?? 0 }
        return CreditPlace(row: row, texts: (packed(.order), packed(.customer), packed(.product), packed(.note)))
    }

    func isEmpty(_ name: Name, of credit: Credit) -> Bool {
        guard let place = credit.place else { return true }
        if text != nil { return place[name].isEmpty }
        guard case .given(let texts) = source else { return true }
        return texts[place.row][name.rawValue].isEmpty
    }

    /// Calls `body` with the UTF-8 text.
    func withBytes(_ name: Name, of credit: Credit, _ body: (UnsafeRawBufferPointer) -> Void) {
        guard let place = credit.place else { return }
        guard let text else { return withGiven(name, place.row, body) }
        if let field = place[name].field(from: place.row) ?? field(name, ofRow: place.row) { text.withBytes(of: field, body) }
    }

    private func withGiven(_ name: Name, _ row: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        guard case .given(let texts) = source else { return }
        var text = texts[row][name.rawValue]
        text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }

    /// The field of a long row, which is read again.
    private func field(_ name: Name, ofRow row: Int) -> FieldText? {
        guard case .table(let table, let columns) = source, let column = columns[name.rawValue] else { return nil }
        var reader = table.records(in: RowRange(offset: row, length: Int.max, line: 0))
        return reader.next()?.place(of: column)
    }

    func append(_ name: Name, of credit: Credit, to out: inout [UInt8]) {
        withBytes(name, of: credit) { out.append(contentsOf: $0) }
    }

    func string(_ name: Name, of credit: Credit) -> String {
        var bytes: [UInt8] = []
        append(name, of: credit, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The name of a credit: its order's, or its own id where it names none.
    func name(of credit: Credit) -> String { isEmpty(.order, of: credit) ? credit.id.text : string(.order, of: credit) }

    /// Says that texts of all rows from one to another are read, so that pages of the file are given back. Those of few rows were counted when
    /// their rep was read.
    func noteRead(from first: Credit?, to last: Credit?) {
        guard let first = first?.place?.row, let last = last?.place?.row, abs(last - first) > 1 << 16 else { return }
        text?.noteRead(abs(last - first))
    }
}

/// Where a text lies in its row, in 4 bytes: 16 bits for where it begins, 15 for its length, one for doubled quotes. A text that lies further
/// behind, or is longer, is found by reading its row again.
private struct PackedText {
    let bits: UInt32

    private static let unpacked = UInt32.max

    init(bits: UInt32) { self.bits = bits }

    init(_ field: FieldText, from row: Int) {
        let (start, length) = (field.range.lowerBound - row, field.range.count)
        if length == 0 {
            bits = 0
        } else if start < 0xFFFF, length < 0x7FFF {
            bits = UInt32(start) << 16 | UInt32(length) << 1 | (field.isDoubled ? 1 : 0)
        } else {
            bits = Self.unpacked
        }
    }

    var isEmpty: Bool { bits == 0 }

    /// Nil where it does not fit.
    func field(from row: Int) -> FieldText? {
        guard bits != Self.unpacked else { return nil }
        let start = row + Int(bits >> 16)
        return FieldText(range: start..<start + Int(bits >> 1 & 0x7FFF), isDoubled: bits & 1 != 0)
    }
}

extension Credit {
    /// As it stands in a window of a later period: what it earned then and its note stand with its own line.
    var asEarlier: Credit { withoutEarnings(at: place?.withoutNote) }
}

extension CreditPlace {
    fileprivate var withoutNote: CreditPlace { CreditPlace(row: row, texts: (texts.0, texts.1, texts.2, 0)) }

    fileprivate subscript(_ name: CreditTexts.Name) -> PackedText {
        switch name {
        case .order: PackedText(bits: texts.0)
        case .customer: PackedText(bits: texts.1)
        case .product: PackedText(bits: texts.2)
        case .note: PackedText(bits: texts.3)
        }
    }
}
