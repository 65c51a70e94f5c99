import Foundation
import RepPortal
import Testing

struct GalleryTests {
    @Test func `the gallery shows every kind of chart on light and dark ground in both text directions`() throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("gallery-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let workspace = scratch.appendingPathComponent("workspace")
        try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
        try Data("contract: 1\ntheme: {accent: \"#7a1f5c\"}\n".utf8).write(to: workspace.appendingPathComponent("portal.yml"))
        let output = scratch.appendingPathComponent("pages")
        let log = try Gallery(workspace: workspace.path, output: output.path).make()
        #expect(!log.hasErrors)

        let pages = [("index", "light", "ltr"), ("dark", "dark", "ltr"), ("rtl", "light", "rtl"), ("rtl-dark", "dark", "rtl")]
        for (page, scheme, direction) in pages {
            let text = try String(contentsOf: output.appendingPathComponent(page + ".html"), encoding: .utf8)
            #expect(text.contains("dir=\"\(direction)\" data-foot"))
            #expect(text.contains("class=\"scheme\" data-theme=\"\(scheme)\""))
            for chart in ["behind", "line", "bars", "waterfall", "curve", "multiples", "histogram", "scatter", "timeline"] {
                #expect(text.contains("id=\"chart-\(chart)\""), "\(chart) in \(page)")
            }
            let classes = [
                "statement", "figure", "ledger n3", "derivation n3", "notice warn", "empty", "status open", "status preliminary",
                "status final", "here", "differs", "parts", "sum", "sign-block", "ladder n2", "period-list n4", "clause", "next",
            ]
            for name in classes { #expect(text.contains("class=\"\(name)\""), "\(name) in \(page)") }
            let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count, "an id stands twice in \(page)")
        }
        let style = try #require(try FileManager.default.contentsOfDirectory(atPath: output.path).first { $0.hasSuffix(".css") })
        #expect(try String(contentsOf: output.appendingPathComponent(style), encoding: .utf8).contains("--accent: #7a1f5c;"))
    }

    @Test func `the gallery writes out no component that a page has too`() throws {
        let gallery = try #require(BuiltInTemplates.all.first { $0.path == "gallery.html" }?.text)
        let classes = Set(gallery.matches(of: /class="([^"]*)"/).map { String($0.output.1) })
        #expect(classes.isSubset(of: ["scheme", "cards", "plain deals"]), "\(classes)")
        // Every partial of the pages is in it, by itself or within another.
        let partials = BuiltInTemplates.all.filter {
            $0.path.hasSuffix(".html") && !$0.text.contains("{{<page}}") && $0.path != "page.html"
        }
        var shown: Set<String> = []
        func show(_ text: String) {
            for name in text.matches(of: /\{\{> ([a-z-]+)\}\}/).map({ String($0.output.1) }) where shown.insert(name + ".html").inserted {
                show(BuiltInTemplates.all.first { $0.path == name + ".html" }?.text ?? "")
            }
        }
        show(gallery)
        #expect(Set(partials.map(\.path)).subtracting(shown) == [])
    }

    @Test func `a gallery is written into a new folder only`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gallery-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("contract: 1\n".utf8).write(to: folder.appendingPathComponent("portal.yml"))
        #expect(throws: StarterError.self) { try Gallery(workspace: folder.path, output: folder.path).make() }
    }
}
