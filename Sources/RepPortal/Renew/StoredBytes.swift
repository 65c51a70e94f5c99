import Tables

/// A part of a file that an earlier build left, where it lies; the file stays mapped as long as this is held.
struct StoredBytes: Sendable {
    let file: MappedFile
    let range: Range<Int>

    /// Valid as long as this.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: file.bytes[range]) }
}
