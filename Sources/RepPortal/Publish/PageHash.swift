import Crypto

/// A page that names its own hash: the SHA-256 of its bytes with 64 zeros wherever the hash stands.
package enum PageHash {
    /// What stands in the page until it is sealed.
    package static let placeholder = [UInt8](repeating: UInt8(ascii: "0"), count: 64)

    /// Both hashes of a sealed page.
    package struct Seal: Sendable {
        /// What the page names: of the page with zeros in the hash's places.
        package let page: ContentHash
        /// Of the finished bytes, as `sha256sum` gives it and the record keeps it.
        package let content: ContentHash
    }

    /// Writes the page's hash at each of the offsets (in bytes, ascending, each on 64 zeros of its own) and returns it.
    /// What stands before the first offset is hashed once for both hashes. An offset that does not lie on a placeholder is passed over.
    @discardableResult
    package static func seal(_ page: inout [UInt8], placeholders offsets: [Int]) -> Seal {
        var places: [Int] = []
        for offset in offsets where isPlaceholder(page, offset) && offset >= (places.last ?? -64) + 64 { places.append(offset) }
        let shared = places.first ?? page.count
        var common = SHA256()
        page.withUnsafeBytes { common.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<shared])) }
        let sealed = finish(common, page, from: shared)
        guard !places.isEmpty else { return Seal(page: sealed, content: sealed) }
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        sealed.appendHex(to: &digits)
        for place in places { page.replaceSubrange(place..<place + 64, with: digits) }
        return Seal(page: sealed, content: finish(common, page, from: shared))
    }

    private static func isPlaceholder(_ page: [UInt8], _ offset: Int) -> Bool {
        offset >= 0 && offset <= page.count - 64 && page[offset..<offset + 64].allSatisfy { $0 == UInt8(ascii: "0") }
    }

    private static func finish(_ hasher: SHA256, _ page: [UInt8], from start: Int) -> ContentHash {
        var hasher = hasher
        page.withUnsafeBytes { hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[start...])) }
        return ContentHash(hasher.finalize())
    }
}
