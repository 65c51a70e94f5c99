/// What was probably meant: the candidate with the smallest edit distance, where it is close enough to be a slip.
enum Suggestion {
    /// "did you mean ‘new-arr’?", or nothing.
    static func hint(for word: String, among candidates: some Sequence<String>) -> String {
        guard let nearest = nearest(to: word, among: candidates) else { return "" }
        return "did you mean ‘\(nearest)’?"
    }

    /// The nearest candidate within a third of the word's length, two edits at the least; the first by bytes where several are as near.
    static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let letters = letters(of: word)
        var best: (distance: Int, word: String)?
        var row: [Int] = []
        for candidate in candidates where !candidate.utf8.elementsEqual(word.utf8) {
            // A letter has up to four bytes; most candidates are told apart by their length alone.
            guard candidate.utf8.count <= 4 * letters.count + 8 else { continue }
            let other = Self.letters(of: candidate)
            let limit = min(max(2, letters.count / 3), max(letters.count, other.count) - 1)
            guard abs(letters.count - other.count) <= limit else { continue }
            let distance = distance(letters, other, &row)
            guard distance <= limit else { continue }
            if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.word
    }

    /// Up to 64 letters; those of ASCII in lower case.
    private static func letters(of word: String) -> [UInt32] {
        word.unicodeScalars.prefix(64).map { (65...90).contains($0.value) ? $0.value + 32 : $0.value }
    }

    /// Edits (insert, delete, replace, swap of neighbours counted as two) from one word to the other.
    private static func distance(_ a: [UInt32], _ b: [UInt32], _ row: inout [Int]) -> Int {
        row.removeAll(keepingCapacity: true)
        row.append(contentsOf: 0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
