/// A parsed text as the flat walk over its tree, free of the library that parsed it.
struct MarkupWalk {
    var events: [MarkupEvent] = []
    /// All literals, one after the other: neighbouring text nodes are neighbours here too.
    var bytes: [UInt8] = []

    /// The bytes of a range that an event gives.
    func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// The index of the event that leaves the node entered at `index`; `index` itself for a node that holds no others.
    func exit(of index: Int) -> Int {
        let kind = events[index].kind
        var depth = 0
        var position = index
        while position < events.count {
            if events[position].kind == kind {
                depth += events[position].isExit ? -1 : 1
                if depth == 0 { return position }
            }
            position += 1
        }
        return index
    }
}
