/// Credits of a rep in some order, as indices: four bytes each, held once for all that hold a part of them.
package struct CreditIndices: RandomAccessCollection, Sendable {
    private let stored: [Int32]
    private let range: Range<Int>

    init(_ indices: [Int32]) {
        (stored, range) = (indices, indices.indices)
    }

    private init(_ stored: [Int32], _ range: Range<Int>) {
        (self.stored, self.range) = (stored, range)
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { range.count }
    package subscript(_ position: Int) -> Int { Int(stored[range.lowerBound + position]) }

    /// Those at some of the positions.
    func part(_ positions: Range<Int>) -> CreditIndices {
        CreditIndices(stored, range.lowerBound + positions.lowerBound..<range.lowerBound + positions.upperBound)
    }
}
