import Foundation
import Testing

/// Builds on a disk that runs full, at every place where it can. A small disk in memory is mounted for them, which takes root.
@Suite(.enabled("mounting a disk takes root on Linux") { SmallDisk.isPossible && Executable.path != nil }, .serialized)
struct FullDiskTests {
    /// How much room is left, in blocks or in files.
    enum Room: String, CaseIterable {
        case bytes, files
    }

    @Test(arguments: Room.allCases) func `a full disk leaves the old site whole and nothing behind`(room: Room) async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 6, periods: 3, lines: 2)
            try company.write(to: site.root)
            let disk = try SmallDisk(at: site.root.appending(path: "disk"))
            defer { disk.unmount() }
            let output = disk.folder.appending(path: "public")
            let arguments = ["build", "--workspace", site.root.path, "--output", output.path]
            try #require(try Executable.run(arguments).code == 0)
            let old = site.tree(disk.folder)
            company.title = "Another title on every page"
            try company.write(to: site.root)
            let used = try disk.use()
            var (failed, steps) = (0, room == .bytes ? [0, 8, 40, 100, 300, 500, 600] : [0, 1, 2, 5, 20, 40, 60])
            while !steps.isEmpty {
                let extra = steps.removeFirst()
                try disk.limit(bytes: room == .bytes ? used.bytes + extra * 1024 : nil, files: room == .files ? used.files + extra : nil)
                let result = try Executable.run(arguments)
                guard result.code != 0 else { break }
                failed += 1
                #expect(result.code == 2 && result.errors.contains("No space left on device"))
                #expect(site.tree(disk.folder) == old, "room for \(extra) more \(room)")
            }
            #expect(failed > 2)
            try disk.limit(bytes: nil, files: nil)
            #expect(try Executable.run(arguments).code == 0)
            let fresh = site.root.appending(path: "fresh/public")
            try await site.build(output: fresh)
            #expect(site.tree(output) == site.tree(fresh))
        }
    }
}

/// A disk in memory whose room can be set.
struct SmallDisk {
    let folder: URL

    static let isPossible: Bool = {
        #if os(Linux)
            return geteuid() == 0 && (try? call("mount", "--version")) != nil && Self.canMount
        #else
            return false
        #endif
    }()

    private static let canMount: Bool = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "repfolio-mount-\(UUID().uuidString)")
        guard let disk = try? SmallDisk(at: folder) else { return false }
        disk.unmount()
        try? FileManager.default.removeItem(at: folder)
        return true
    }()

    init(at folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.call("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder.path)
    }

    func unmount() { _ = try? Self.call("umount", folder.path) }

    /// Nil is plenty.
    func limit(bytes: Int?, files: Int?) throws {
        try Self.call("mount", "-o", "remount,size=\(bytes ?? 64 << 20),nr_inodes=\(files ?? 100_000)", folder.path)
    }

    func use() throws -> (bytes: Int, files: Int) {
        let values = try FileManager.default.attributesOfFileSystem(forPath: folder.path)
        func number(_ key: FileAttributeKey) -> Int { (values[key] as? NSNumber)?.intValue ?? 0 }
        return (number(.systemSize) - number(.systemFreeSize), number(.systemNodes) - number(.systemFreeNodes))
    }

    private struct Failure: Error {}

    private static func call(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw Failure() }
    }
}
