#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts a page's own hash into its places: 64 NUL bytes each, which no text from outside can hold.
enum PageSealer {
    static func seal(_ page: inout [UInt8]) -> PageHash.Seal {
        var places: [Int] = []
        var start = 0
        while let place = firstPlaceholder(in: page, from: start) {
            places.append(place)
            let end = min(place + FrameContext.hashPlaceholder.count, page.count)
            for index in place..<end { page[index] = UInt8(ascii: "0") }
            start = end
        }
        return PageHash.seal(&page, placeholders: places)
    }

    /// The first NUL byte; `memchr` looks at 32 bytes or more at a time.
    private static func firstPlaceholder(in page: [UInt8], from start: Int) -> Int? {
        page.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress, let place = memchr(base + start, 0, bytes.count - start) else {
                return nil
            }
            return UnsafeRawPointer(place) - base
        }
    }
}
