import Tables

/// The files that a workspace is made of, found without reading one: settings, everything in `content`, `templates` and `assets`, and the result files.
/// More than a build reads, never less.
struct InputFiles {
    let folder: WorkspaceFolder
    /// The folder of result files, as `portal.yml` has it.
    let results: String
    /// Relative to the workspace, in order of bytes.
    let paths: [String]

    init(_ folder: WorkspaceFolder, results: String) {
        (self.folder, self.results) = (folder, results)
        var ignored = DiagnosticLog()
        var found: Set<[UInt8]> = []
        let tables = ResultFile.allCases.map { folder.path(results, $0.fileName) }
        for path in [SettingsLoader.file] + tables where folder.hasFile(path) { found.insert(Array(path.utf8)) }
        for name in ["content", TemplateFiles.folder, AssetsLoader.name] {
            for path in folder.allFiles(below: name, log: &ignored) { found.insert(Array(path.utf8)) }
        }
        paths = found.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Of a workspace whose settings say where the result files are.
    init(of workspace: String) {
        let folder = WorkspaceFolder(workspace)
        var ignored = DiagnosticLog()
        let text = folder.hasFile(SettingsLoader.file) ? folder.text(SettingsLoader.file, log: &ignored) : nil
        self.init(folder, results: text.map(SettingsLoader.results) ?? Settings().results)
    }

    /// Where a path of the workspace lies.
    func absolute(_ path: String) -> String { folder.absolute(path) }

    /// A file, mapped; nil where it cannot be read.
    func mapped(_ path: String) -> MappedFile? {
        do { return try MappedFile(path: absolute(path)) } catch { return nil }
    }
}
