/// Finds ids that may stand twice, without reading a file: by the hashes of all ids of all reps.
enum RepeatedIDs {
    /// How many hashes are held against each other at once: in a workspace of millions all of them would be more memory than all else.
    private static let portion = 1 << 19

    /// Whether an id of the reps that were read again stands elsewhere too, or may: two hashes can agree by chance.
    static func mayHold(_ all: [RepFindings], changed: [Int]) -> Bool {
        let count = changed.reduce(0) { $0 + all[$1].ids.count }
        guard count > 0 else { return false }
        // Hashes of one portion agree in their highest bits.
        let bits = (count / portion).bitWidth - (count / portion).leadingZeroBitCount
        let others = changed.count < all.count ? unchanged(all, changed) : []
        for number in 0..<(UInt64(1) << UInt64(bits)) {
            func isOfPortion(_ id: UInt64) -> Bool { bits == 0 || id >> UInt64(64 - bits) == number }
            var fresh = Set<UInt64>(minimumCapacity: count >> bits)
            for index in changed where all[index].ids.contains(where: { isOfPortion($0) && !fresh.insert($0).inserted }) { return true }
            if stands(fresh, in: others.lazy.map { all[$0].ids }) { return true }
        }
        return false
    }

    private static func unchanged(_ all: [RepFindings], _ changed: [Int]) -> [Int] {
        let skipped = Set(changed)
        return all.indices.filter { !skipped.contains($0) }
    }

    private static func stands(_ fresh: Set<UInt64>, in others: some Collection<IDHashes>) -> Bool {
        guard !others.isEmpty else { return false }
        // A bit for the lowest bits of each id: hardly any id of the others is looked up.
        var bits = [UInt64](repeating: 0, count: 1 << 12)
        for id in fresh { bits[Int(id >> 6 & 0xFFF)] |= 1 << (id & 63) }
        return others.contains { ids in ids.contains { bits[Int($0 >> 6 & 0xFFF)] & 1 << ($0 & 63) != 0 && fresh.contains($0) } }
    }
}
