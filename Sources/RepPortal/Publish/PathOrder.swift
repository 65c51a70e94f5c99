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
