import Foundation
import RepPortal
import Testing

@Suite struct PublicationRecordTests {
    private let record = PublicationRecord(
        program: "repfolio 0.1.0", stamp: "2025-12-16", reps: 2, bytes: 12,
        inputs: [RecordedSource(path: "content/results/credits.csv", hash: ContentHash(of: [1]), bytes: 1)],
        templates: [RecordedSource(path: "templates/x.html", hash: ContentHash(of: [2]), bytes: 2)],
        files: [
            RecordedFile(
                kind: .file("csv"), rep: "279", period: "2022-Q2", path: PagePath("r", "279", "2022-Q2.csv"), hash: ContentHash(of: [3])),
            RecordedFile(
                kind: .page("statement"), rep: "279", period: "2022-Q2", path: PagePath("r", "279", "2022-Q2.html"),
                hash: ContentHash(of: [4]), stated: ContentHash(of: [6])),
            RecordedFile(
                kind: .page("overview"), rep: "</a>\"\\\u{202E}💰\n\u{1}é", path: PagePath("r", "x", "index.html"),
                hash: ContentHash(of: [5])),
        ])

    private var text: String {
        var out: [UInt8] = []
        record.append(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private func read(_ text: String) throws -> PublicationRecord? {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.put(text, at: "public.jsonl")
        return PublicationRecord(path: site.record.path)
    }

    @Test func `a page is a line as the product's description has it`() {
        let (hash, stated) = (ContentHash(of: [4]).hex, ContentHash(of: [6]).hex)
        #expect(
            text.contains(
                "\n{\"page\": \"statement\", \"rep\": \"279\", \"period\": \"2022-Q2\", \"path\": \"r/279/2022-Q2.html\", \"sha256\": \"\(hash)\", \"stated\": \"\(stated)\"}\n"
            ))
        #expect(
            text.hasPrefix(
                "{\"publication\": {\"program\": \"repfolio 0.1.0\", \"stamp\": \"2025-12-16\", \"reps\": 2, \"pages\": 2, \"bytes\": 12, \"files\": 3}}\n"
            ))
        for line in text.split(separator: "\n") { #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil) }
    }

    @Test func `a record read back is the same`() throws {
        let back = try #require(try read(text))
        #expect(back == record)
        #expect(back.files.last?.rep.map { Array($0.utf8) } == record.files.last?.rep.map { Array($0.utf8) })
    }

    @Test(arguments: [
        "", "\n", "{", "{}", "hello", "[1]", "{\"publication\": {\"program\": \"other 1\"}}\n", "{\"publication\": 1}\n", "\u{0}\u{0}",
    ])
    func `a foreign record is none`(text: String) throws {
        #expect(try read(text) == nil)
    }

    @Test func `a record cut off or altered anywhere is none or the same, never a crash`() throws {
        let bytes = Array(text.utf8)
        for end in stride(from: 0, to: bytes.count - 1, by: 7) { #expect(try read(String(decoding: bytes[..<end], as: UTF8.self)) == nil) }
        for place in stride(from: 0, to: bytes.count, by: 5) {
            var altered = bytes
            altered[place] = UInt8(ascii: "}")
            let back = try read(String(decoding: altered, as: UTF8.self))
            #expect(back == nil || back?.files.count == record.files.count)
        }
    }

    @Test func `a path that leads outside is no path`() throws {
        #expect(try read(text.replacing("r/x/index.html", with: "../x/index.html")) == nil)
    }
}
