import Foundation
import Preview
import Testing

/// What is told of changes in a folder. Each wait ends with the event; a test that gets none is ended by its time limit.
struct FolderChangesTests {
    @Test(.timeLimit(.minutes(1)))
    func `a file that is written, renamed, removed, or made in a new folder is a change`() async throws {
        let scratch = try ScratchFolder(["content/a.md": "one"])
        var changes = FolderChanges.below(scratch.path, excluding: []).makeAsyncIterator()
        try scratch.write("two", to: "content/a.md")
        #expect(await changes.next() != nil)
        try FileManager.default.moveItem(at: scratch.url.appending(path: "content/a.md"), to: scratch.url.appending(path: "content/b.md"))
        #expect(await changes.next() != nil)
        try scratch.write("three", to: "assets/deep/c.svg")
        #expect(await changes.next() != nil)
        try await Task.sleep(for: .milliseconds(300))
        try scratch.write("four", to: "assets/deep/c.svg")
        #expect(await changes.next() != nil)
        try FileManager.default.removeItem(at: scratch.url.appending(path: "content/b.md"))
        #expect(await changes.next() != nil)
        try scratch.remove()
    }

    @Test(.timeLimit(.minutes(1)))
    func `hidden files, an editor’s copies and what is left out are no change`() async throws {
        let scratch = try ScratchFolder(["public/index.html": "", "public.jsonl": "", "a.md": ""])
        let changes = FolderChanges.below(scratch.path, excluding: [scratch.path + "/public", scratch.path + "/public.jsonl"])
        for path in [".a.md.swp", "a.md~", "public/index.html", "public/new/index.html", "public.jsonl", ".git/index"] {
            try scratch.write("new", to: path)
        }
        try await Task.sleep(for: .milliseconds(400))
        try scratch.write("new", to: "a.md")
        var count = 0
        let reader = Task {
            var seen = 0
            for await _ in changes { seen += 1 }
            return seen
        }
        try await Task.sleep(for: .milliseconds(400))
        reader.cancel()
        count = await reader.value
        #expect(count == 1)
        try scratch.remove()
    }
}
