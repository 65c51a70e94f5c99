import Compensation

/// What pages depend on beside the files of the workspace: the program with its libraries, and the options that show on a page.
enum BuildBasis {
    /// Nil where the system does not tell which program runs; then every build is a whole one.
    static func fingerprint(_ options: Build.Options) -> Fingerprint? {
        guard let program = ProgramIdentity.current else { return nil }
        let shown = [options.program, options.isDraft ? "draft" : "", options.sourceDate?.description ?? ""]
        return program.combined(with: Fingerprint(of: Array(shown.joined(separator: "\n").utf8)))
    }
}
