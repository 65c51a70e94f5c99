import Foundation
import Tables

/// The folder of a workspace: its files by relative path. A link inside it that leads out of it is refused.
package struct WorkspaceFolder: Sendable {
    /// Absolute, links resolved.
    let root: String

    /// A folder by its path, absolute or from the current one.
    package init(_ path: String) {
        root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    /// `folder/name` with `.` left out.
    func path(_ folder: String, _ name: String) -> String {
        var folder = Substring(folder)
        while folder.hasPrefix("./") { folder = folder.dropFirst(2) }
        while folder.hasSuffix("/"), folder.count > 1 { folder = folder.dropLast() }
        return folder.isEmpty || folder == "." ? name : "\(folder)/\(name)"
    }

    func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(root)/\(path)"
    }

    func hasFile(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: absolute(path))
    }

    func hasFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Files of a folder in order of their bytes, with the ending, as paths relative to the workspace; none where there is no folder.
    func files(in folder: String, ending: String? = nil, log: inout DiagnosticLog) -> [String] {
        guard hasFolder(folder) else { return [] }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: absolute(folder))
            return names.filter { !$0.hasPrefix(".") && (ending.map($0.hasSuffix) ?? true) }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path(folder, $0) }
        } catch {
            log.add(Diagnostic(file: folder, rule: .fileReadable, "the folder cannot be listed"))
            return []
        }
    }

    /// All files below a folder, in order of their paths.
    func allFiles(below folder: String, log: inout DiagnosticLog) -> [String] {
        files(in: folder, log: &log).flatMap { path in
            hasFolder(path) && !isLink(path) ? allFiles(below: path, log: &log) : [path]
        }
    }

    /// The file's bytes, mapped; nil where it cannot be read, which the log then says.
    func map(_ path: String, log: inout DiagnosticLog) -> MappedFile? {
        do {
            return try MappedFile(path: absolute(path))
        } catch {
            log.add(Diagnostic(error, file: path))
            return nil
        }
    }

    /// Bytes of a file that must lie inside the workspace.
    func bytes(_ path: String, rule: Rule = .fileReadable, log: inout DiagnosticLog) -> [UInt8]? {
        let target = URL(fileURLWithPath: absolute(path)).resolvingSymlinksInPath().path
        guard target.hasPrefix(root + "/") else {
            log.add(Diagnostic(file: path, rule: rule, "a link that leads out of the workspace", hint: "put the file itself here"))
            return nil
        }
        return map(path, log: &log).map { Array($0.bytes) }
    }

    /// Text of a file that must lie inside the workspace: UTF-8 without NUL bytes, a byte order mark left out.
    func text(_ path: String, log: inout DiagnosticLog) -> String? {
        guard var bytes = bytes(path, log: &log) else { return nil }
        guard bytes.count <= Self.textLimit else {
            log.add(Diagnostic(file: path, rule: .textLimit, "\(bytes.count >> 20) MB of text"))
            return nil
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if let nul = bytes.firstIndex(of: 0) {
            let (line, column) = Self.place(at: nul, in: bytes)
            log.add(Diagnostic(file: path, line: line, column: column, rule: .utf8Text, "a NUL byte"))
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let (line, column) = Self.place(at: Self.validLength(bytes), in: bytes)
            log.add(
                Diagnostic(
                    file: path, line: line, column: column, rule: .utf8Text, "bytes that are not UTF-8", hint: "save the file as UTF-8"))
            return nil
        }
        return text
    }

    private static let textLimit = 16 << 20

    /// How many bytes at the start are UTF-8.
    private static func validLength(_ bytes: [UInt8]) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var length = 0
        while case .valid(let scalar) = parser.parseScalar(from: &rest) { length += scalar.count }
        return length
    }

    /// Line and column, in characters, of a byte; all before it is UTF-8.
    private static func place(at offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let before = bytes[..<offset]
        let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
        return (before.count { $0 == 10 } + 1, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
    }

    private func isLink(_ path: String) -> Bool {
        do {
            return try FileManager.default.attributesOfItem(atPath: absolute(path))[.type] as? FileAttributeType == .typeSymbolicLink
        } catch {
            return false
        }
    }
}
