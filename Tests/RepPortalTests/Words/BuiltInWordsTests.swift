import Foundation
import RepPortal
import Testing

/// The languages that come with the program are complete.
@Suite struct BuiltInWordsTests {
    static let languages = ["ar", "de", "es", "fr", "ja", "pt-BR"]

    private static func words(_ language: String, against reference: [WordKey: Word]? = nil) throws -> ([WordKey: Word], [String]) {
        let text = try #require(BuiltInTemplates.all.first { $0.path == "words.\(language).yml" }?.text)
        var log = DiagnosticLog()
        let words = WordsLoader(file: language, language: language, reference: reference).words(from: text, log: &log)
        return (words, log.sorted().map(\.text))
    }

    @Test func `English has every word and no other`() throws {
        let (words, faults) = try Self.words("en")
        #expect(faults == [])
        #expect(WordKey.allCases.filter { words[$0] == nil }.map(\.rawValue) == [])
    }

    @Test(arguments: languages) func `every language has every word and no other`(language: String) throws {
        let (english, _) = try Self.words("en")
        let (words, faults) = try Self.words(language, against: english)
        #expect(faults == [])
        #expect(WordKey.allCases.filter { words[$0] == nil }.map(\.rawValue) == [])
    }

    @Test(arguments: languages) func `every language counts what English counts, and fills every place`(language: String) throws {
        let (english, _) = try Self.words("en")
        let (words, _) = try Self.words(language, against: english)
        for key in WordKey.allCases {
            let (ours, theirs) = (try #require(words[key]), try #require(english[key]))
            #expect(ours.isCounted == theirs.isCounted, "\(key)")
            #expect(ours.slots == theirs.slots, "\(key)")
            guard case .plural(let forms) = ours else { continue }
            // One and two may be said in words; every other form names the number.
            for (category, phrase) in forms where ![.zero, .one, .two].contains(category) {
                #expect(phrase.slots == theirs.slots, "\(key) \(category)")
            }
        }
    }

    @Test(arguments: languages) func `a language does not leave whole sentences in English`(language: String) throws {
        let (english, _) = try Self.words("en")
        let (words, _) = try Self.words(language, against: english)
        for key in WordKey.allCases {
            let (ours, theirs) = (words[key]?.phrase(.other).filled([]), english[key]?.phrase(.other).filled([]))
            #expect(ours != theirs || (theirs ?? "").split(separator: " ").count < 3, "\(key)")
        }
    }

    @Test func `every file of templates is embedded`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../templates").standardized
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "starter" }.sorted()
        #expect(BuiltInTemplates.all.map(\.path).sorted() == files)
    }
}
