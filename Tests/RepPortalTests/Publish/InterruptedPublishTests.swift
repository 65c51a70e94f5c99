import Foundation
import RepPortal
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct InterruptedPublishTests {
    private let old = ["index.html": "old", "r/1/index.html": "one", "r/2/index.html": "two"]
    private let new = ["index.html": "new", "r/1/index.html": "one", "r/3/index.html": "three"]

    private func pages(_ site: ScratchSite) -> [String: String] { site.tree().filter { !$0.key.hasSuffix("/") } }

    @Test func `a second build is refused while the first is at work`() throws {
        let site = try ScratchSite()
        defer { site.remove() }
        let staging = try Staging(site.folder())
        try site.write(old, to: staging)
        do {
            try site.publish(new)
            Issue.record("published")
        } catch let error as PublishError {
            #expect(error.text.contains("another build is writing"))
        }
        _ = try staging.finish(PublicationRecord(program: "repfolio 0.1.0", stamp: "", reps: 1))
        #expect(pages(site) == old)
    }

    @Test func `a build that gives up leaves nothing and the old site whole`() throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.publish(old)
        let before = site.tree(site.root)
        do {
            let staging = try Staging(site.folder())
            try site.write(new, to: staging)
            #expect(site.beside.count == 4)
        }
        #expect(site.tree(site.root) == before)
    }

    @Test func `what a killed build left is cleared away`() throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.publish(old)
        try site.put("half", at: ".public.repfolio-new/r/9/index.html")
        try site.put("", at: ".public.repfolio-lock")
        try site.put("outside", at: "outside.txt")
        try FileManager.default.createSymbolicLink(
            atPath: site.root.path + "/.public.repfolio-new/link", withDestinationPath: site.root.path)
        try site.publish(new)
        #expect(pages(site) == new)
        #expect(site.beside == ["outside.txt", "public", "public.jsonl"])
    }

    @Test func `a kill between the exchange and the record is mended`() throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.publish(old)
        let record = try Data(contentsOf: site.record)
        try site.publish(new)
        // As it was before the record's last rename.
        try FileManager.default.moveItem(atPath: site.record.path, toPath: site.root.path + "/.public.jsonl.repfolio-new")
        try record.write(to: site.record)
        do {
            let staging = try Staging(site.folder())
            #expect(staging.readLastRecord() == nil)
        }
        #expect(site.beside == ["public", "public.jsonl"])
        let result = try site.publish(["index.html": "third"])
        #expect(result.removed == ["r/1/index.html", "r/3/index.html"])
        #expect(pages(site) == ["index.html": "third"])
        #expect(PublicationRecord(path: site.record.path)?.files.count == 1)
    }

    @Test func `a kill between two renames is mended`() throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.publish(old)
        try FileManager.default.moveItem(atPath: site.output.path, toPath: site.root.path + "/.public.repfolio-old")
        try site.put("half", at: ".public.repfolio-new/index.html")
        do { _ = try Staging(site.folder()) }
        #expect(pages(site) == old)
        #expect(site.beside == ["public", "public.jsonl"])
    }

    @Test func `a build that is really killed leaves the old site, and the next one is as a clean one`() async throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.publish(old)
        let path = site.root.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let site = ScratchSite(at: path)
            let staging = try Staging(site.folder())
            try site.write(["index.html": "killed", "r/9/index.html": "nine"], to: staging)
            kill(getpid(), SIGKILL)
        }
        #expect(pages(site) == old)
        #expect(site.beside.contains(".public.repfolio-new"))
        try site.publish(new)
        #expect(pages(site) == new)
        #expect(site.beside == ["public", "public.jsonl"])
    }

    @Test func `where the disk takes no more the old site stays and the file is named`() async throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.publish(old)
        let before = site.tree(site.root)
        let path = site.root.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            // A limit on the size of files fails writes for root too, as a full disk would.
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 5000, rlim_max: 5000)
            #if canImport(Glibc)
                setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            #else
                setrlimit(RLIMIT_FSIZE, &limit)
            #endif
            let site = ScratchSite(at: path)
            do {
                try site.publish(["index.html": String(repeating: "x", count: 5001)])
                exit(3)
            } catch let error as WriteError {
                exit(error.code == EFBIG && error.text.contains("public/index.html") ? 0 : 4)
            }
        }
        #expect(site.tree(site.root) == before)
    }

    @Test func `where the record cannot be written the old site stays`() throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.publish(old)
        // Not a file, and not empty: no file can take its name.
        try site.put("x", at: ".public.jsonl.repfolio-new/in-the-way")
        let before = site.tree(site.root)
        do {
            try site.publish(new)
            Issue.record("published")
        } catch let error as PublishError {
            #expect(error.text.contains("public.jsonl"))
        }
        #expect(site.tree(site.root) == before)
    }

    @Test func `where the site cannot be replaced the old one stays`() throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try site.put("x", at: "file")
        let folder = try OutputFolder(path: site.root.path + "/later/public", workspace: site.root.path)
        // A file comes to stand where the parent folder was to be made.
        try site.put("x", at: "later")
        #expect(throws: PublishError.self) { _ = try Staging(folder) }
        #expect(site.beside == ["file", "later"])
    }
}
