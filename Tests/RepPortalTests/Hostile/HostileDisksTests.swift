import Foundation
import RepPortal
import Testing

/// Disks that are full or may not be written. They are made as file systems of their own, which takes the rights of root.
@Suite(.serialized) struct HostileDisksTests {
    /// A file system in memory that is mounted as long as this object lives; nil where this machine does not allow it.
    private final class Disk {
        let path: String

        init?(kilobytes: Int) {
            path = FileManager.default.temporaryDirectory.appending(path: "repfolio-disk-\(UUID().uuidString)").path
            guard (try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)) != nil else { return nil }
            guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path) else {
                try? FileManager.default.removeItem(atPath: path)
                return nil
            }
        }

        func makeReadOnly() -> Bool { Self.run("mount", "-o", "remount,ro", path) }

        deinit {
            _ = Self.run("umount", path)
            try? FileManager.default.removeItem(atPath: path)
        }

        static func run(_ arguments: String...) -> Bool {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = arguments
            process.standardError = FileHandle.nullDevice
            guard (try? process.run()) != nil else { return false }
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
    }

    static let canMount: Bool = Disk(kilobytes: 64) != nil

    @Test(.enabled(if: HostileDisksTests.canMount, "this machine does not let the tests mount a disk"))
    func `a full disk is named, and the old site stands`() async throws {
        let workspace = try SpoiltWorkspace()
        let disk = try #require(Disk(kilobytes: 2_048))
        let output = disk.path + "/site"
        #expect(try await workspace.build(to: output).publication != nil)
        let before = try Fixtures.files(below: URL(fileURLWithPath: output))
        // The next site is larger than what is left of the disk.
        try workspace.put(Data(repeating: 65, count: 4 << 20), at: "assets/large.txt")
        let error = await #expect(throws: (any Error).self) { try await workspace.build(to: output) }
        let text = (error as? WriteError)?.text ?? (error as? PublishError)?.text ?? "\(String(describing: error))"
        #expect(text.contains("No space left on device"), "\(text)")
        #expect(try Fixtures.files(below: URL(fileURLWithPath: output)) == before)
    }

    @Test(.enabled(if: HostileDisksTests.canMount, "this machine does not let the tests mount a disk"))
    func `a folder that may not be written is named, and one that is only read is read`() async throws {
        let workspace = try SpoiltWorkspace()
        let disk = try #require(Disk(kilobytes: 2_048))
        try FileManager.default.copyItem(atPath: workspace.folder.path, toPath: disk.path + "/w")
        #expect(disk.makeReadOnly())
        let error = await #expect(throws: (any Error).self) { try await workspace.build(to: disk.path + "/site") }
        let text = (error as? WriteError)?.text ?? (error as? PublishError)?.text ?? "\(String(describing: error))"
        #expect(text.contains("Read-only file system"), "\(text)")

        let options = Build.Options(workspace: disk.path + "/w", output: workspace.output.path, jobs: 1, program: "repfolio of the tests")
        #expect(try await Build.run(options).publication != nil)
    }
}
