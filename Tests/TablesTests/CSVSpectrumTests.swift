import Foundation
import Tables
import Testing

/// The csv-spectrum suite, where it is at hand.
struct CSVSpectrumTests {
    static let folder: URL = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let shared = ProcessInfo.processInfo.environment["REPFOLIO_SHARED"].map { URL(fileURLWithPath: $0) }
        return (shared ?? root.deletingLastPathComponent().appending(path: "shared")).appending(path: "suites/csv-spectrum")
    }()
    static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "csvs").path)

    @Test(.enabled(if: CSVSpectrumTests.isPresent, "the suites of the shared folder are not here"))
    func `every file of csv-spectrum is read as it says`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "csvs").path).sorted()
        #expect(names.count == 11)
        for name in names {
            var bytes = Array(try Data(contentsOf: Self.folder.appending(path: "csvs/\(name)")))
            // A copy that went through a version control system may have lost the carriage returns that the name promises.
            if name.hasSuffix("_crlf.csv"), !bytes.contains(13) { bytes = bytes.flatMap { $0 == 10 ? [13, 10] : [$0] } }
            let sample = SampleTable(bytes)
            let json = Self.folder.appending(path: "json/\(name.replacing(".csv", with: ".json"))")
            let expected = try JSONDecoder().decode([[String: String]].self, from: Data(contentsOf: json))
            let found = sample.rows.map { Dictionary(uniqueKeysWithValues: zip(sample.table.header, $0)) }
            #expect(found == expected, "\(name)")
            #expect(sample.headerProblems.isEmpty && sample.problems.isEmpty, "\(name)")
        }
    }
}
