/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Spoils texts: bytes changed, cut, doubled and moved, and pieces put in that mean something to one parser or another.
struct Mutations {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    private static let pieces: [[UInt8]] =
        [
            "\"", "\"\"", ",", "\r", "\n", "\r\n", "\u{0}", "\u{FEFF}", "---\n", "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{>a}}",
            "{{^a}}",
            "{{<a}}", "{{$a}}", "{{=<% %>=}}", "&a ", "*a", "!!x ", "? ", "- ", "  ", "\t", ": ", "|\n", ">\n", "[", "]", "{", "}", "'",
            "`", "```\n",
            "|", "|---|\n", "# ", "![", "](", "<", ">", "<!--", "\\", "$", "**", "_", "1e9", "9000000000000", "-", ".", "2024-02-30",
            "\u{202E}", "é",
            "e\u{301}", "\u{1F600}", "&#x0;", "&amp;", "[a]: /b\n", "> ", "1. ", "    ", "%", "@",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

    /// One to eight changes to `text`.
    mutating func spoil(_ text: [UInt8]) -> [UInt8] {
        var bytes = text
        for _ in 0...Int.random(in: 0..<8, using: &numbers) {
            let at = Int.random(in: 0...bytes.count, using: &numbers)
            let end = min(bytes.count, at + Int.random(in: 0...32, using: &numbers))
            switch Int.random(in: 0..<7, using: &numbers) {
            case 0: if at < bytes.count { bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &numbers) }
            case 1: bytes.removeSubrange(at..<end)
            case 2: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
            case 3:
                let moved = Array(bytes[at..<end])
                bytes.removeSubrange(at..<end)
                bytes.insert(contentsOf: moved, at: Int.random(in: 0...bytes.count, using: &numbers))
            case 4:
                let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
                let times = Int.random(in: 0..<20, using: &numbers) == 0 ? Int.random(in: 1...300, using: &numbers) : 1
                bytes.insert(contentsOf: Array(repeatElement(piece, count: times).joined()), at: at)
            case 5: bytes.removeSubrange(end..<bytes.count)
            default:
                let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
                bytes.insert(contentsOf: piece, at: at)
            }
        }
        return bytes
    }
}
