/// A tree for a terminal of 80 columns: labels on the left, wrapped where they are long, amounts on the right edge.
package struct TextTree: Sendable {
    /// A line with what stands below it.
    package struct Branch: Sendable {
        package var label: String
        /// Empty for a line that explains.
        package var amount: String
        package var branches: [Branch]

        package init(_ label: String, _ amount: String = "", _ branches: [Branch] = []) {
            (self.label, self.amount, self.branches) = (label, amount, branches)
        }
    }

    package static let width = 80

    private var lines: [String] = []

    /// The text of a branch and all below it, lines ended.
    package static func text(_ branch: Branch) -> String {
        var tree = TextTree()
        tree.append(branch, first: "", rest: "")
        return tree.lines.map { $0 + "\n" }.joined()
    }

    /// - Parameters:
    ///   - first: what stands before the branch's first line.
    ///   - rest: what stands before its other lines, and before the marks of its branches.
    private mutating func append(_ branch: Branch, first: String, rest: String) {
        let below = branch.branches.isEmpty ? "  " : "│ "
        let room = Self.width - Self.columns(first) - Self.columns(branch.amount) - (branch.amount.isEmpty ? 0 : 2)
        let texts = Self.wrapped(branch.label, first: max(room, 16), rest: max(Self.width - Self.columns(rest) - 2, 16))
        for (number, text) in texts.enumerated() {
            if number > 0 {
                lines.append(rest + below + text)
                continue
            }
            let gap = Self.width - Self.columns(first) - Self.columns(text) - Self.columns(branch.amount)
            lines.append(first + text + (branch.amount.isEmpty ? "" : String(repeating: " ", count: max(2, gap)) + branch.amount))
        }
        for (number, child) in branch.branches.enumerated() {
            let isLast = number == branch.branches.count - 1
            append(child, first: rest + (isLast ? "└ " : "├ "), rest: rest + (isLast ? "  " : "│ "))
        }
    }

    /// Broken between words; a word that is longer than a line is broken within.
    private static func wrapped(_ text: String, first: Int, rest: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            var word = String(word)
            while true {
                let room = lines.isEmpty ? first : rest
                let joined = line.isEmpty ? word : line + " " + word
                if columns(joined) <= room {
                    line = joined
                    break
                }
                guard line.isEmpty else {
                    lines.append(line)
                    line = ""
                    continue
                }
                let head = prefix(of: word, columns: room)
                lines.append(String(head))
                word = String(word.dropFirst(head.count))
            }
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }

    private static func prefix(of word: String, columns room: Int) -> Substring {
        var end = word.startIndex
        var used = 0
        while end < word.endIndex {
            used += columns(of: word[end])
            if used > room, end > word.startIndex { break }
            end = word.index(after: end)
        }
        return word[..<end]
    }

    /// Columns that a terminal gives a text.
    package static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns(of: $1) } }

    /// Two for the wide forms of East Asian scripts and for emoji (Unicode TR 11), one for anything else.
    private static func columns(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first?.value else { return 0 }
        switch scalar {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
