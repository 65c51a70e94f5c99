import Compensation
import Foundation
import RepPortal
import Testing

/// The engine of the estimate page against the one that derives statements, by Node. Where Node is absent these are skipped.
@Suite(.enabled(if: NodeProgram.path != nil, "node is not installed"))
struct EstimateScriptTests {
    @Test(arguments: Method.Name.allCases)
    func `two thousand random cases pay the same on the page and in the generator`(name: Method.Name) throws {
        var cases = EstimateCases(seed: UInt64(name.rawValue.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }))
        var lines: [UInt8] = []
        var count = 0
        while count < 2_000 {
            guard let outlook = try cases.outlook(name) else { continue }
            var examples: [JSONText.Value] = []
            for extra in cases.extras(outlook, count: 8) {
                let derivations = try outlook.derivations(adding: extra)
                examples.append(.object([("extra", Self.json(extra, outlook)), ("expect", .list(derivations.map(Self.json)))]))
                count += 1
            }
            JSONText.append(.object([("data", try Self.data(outlook)), ("cases", .list(examples))]), to: &lines)
            lines.append(10)
        }
        let said = try NodeProgram.run(
            """
            for (const { data, cases } of lines) {
              const engine = Estimate(data);
              for (const { extra, expect } of cases) {
                const more = Object.fromEntries(Object.entries(extra).map(([k, v]) => [k, v.map(BigInt)]));
                const found = engine.all(more).filter(Boolean).map((d) => [d.earned, ...d.steps.flat(), d.payout].join(" "));
                if (found.join() !== expect.join()) say(JSON.stringify({ data, extra, found, expect }));
              }
            }
            """, input: lines)
        #expect(said == [])
    }

    @Test(arguments: Method.Name.allCases)
    func `the credit that the page names pays what was asked, and one unit less does not`(name: Method.Name) throws {
        var cases = EstimateCases(seed: 77)
        var lines: [UInt8] = []
        for _ in 0..<60 {
            guard let outlook = try cases.outlook(name) else { continue }
            JSONText.append(.object([("data", try Self.data(outlook))]), to: &lines)
            lines.append(10)
        }
        let said = try NodeProgram.run(
            """
            for (const { data } of lines) {
              const engine = Estimate(data), now = engine.total(engine.all({}));
              const paid = (k, x) => engine.total(engine.all({ [k]: [x] })) - now;
              for (const k of [0, 1, 2]) for (const more of [1n, 977n, 25000n, 400000n, 90000000n]) {
                const found = engine.seek(k, more);
                if (found.credit !== null) {
                  if (paid(k, found.credit) < more || found.pays !== paid(k, found.credit)) say(`${data} ${k} ${more}: pays less`);
                  if (found.credit > found.unit && paid(k, found.credit - found.unit) >= more) say(`${JSON.stringify(data)} ${k} ${more}: less is enough`);
                  // No smaller credit pays as much: some of them, and all where there are few.
                  for (let i = 1n; i < 400n; i++) {
                    const x = found.credit / found.unit * i / 400n * found.unit;
                    if (x > 0n && paid(k, x) >= more) { say(`${JSON.stringify(data)} ${k} ${more}: ${x} pays it`); break; }
                  }
                } else {
                  if (found.most >= more) say(`${k} ${more}: the most is enough`);
                  for (let x = 3n; x < 10n ** 17n; x = x * 7n / 4n) {
                    const credit = x / engine.minor * engine.minor;
                    if (engine.components[k].measure === "currency" && credit && paid(k, credit) > found.most) { say(`${JSON.stringify(data)} ${k} ${more}: ${credit} pays more than the most`); break; }
                  }
                }
              }
            }
            """, input: lines)
        #expect(said == [])
    }

    private static func data(_ outlook: Outlook) throws -> JSONText.Value {
        .object([
            ("places", .integer(outlook.results.rep.currency.places)),
            ("components", try EstimateState(outlook).components()),
        ])
    }

    private static func json(_ extra: [ComponentID: [Number]], _ outlook: Outlook) -> JSONText.Value {
        let pairs = outlook.plan.components.enumerated().compactMap { index, component -> (String, JSONText.Value)? in
            extra[component.id].map { (String(index), .list($0.map { .text(String($0.millionths)) })) }
        }
        return .object(pairs)
    }

    private static func json(_ derivation: Derivation) -> JSONText.Value {
        let steps = derivation.steps.flatMap { [$0.kind.rawValue, String($0.amount.minorUnits)] }
        return .text(([String(derivation.earned.minorUnits)] + steps + [String(derivation.payout.minorUnits)]).joined(separator: " "))
    }
}

/// Runs the page's script in Node.
enum NodeProgram {
    static let path: String? =
        ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        ?? ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { "\($0)/node" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }

    /// What a program says with `say`, given JSON lines as `lines` and the page's script before it.
    static func run(_ program: String, input: [UInt8]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = EstimateScript.builtIn
        try Data(input).write(to: folder.appending(path: "lines"))
        let head = """

            const said = [], say = (text) => said.push(text);
            const lines = require("fs").readFileSync(process.argv[2], "utf8").split("\\n").filter(Boolean).map((line) => JSON.parse(line));

            """
        let tail = "\nprocess.stdout.write(JSON.stringify(said.slice(0, 3)));"
        try Data((script + head + program + tail).utf8).write(to: folder.appending(path: "program.js"))
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: path ?? "node")
        process.arguments = [folder.appending(path: "program.js").path(), folder.appending(path: "lines").path()]
        process.standardOutput = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode([String].self, from: said)
    }
}
