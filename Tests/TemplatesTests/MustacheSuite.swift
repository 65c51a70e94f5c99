import Foundation
import Templates

/// The cases of the official Mustache specification, read where they lie.
struct MustacheSuite: Decodable {
    struct Case: Decodable, CustomStringConvertible {
        var name: String
        var data: DynamicValue
        var template: String
        var partials: [String: String]?
        var expected: String
        var description: String { name }
    }

    var tests: [Case]

    /// The folder of the suite.
    static var folder: URL {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let shared = ProcessInfo.processInfo.environment["REPFOLIO_SHARED"].map { URL(fileURLWithPath: $0) }
        return (shared ?? package.appendingPathComponent("../shared")).appendingPathComponent("suites/mustache")
    }

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent("sections.json").path) }

    static func cases(_ module: String) throws -> [Case] {
        try JSONDecoder().decode(MustacheSuite.self, from: Data(contentsOf: folder.appendingPathComponent("\(module).json"))).tests
    }
}

extension DynamicValue: Decodable {
    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: Key.self) {
            var values: [String: DynamicValue] = [:]
            for key in object.allKeys { values[key.stringValue] = try object.decode(DynamicValue.self, forKey: key) }
            self = .object(values)
        } else if var list = try? decoder.unkeyedContainer() {
            var values: [DynamicValue] = []
            while !list.isAtEnd { values.append(try list.decode(DynamicValue.self)) }
            self = .list(values)
        } else {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .null
            } else if let flag = try? value.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? value.decode(Int.self) {
                self = .text("\(number)")
            } else if let number = try? value.decode(Double.self) {
                self = .text("\(number)")
            } else {
                self = .text(try value.decode(String.self))
            }
        }
    }
}
