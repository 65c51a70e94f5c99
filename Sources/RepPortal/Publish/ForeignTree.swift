#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What lies in the old site compared with what repfolio knows of it: the files of the last publication that go, and everything that
/// repfolio did not write, which is carried over.
struct ForeignTree {
    struct Node {
        let entry: FolderEntry
        /// Of a folder: what in it is foreign. A folder of ours is a node only if that is anything.
        var children: [Node] = []
        var isOurFolder = false
    }

    private(set) var nodes: [Node] = []
    /// Paths of foreign files, links and, with a closing `/`, empty folders.
    private(set) var foreign: [String] = []
    private(set) var removed: [String] = []
    /// Foreign entries where the new site has a file or folder.
    private(set) var blocking: [String] = []

    private let files: StagedFiles
    private let previous: PublishedFiles

    /// - Parameter path: where the folder lies in the site, with a closing `/`; empty for the site itself.
    init(of folder: FolderHandle, at path: String = "", files: StagedFiles, previous: PublishedFiles) throws(WriteError) {
        self.files = files
        self.previous = previous
        nodes = try walk(folder, path)
        foreign.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        removed.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        blocking.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private mutating func walk(_ folder: FolderHandle, _ prefix: String) throws(WriteError) -> [Node] {
        var nodes: [Node] = []
        let entries: [FolderEntry]
        do { entries = try folder.entries() } catch { throw WriteError(error.action, prefix.isEmpty ? "." : prefix, error.code) }
        for entry in entries {
            let path = prefix + entry.text
            let staged = files[path]
            switch entry.kind {
            case .folder:
                var node = Node(entry: entry)
                node.isOurFolder = previous.holdsFolder(path) || files.holdsFolder(path)
                let before = foreign.count
                switch folder.open(entry.name) {
                case .folder(let inner): node.children = try walk(inner, path + "/")
                case .failed(let code): throw WriteError("open the folder", path, code)
                }
                if !node.isOurFolder, node.children.isEmpty { foreign.append(path + "/") }
                guard !node.isOurFolder || !node.children.isEmpty else { continue }
                if staged != nil { blocking.append(foreign[before]) }
                nodes.append(node)
            case .file where staged?.isUnchanged == true || staged != nil && previous.hash(of: path) != nil:
                continue
            case .file where staged == nil && previous.hash(of: path) != nil:
                removed.append(path)
            case .file, .other:
                foreign.append(path)
                if staged != nil || files.holdsFolder(path) { blocking.append(path) }
                nodes.append(Node(entry: entry))
            }
        }
        return nodes
    }

    /// Gives everything foreign a place in the new site.
    func carry(from old: FolderHandle, into new: FolderHandle) throws(WriteError) {
        try Self.carry(nodes, from: old, into: new, "")
    }

    private static func carry(_ nodes: [Node], from old: FolderHandle, into new: FolderHandle, _ prefix: String) throws(WriteError) {
        for node in nodes {
            let path = prefix + node.entry.text
            func check(_ code: Int32) throws(WriteError) { if code != 0 { throw WriteError("keep", path, code) } }
            guard node.entry.kind == .folder else {
                try check(old.carry(node.entry, into: new))
                continue
            }
            let code = new.make(node.entry.name)
            if code != EEXIST { try check(code) }
            guard let source = old.open(node.entry.name).folder, let target = new.open(node.entry.name).folder else {
                throw WriteError("keep", path, ENOENT)
            }
            try carry(node.children, from: source, into: target, path + "/")
            // Last, because a folder may be closed to writing.
            if !node.isOurFolder { target.copyAttributes(of: source) }
        }
    }
}
