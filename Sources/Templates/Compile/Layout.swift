/// How the lines of a partial or a block are moved: white space that is taken from their beginning, then white space that is put there.
struct Layout: Equatable {
    /// So many bytes of white space are dropped from a line, if it has them.
    var dropped = 0
    /// Then this is put before it.
    var indentation: [UInt8] = []

    /// What becomes of white space before a tag.
    func moved(_ space: ArraySlice<UInt8>) -> [UInt8] { indentation + space.dropFirst(dropped) }
}
