import Foundation

/// Single lines of the workspace's files, to be shown beside what is wrong with them. Each file is read once.
struct SourceLines {
    let workspace: String
    private var files: [String: Data] = [:]
    /// A longer line is cut.
    private static let limit = 400

    init(workspace: String) { self.workspace = workspace }

    /// The line from 1 on; empty where there is none.
    mutating func text(_ number: Int, of file: String) -> String {
        guard number > 0 else { return "" }
        let url = URL(fileURLWithPath: file, relativeTo: URL(fileURLWithPath: workspace, isDirectory: true))
        let data = files[file] ?? (FileManager.default.contents(atPath: url.path) ?? Data())
        files[file] = data
        var start = data.startIndex
        for _ in 1..<number {
            guard let end = data[start...].firstIndex(of: 10) else { return "" }
            start = end + 1
        }
        let line = data[start...].prefix { $0 != 10 && $0 != 13 }
        let text = String(decoding: line.prefix(Self.limit * 4), as: UTF8.self)
        return text.count > Self.limit ? text.prefix(Self.limit) + "…" : text
    }
}
