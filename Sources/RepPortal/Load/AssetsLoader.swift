/// A file of the workspace that is published as it is.
struct Asset: Sendable {
    let path: PagePath
    let bytes: [UInt8]
}

/// Reads `assets/`: regular files inside the workspace whose names are safe in any address.
struct AssetsLoader {
    let folder: WorkspaceFolder

    static let name = "assets"

    func assets(log: inout DiagnosticLog) -> [Asset] {
        folder.allFiles(below: Self.name, log: &log).compactMap { file in
            guard let path = PagePath(recorded: file) else {
                log.add(
                    Diagnostic(
                        file: file, rule: .assetForm, "a name that is not safe in an address",
                        hint: "letters and digits of ASCII, ‘-’, ‘_’ and ‘.’ only"))
                return nil
            }
            return folder.bytes(file, rule: .assetForm, log: &log).map { Asset(path: path, bytes: $0) }
        }
    }
}
