import Foundation
import RepPortal
import Testing

/// Links in the documents lead somewhere, and what they tell a reader to do works.
@Suite struct DocumentLinksTests {
    @Test func `links lead to files and headings that exist`() throws {
        var broken: [String] = []
        for document in try Repository.documents() {
            for target in Self.links(in: try Repository.text(document)) where !target.contains("://") && !target.hasPrefix("mailto:") {
                let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let folder = Repository.root.appending(path: document).deletingLastPathComponent()
                let file = parts[0].isEmpty ? Repository.root.appending(path: document) : folder.appending(path: parts[0])
                if target.contains("Resources/"), !FileManager.default.fileExists(atPath: Repository.pictures.path) { continue }
                guard FileManager.default.fileExists(atPath: file.standardized.path) else {
                    broken.append("\(document): \(target)")
                    continue
                }
                guard parts.count == 2 else { continue }
                let headings = Self.headings(in: try String(contentsOf: file, encoding: .utf8))
                if !headings.contains(parts[1]) { broken.append("\(document): \(target)") }
            }
        }
        #expect(broken == [])
    }

    /// Targets of inline links and images, those in code left out.
    private static func links(in text: String) -> [String] {
        var links: [String] = []
        for line in prose(text) {
            for piece in line.split(separator: "](", omittingEmptySubsequences: false).dropFirst() {
                if let end = piece.firstIndex(of: ")") { links.append(String(piece[..<end])) }
            }
        }
        return links
    }

    /// Addresses of the headings: lower case, hyphens for blanks, nothing but letters, digits, hyphens and underscores.
    private static func headings(in text: String) -> [String] {
        prose(text).filter { $0.hasPrefix("#") }.map { line in
            let words = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
            return String(words.map { $0 == " " ? "-" : $0 }.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        }
    }

    private static func prose(_ text: String) -> [String] {
        var isCode = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
            if line.hasPrefix("```") { isCode.toggle() }
            return isCode || line.hasPrefix("```") ? nil : String(line)
        }
    }

    @Test func `the two commands of the README make a portal, from any folder`() throws {
        let text = try Repository.text("README.md")
        let lines = GuidePage(text: text).code("sh", below: "## Two commands").joined().split(separator: "\n")
        let commands = lines.filter { $0.hasPrefix("repfolio ") }.map { line in
            line.prefix { $0 != "#" }.split(separator: " ").dropFirst().map(String.init)
        }
        try #require(commands.count == 2)
        let folder = FileManager.default.temporaryDirectory.appending(path: "repfolio-readme-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "elsewhere")
        try FileManager.default.copyItem(at: Program.path, to: program)
        for command in commands {
            let result = try Program.run(command, in: folder, program: program)
            #expect(result.code == 0, "\(command): \(result.errors)")
        }
        let page = try #require(text.firstMatch(of: /Open `(portal\/public\/r\/[^`]*)`/)).output.1
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: String(page)).path))
    }

    @Test func `the three files of the first portal are enough`() async throws {
        let page = try GuidePage("FirstPortal.md")
        let files = page.code("", below: "## Put your own files in the place of the samples")
        try #require(files.count == 4)
        let workspace = try ScratchWorkspace()
        try workspace.remove("content")
        for (name, text) in zip(["reps", "periods", "payouts"], files) { try workspace.write(text, to: "content/results/\(name).csv") }
        try workspace.write(files[3], to: "content/plans/ae-2025.md")
        try workspace.write("---\nid: mgr-2025\ntitle: Managers\ncomponents: []\n---\nText.\n", to: "content/plans/mgr-2025.md")
        #expect(try await workspace.diagnostics().filter { $0.severity == .error }.map(\.text) == [])
    }

    @Test func `the settings of the guide are read`() async throws {
        for text in try GuidePage("Settings.md").code("yaml") {
            let workspace = try ScratchWorkspace(["portal.yml": text, "assets/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"])
            #expect(try await workspace.diagnostics().filter { $0.file == "portal.yml" && $0.severity == .error }.map(\.text) == [])
        }
    }

    @Test func `the components of the guide are read`() async throws {
        for text in try GuidePage("PlanTerms.md").code("yaml", below: "## Methods") {
            let components = text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
            let plan = "---\nid: guide\ntitle: Guide\ncomponents:\n\(components)\n---\nText.\n"
            let workspace = try ScratchWorkspace(["content/plans/guide.md": plan])
            #expect(try await workspace.diagnostics().filter { $0.file == "content/plans/guide.md" }.map(\.text) == [])
        }
    }

    @Test func `the template of the guide compiles`() async throws {
        let template = try #require(try GuidePage("Templates.md").code("html").first)
        let words = try GuidePage("Templates.md").code("yaml").prefix(2)
        let snippet = try GuidePage("Templates.md").code("html", below: "## Values of your own").joined()
        let workspace = try ScratchWorkspace([
            "portal.yml": "contract: 1\n" + (try GuidePage("Templates.md").code("yaml", below: "## Values of your own").joined()),
            "templates/not-found.html": "{{<page}}{{$main}}\(snippet){{/main}}{{/page}}", "templates/start.html": template,
            "templates/words.en.yml": words[0], "templates/words.de-CH.yml": words[1],
        ])
        #expect(try await workspace.diagnostics().map(\.text) == [])
    }
}
