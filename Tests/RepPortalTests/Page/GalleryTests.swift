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

        for (page, direction) in [("index.html", "ltr"), ("rtl.html", "rtl")] {
            let text = try String(contentsOf: output.appendingPathComponent(page), encoding: .utf8)
            #expect(text.contains("dir=\"\(direction)\" data-foot"))
            for scheme in ["light", "dark"] {
                #expect(text.contains("data-theme=\"\(scheme)\""))
                for chart in ["behind", "line", "bars", "waterfall", "curve", "multiples", "histogram", "scatter", "timeline"] {
                    #expect(text.contains("id=\"\(scheme)-\(chart)\""), "\(chart) on \(scheme)")
                }
            }
            for component in ["statement", "figure", "ledger", "derivation", "notice", "empty"] {
                #expect(text.contains(component), "\(component)")
            }
        }
        let style = try #require(try FileManager.default.contentsOfDirectory(atPath: output.path).first { $0.hasSuffix(".css") })
        #expect(try String(contentsOf: output.appendingPathComponent(style), encoding: .utf8).contains("--accent: #7a1f5c;"))
    }

    @Test func `a gallery is written into a new folder only`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gallery-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("contract: 1\n".utf8).write(to: folder.appendingPathComponent("portal.yml"))
        #expect(throws: StarterError.self) { try Gallery(workspace: folder.path, output: folder.path).make() }
    }
}
