import Foundation
import RepPortal
import Testing

/// Which words a reader gets, and what a workspace may change of them.
@Suite struct WordCatalogTests {
    /// A catalogue with the files of a workspace's `templates/`, and what the log says of them.
    private func catalog(_ files: [String: String] = [:]) throws -> (WordCatalog, [String]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "repfolio-words-\(UUID())")
        try FileManager.default.createDirectory(at: folder.appending(path: "templates"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: "templates/\(name)")) }
        var log = DiagnosticLog()
        let templates = TemplateFiles(in: WorkspaceFolder(folder.path), log: &log)
        let catalog = WordCatalog(templates, log: &log)
        return (catalog, log.sorted().map(\.text))
    }

    @Test(arguments: [
        ("de-DE", "de", "Auszahlbar"), ("de-CH", "de", "Auszahlbar"), ("pt-BR", "pt-BR", "A pagar"), ("pt-PT", "pt-BR", "A pagar"),
        ("pt", "pt-BR", "A pagar"), ("ar-KW", "ar", "المستحق"), ("ja-JP", "ja", "支給額"), ("es-419", "es", "A pagar"),
        ("fr-CA", "fr", "À verser"), ("en-GB", "en", "Payable"), ("fi-FI", "en", "Payable"), ("az-IR", "en", "Payable"),
    ])
    func `a locale reads its language, else English`(locale: String, language: String, payable: String) throws {
        let words = try catalog().0.words(for: locale)
        #expect(words.language == language)
        #expect(words[.payable] == payable)
    }

    @Test func `a workspace changes single words of a language, and of one region of it`() throws {
        let (catalog, faults) = try catalog([
            "words.de.yml": "payable: Zahlbetrag\n", "words.de-CH.yml": "draw: Vorbezug\n", "words.en.yml": "quota: Goal\n",
        ])
        #expect(faults == [])
        #expect(catalog.words(for: "de-DE")[.payable] == "Zahlbetrag")
        #expect(catalog.words(for: "de-DE")[.draw] == "Vorschuss")
        #expect(catalog.words(for: "de-CH")[.draw] == "Vorbezug")
        #expect(catalog.words(for: "de-CH")[.payable] == "Zahlbetrag")
        #expect(catalog.words(for: "en-GB")[.quota] == "Goal")
    }

    @Test func `a workspace adds a language, and is told what is missing of it`() throws {
        let (catalog, faults) = try catalog(["words.sv.yml": "payable: Att utbetala\n"])
        #expect(catalog.words(for: "sv-SE")[.payable] == "Att utbetala")
        #expect(catalog.words(for: "sv-SE")[.quota] == "Quota")
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("templates/words.sv.yml: warning: \(WordKey.allCases.count - 1) words are missing") == true)
    }

    @Test func `another script is another language`() throws {
        let words = try catalog(["words.zh-CN.yml": "payable: 应付\n"]).0
        #expect(words.words(for: "zh-SG")[.payable] == "应付")
        #expect(words.words(for: "zh-TW")[.payable] == "Payable")
    }

    @Test(arguments: [
        ("de", "payabel: x\n", "templates/words.de.yml:1:1: error: unknown word ‘payabel’"),
        ("de", "payable: '{amount}'\n", "templates/words.de.yml:1:10: error: ‘payable’ has no place {amount}"),
        (
            "de", "noNews: x\nnextNone: {one: a, other: b}\n",
            "templates/words.de.yml:2:11: error: ‘nextNone’ counts nothing and has one form"
        ),
        ("de", "creditCount: {one: a, few: b, other: c}\n", "templates/words.de.yml:1:23: error: ‘de’ has no plural form ‘few’"),
        ("de", "creditCount: {one: a, several: b}\n", "templates/words.de.yml:1:23: error: ‘several’ is no plural form"),
        ("pl", "creditCount: {one: a, other: b}\n", "templates/words.pl.yml:1:14: error: ‘creditCount’ has no form ‘few’"),
        ("de", "payable: [a]\n", "templates/words.de.yml:1:10: error: ‘payable’ is a list"),
        ("deutsch", "payable: x\n", "templates/words.deutsch.yml: error: ‘deutsch’ is no language"),
    ])
    func `a file of words that does not fit is an error with its place`(language: String, text: String, expected: String) throws {
        let faults = try catalog(["words.\(language).yml": text]).1
        #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
    }
}
