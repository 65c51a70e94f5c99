/// What was probably meant by a name that does not exist.
enum NearestName {
    /// "did you mean ‘payable’?"; otherwise the names there are, if they are few.
    static func hint(for word: String, among names: [String]) -> String? {
        if let nearest = nearest(to: word, among: names) { return "did you mean ‘\(nearest)’?" }
        var seen = Set<String>()
        let names = names.filter { seen.insert($0).inserted }
        return names.isEmpty || names.count > 12 ? nil : "there is \(names.map { "‘\($0)’" }.joined(separator: ", "))"
    }

    /// The name with the fewest edits, if they are at most a third of the word (two for a short one); the first where several are as near.
    static func nearest(to word: String, among names: [String]) -> String? {
        let letters = Array(word.lowercased().unicodeScalars.prefix(64))
        var best: (distance: Int, name: String)?
        for name in names {
            let other = Array(name.lowercased().unicodeScalars.prefix(64))
            let limit = min(max(2, letters.count / 3), max(letters.count, other.count) - 1)
            guard abs(letters.count - other.count) <= limit else { continue }
            let distance = distance(letters, other)
            if distance <= limit, distance < best?.distance ?? .max { best = (distance, name) }
        }
        return best?.name
    }

    /// Edits (insert, delete, replace) from one word to the other.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var row = Array(0...b.count)
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
