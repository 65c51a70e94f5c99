/// The text of a table, kept mapped for as long as this is: what reads fields whose place is known.
///
/// Small, so that many hold it; a `CSVTable` has its header beside it.
package struct TableText: Sendable {
    let bytes: Bytes
    let file: MappedFile?

    /// Calls `body` with the UTF-8 text of a field of this table, verbatim. Copies it only when it holds doubled quotes.
    @inline(__always) package func withBytes<R>(of field: FieldText, _ body: (UnsafeRawBufferPointer) -> R) -> R {
        field.withBytes(of: bytes, body)
    }

    /// Says that so many bytes were read, so that their pages are given back.
    package func noteRead(_ count: Int) { file?.noteRead(count) }
}
