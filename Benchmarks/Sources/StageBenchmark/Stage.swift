/// One thing that is measured.
struct Stage {
    let name: String
    /// What `count` counts.
    let unit: String
    let count: Int
    /// Does the work once and returns how many bytes it read or made; 0 where bytes say nothing.
    let body: () async throws -> Int
    /// What must be done between two runs and is not measured.
    var cleanUp: () throws -> Void = {}

    static let runs = 9

    init(_ name: String, _ count: Int, _ unit: String, cleanUp: @escaping () throws -> Void = {}, body: @escaping () async throws -> Int) {
        (self.name, self.count, self.unit, self.cleanUp, self.body) = (name, count, unit, cleanUp, body)
    }

    /// Runs it and gives its line of the table. The first run warms up and does not count.
    func row() async throws -> String {
        var bytes = try await body()
        var seconds: [Double] = []
        for _ in 0..<Self.runs {
            try cleanUp()
            let clock = ContinuousClock()
            let start = clock.now
            bytes = try await body()
            seconds.append((clock.now - start) / .seconds(1))
        }
        try cleanUp()
        seconds.sort()
        let median = seconds[Self.runs / 2]
        let spread = (seconds[Self.runs - 1] / seconds[0] - 1) * 100
        return "| \(name) | \(count) \(unit) | \(Self.text(median * 1000)) | \(Self.text(Double(count) / median)) "
            + "| \(bytes == 0 ? "" : Self.text(Double(bytes) / 1e6 / median)) | \(Int(spread.rounded())) % |"
    }

    /// Three figures, more only before the point.
    private static func text(_ value: Double) -> String {
        if value >= 100 { return String(Int(value.rounded())) }
        let tenths = (value * 10).rounded() / 10
        return String(tenths)
    }
}
