import Foundation
import Markdown
import RepPortal
import Tables
import Templates
import Testing

/// The parsers over spoilt input: none of it crashes or hangs, and what they say of it holds together. `REPFOLIO_FUZZ=N` runs N rounds
/// with every parser instead of the few that belong to a test run; `REPFOLIO_FUZZ_SEED` begins elsewhere.
struct FuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    static let rounds = environment["REPFOLIO_FUZZ"].flatMap { Int($0) } ?? 400
    static let seed = environment["REPFOLIO_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

    /// Files of the repository that are to be spoilt.
    private static func corpus(_ folders: [String], ending: String) throws -> [[UInt8]] {
        let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let texts = try folders.flatMap { folder in
            try Fixtures.files(below: root.appending(path: folder)).filter { $0.key.hasSuffix(ending) }.sorted { $0.key < $1.key }.map(
                \.value)
        }
        // Short ones are changed where it matters.
        return texts.map { Array($0.prefix(4_000)) }
    }

    private static func forEachSpoilt(_ corpus: [[UInt8]], rounds: Int = rounds, _ body: ([UInt8]) throws -> Void) rethrows {
        for round in 0..<rounds {
            var mutations = Mutations(seed: seed &+ UInt64(round) &* 7_919)
            try body(mutations.spoil(corpus[round % corpus.count]))
        }
    }

    @Test func `the CSV reader`() throws {
        let corpus = try Self.corpus(["content/results", "Tests/RepPortalTests/Fixtures/invalid"], ending: ".csv")
        Self.forEachSpoilt(corpus) { bytes in
            bytes.withUnsafeBytes { buffer in
                var problems: [CSVError] = []
                let table = CSVTable(buffer, problems: &problems)
                var reader = table.records()
                var rows = 0
                var line = 0
                while let record = reader.next() {
                    rows += 1
                    #expect(record.line > line, "rows come in order")
                    line = record.line
                    for column in table.header.indices {
                        let text = record.text(column)
                        #expect(record.equals(column, text))
                        #expect(record.position(of: column) >= TextPosition(line: record.line, column: 1))
                        _ = try? record.decimal(column)
                        _ = try? record.date(column)
                    }
                }
                guard let last = table.header.indices.last else { return }
                var found: [CSVError] = []
                let index = RowIndex(table, by: last, problems: &found)
                #expect(found == reader.problems)
                var indexed = 0
                index.forEachKey { key, _ in
                    var keyed = table.records(in: index.runs(for: key))
                    while keyed.next() != nil { indexed += 1 }
                }
                #expect(indexed == rows)
            }
        }
    }

    @Test func `settings and front matter`() throws {
        let corpus = try Self.corpus(["Tests/RepPortalTests/Fixtures/invalid", "templates"], ending: ".yml")
        Self.forEachSpoilt(corpus) { bytes in
            var log = DiagnosticLog()
            let text = String(decoding: bytes, as: UTF8.self)
            let root = YAMLParser(file: "portal.yml", firstLine: 1).parse(text, log: &log)
            #expect(root != nil || log.hasErrors)
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
            for diagnostic in log.sorted() { #expect((0...lines + 2).contains(diagnostic.line), "\(diagnostic.text)") }
        }
    }

    @Test func `documents`() throws {
        let corpus = try Self.corpus(["content", "Tests/RepPortalTests/Fixtures/invalid"], ending: ".md")
        try Self.forEachSpoilt(corpus) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let parts = try? FrontMatter(splitting: text)
            guard let document = try? MarkdownDocument(parts?.body ?? text, firstLine: parts?.bodyLine ?? 1, options: .page) else { return }
            var html: [UInt8] = []
            document.append(to: &html, term: { index, out in out += Array(document.terms[index].name.utf8) }, example: { _, _ in })
            let written = try #require(String(validating: html, as: UTF8.self))
            for scheme in ["href=\"javascript:", "src=\"javascript:", "<script", "<iframe"] {
                #expect(!written.lowercased().contains(scheme))
            }
        }
    }

    @Test func `templates`() throws {
        let corpus = try Self.corpus(["templates"], ending: ".html")
        let data = DynamicValue.object(["a": .list([.text("x"), .object(["b": .text("<y>")])]), "frame": .object(["title": .text("t")])])
        Self.forEachSpoilt(corpus) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let sources = [
                TemplateSource(path: "main.html", text: text), TemplateSource(path: "a.html", text: "{{$b}}{{b}}{{/b}}"),
                TemplateSource(path: "page.html", text: text),
            ]
            let library = TemplateLibrary(sources)
            if let template = try? library.compileLeniently("main") {
                var out: [UInt8] = []
                template.render(data, into: &out)
            }
            do throws(TemplateErrors) {
                _ = try library.compile("main", for: SpoiltContext.self)
            } catch {
                #expect(!error.errors.isEmpty && error.errors.allSatisfy { $0.line >= 0 && !$0.summary.isEmpty })
            }
        }
    }

    @Test func `whole workspaces`() async throws {
        let names = Fixtures.cases("invalid")
        for round in 0..<max(10, Self.rounds / 20) {
            let name = names[round % names.count]
            let files = try Fixtures.files(below: Fixtures.folder.appending(path: "invalid/\(name)")).filter { $0.key != "expected.txt" }
            let workspace = try SpoiltWorkspace()
            var mutations = Mutations(seed: Self.seed &+ UInt64(round))
            for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
                try workspace.put(Data(round % 3 == 0 ? mutations.spoil(Array(bytes)) : Array(bytes)), at: path)
            }
            if let (path, bytes) = files.sorted(by: { $0.key < $1.key }).dropFirst(round % max(1, files.count)).first {
                try workspace.put(Data(mutations.spoil(Array(bytes))), at: path)
            }
            let outcome = try await workspace.build()
            #expect((outcome.publication == nil) == outcome.log.hasErrors, "\(name), round \(round)")
            #expect(try workspace.strangers() == [])
        }
    }
}

/// A context with a field of every kind.
private struct SpoiltContext: TemplateContext {
    static var fields: [Field<Self>] { [.text("title", "a text") { _ in "t" }, .flag("a", "a flag") { _ in true }] }
}
