#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Paths compared by their bytes. `String`'s own `==` and `<` will not do: they take ‘K’ and the Kelvin sign for the same, and so a
/// stranger's file for ours.
enum PathOrder {
    /// Below, at or above 0, as the first path comes before the second, is it, or comes after it.
    static func compare(_ a: String, _ b: String) -> Int {
        var (a, b) = (a, b)
        return a.withUTF8 { a in b.withUTF8 { b in compare(a, b) } }
    }

    static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        guard let left = a.baseAddress, let right = b.baseAddress else { return a.count - b.count }
        let order = memcmp(left, right, min(a.count, b.count))
        return order == 0 ? a.count - b.count : Int(order)
    }

    /// Whether a path is one of those of an array in this order.
    static func contains(_ paths: [String], _ path: UnsafeBufferPointer<UInt8>) -> Bool {
        func order(_ index: Int) -> Int {
            var other = paths[index]
            return other.withUTF8 { compare($0, path) }
        }
        let index = firstIndex(of: paths.count) { order($0) < 0 }
        return index < paths.count && order(index) == 0
    }

    /// A file of a folder, and another path.
    static func compare(
        _ a: (folder: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>), _ b: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let order = compare(a.folder, part(of: b, ..<min(a.folder.count, b.count)))
        guard order == 0, b.count > a.folder.count else { return order == 0 ? 1 : order }
        let slash = UInt8(ascii: "/")
        let next = b[a.folder.count]
        return next == slash ? compare(a.name, part(of: b, (a.folder.count + 1)...)) : Int(slash) - Int(next)
    }

    /// Two files, each with its folder's path and a closing `/`, or nothing at the root.
    static func compare(
        _ a: (folder: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>),
        _ b: (folder: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>)
    ) -> Int {
        let shared = min(a.folder.count, b.folder.count)
        let order = compare(part(of: a.folder, ..<shared), part(of: b.folder, ..<shared))
        if order != 0 { return order }
        // One folder lies in the other: the name of the file above comes against what is left, and only one of them has a `/`.
        if a.folder.count < b.folder.count { return compare(a.name, part(of: b.folder, shared...)) }
        if a.folder.count > b.folder.count { return compare(part(of: a.folder, shared...), b.name) }
        return compare(a.name, b.name)
    }

    private static func part(of text: UnsafeBufferPointer<UInt8>, _ range: some RangeExpression<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[range])
    }

    /// The first index of `0..<count` for which `isBelow` is false, where it is true for all before and false for all after.
    static func firstIndex(of count: Int, isBelow: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBelow(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
