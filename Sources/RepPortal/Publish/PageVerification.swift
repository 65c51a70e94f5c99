/// One page by itself: whether it is what its footer says. The page names the SHA-256 of its own bytes with 64 zeros wherever the hash stands.
package struct PageVerification: Hashable, Sendable {
    /// The page's own hash as it names it; nil where the bytes are not those that any hash in them was made of.
    package let hash: ContentHash?
    /// Of the bytes as they are, as the record has it.
    package let content: ContentHash

    package init(of page: [UInt8]) {
        content = ContentHash(of: page)
        hash =
            Self.candidates(in: page).first { candidate, places in
                var zeroed = page
                for place in places { zeroed.replaceSubrange(place..<place + 64, with: PageHash.placeholder) }
                return ContentHash(of: zeroed) == candidate
            }?.hash
    }

    /// All that looks like a hash, with the places where it stands.
    private static func candidates(in page: [UInt8]) -> [(hash: ContentHash, places: [Int])] {
        var places: [ContentHash: [Int]] = [:]
        var start = 0
        for index in 0...page.count where index == page.count || HexDigits.value(of: page[index]) == nil {
            if index - start == 64, let hash = ContentHash(hex: page[start..<index]) { places[hash, default: []].append(start) }
            start = index + 1
        }
        return places.sorted { $0.value[0] < $1.value[0] }.map { ($0.key, $0.value) }
    }

    /// Reads a file; nil where it cannot be read.
    package init?(path: String) {
        do throws(PublishRefusal) {
            let place = try RealPath(path, role: "the page")
            guard let bytes = FolderHandle.open(path: place.folder.text).folder?.contents(of: place.name) else { return nil }
            self.init(of: bytes)
        } catch {
            return nil
        }
    }
}
