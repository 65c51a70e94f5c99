/// Puts a page's own hash into its places: 64 NUL bytes each, which no text from outside can hold.
enum PageSealer {
    /// The hash of the finished bytes.
    static func seal(_ page: inout [UInt8]) -> ContentHash {
        var places: [Int] = []
        var start = 0
        while let place = page[start...].firstIndex(of: 0) {
            places.append(place)
            let end = min(place + FrameContext.hashPlaceholder.count, page.count)
            for index in place..<end { page[index] = UInt8(ascii: "0") }
            start = end
        }
        return PageHash.seal(&page, placeholders: places).content
    }
}
