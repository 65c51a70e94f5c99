import Foundation
import RepPortal
import Testing

@Suite struct OutputFolderTests {
    private func refusal(_ body: () throws -> OutputFolder) -> String? {
        do {
            _ = try body()
            return nil
        } catch {
            return (error as? PublishRefusal)?.text ?? "\(error)"
        }
    }

    @Test(arguments: [
        ("w", "is the workspace or holds it"), ("w/", "is the workspace or holds it"), ("w/public/..", "is the workspace"),
        ("", "is the workspace or holds it"),
        ("link", "is the workspace"), ("w/content", "holds the input"), ("w/content/results", "holds the input"),
        ("w/content/results/public", "lies in the input"), ("w/file", "is a file"), ("dangling", "leads nowhere"),
        ("w/file/x", "cannot be reached"),
        ("w/none/../../..", "cannot be reached"), ("loop", "cannot be reached"),
    ])
    func `a folder that would do harm is refused`(path: String, says: String) throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.put("x", at: "w/content/results/credits.csv")
        try site.put("x", at: "w/file")
        try site.put("x", at: "w/public/.gitkeep")
        for (link, target) in [("link", "w"), ("dangling", "nowhere"), ("loop", "loop")] {
            try FileManager.default.createSymbolicLink(atPath: site.root.path + "/" + link, withDestinationPath: target)
        }
        let root = site.root.path
        let text = refusal {
            try OutputFolder(
                path: "\(root)/\(path)", workspace: "\(root)/w", protected: ["\(root)/w/content/results", "\(root)/w/content/plans"])
        }
        #expect(text?.contains(says) == true, "\(text ?? "accepted")")
    }

    @Test func `the root, no name and a NUL are refused`() throws {
        for path in ["/", "//", "/.", "", "a\u{0}b"] { #expect(refusal { try OutputFolder(path: path, workspace: "/tmp") } != nil) }
    }

    @Test func `a record may not lie in the output, in the input, or be another file`() throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.put("rep_id,amount\n", at: "results/credits.csv")
        try site.put("text", at: "notes.txt")
        let root = site.root.path
        for record in ["public/record.jsonl", "public", "results/credits.csv", "results/x.jsonl", "notes.txt", "results"] {
            #expect(
                refusal {
                    try OutputFolder(path: "\(root)/public", workspace: root, record: "\(root)/\(record)", protected: ["\(root)/results"])
                } != nil,
                "\(record)")
        }
        #expect(
            refusal {
                try OutputFolder(path: "\(root)/public", workspace: root, record: "\(root)/log/r.jsonl", protected: ["\(root)/results"])
            } == nil)
    }
}
