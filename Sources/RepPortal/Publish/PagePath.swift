/// Where a file lies in the output, relative to its root, with `/` between the segments. It holds safe segments only, so that it can name
/// nothing outside: 1 to 128 bytes of ASCII letters, digits, `-`, `_` and `.`, no dot at either end, no name of a Windows device.
package struct PagePath: Hashable, Sendable, Comparable {
    /// As links and the record write it: `r/279/2022-Q2.html`. ASCII.
    package let text: String

    /// From segments; one that is not safe is replaced by its `PathSlug`, so that every text gives a path, and none climbs.
    package init(_ first: String, _ rest: String...) {
        text = ([first] + rest).map { Self.isSafe($0.utf8) ? $0 : PathSlug($0).text }.joined(separator: "/")
    }

    /// From what `text` gave; nil if any segment is not safe.
    package init?(recorded text: String) {
        guard text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy({ Self.isSafe($0) }) else {
            return nil
        }
        self.text = text
    }

    private init(safe text: String) { self.text = text }

    /// A file or folder below this one; a name that is not safe is replaced by its `PathSlug`.
    package func appending(_ segment: String) -> PagePath {
        PagePath(safe: text + "/" + (Self.isSafe(segment.utf8) ? segment : PathSlug(segment).text))
    }

    package var segments: [Substring] { text.split(separator: "/") }

    /// The last segment.
    package var name: String { text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[text.index(after: $0)...]) } ?? text }

    /// The path without its last segment; nil at the root of the output.
    package var folder: PagePath? {
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { PagePath(safe: String(text[..<$0])) }
    }

    /// The link from a page to this file, relative, so that the site works under any path and from `file://`; nothing in it needs escaping.
    package func relative(from page: PagePath) -> String {
        let (here, there) = (page.segments.dropLast(), segments)
        let folders = there.dropLast()
        var shared = 0
        while shared < min(here.count, folders.count), here[shared] == folders[shared] { shared += 1 }
        return String(repeating: "../", count: here.count - shared) + there[shared...].joined(separator: "/")
    }

    /// By bytes.
    package static func < (a: Self, b: Self) -> Bool { PathOrder.compare(a.text, b.text) < 0 }

    private static func isSafe(_ segment: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = segment.first, let last = segment.last, segment.count <= 128 else { return false }
        let dot = UInt8(ascii: ".")
        guard first != dot, last != dot else { return false }
        for byte in segment {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "_"), dot:
                continue
            default: return false
            }
        }
        // `con.html` is the console as well as `con` is; longer stems are nobody's.
        guard segment.prefix(5).prefix(while: { $0 != dot }).count <= 4 else { return true }
        return !PathSlug.isDeviceName(segment.prefix(while: { $0 != dot }).map { $0 | 0x20 })
    }
}
