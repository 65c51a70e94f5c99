// How fast each stage of a build is by itself, in one table.
//
//     StageBenchmark [CREDITS.csv]      reads the rows of that file in place of those it makes
//
// Each stage does the same work over and over; the table has the median of 9 runs, how much that is in a second, and how far the slowest run
// lies above the fastest. One thread throughout. `Benchmarks/stages.py` says how a whole build divides into these stages.

import Foundation

let folder = FileManager.default.temporaryDirectory.appending(path: "repfolio-benchmark-\(ProcessInfo.processInfo.processIdentifier)").path
try Workload.write(to: folder)
defer { try? FileManager.default.removeItem(atPath: folder) }
let credits = CommandLine.arguments.dropFirst().first ?? folder + "/credits.csv"

let stages: [Stage] =
    try ReadStage.stages(credits) + [try CheckStage.stage(folder), DeriveStage.stage()] + RenderStage.stages()
    + [FormatStage.stage(), ChartStage.stage(), try WriteStage.stage(folder)]
print("| stage | of what | median ms | a second | MB/s | spread |")
print("| --- | --- | --: | --: | --: | --: |")
for stage in stages { print(try await stage.row()) }
