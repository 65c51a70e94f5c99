#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a publication goes: the folder, and the record beside it. That both may safely be written was looked at when this was made.
package struct OutputFolder: Sendable {
    /// As the user wrote it.
    package let shown: String
    let path: RealPath
    let record: RealPath

    /// - Parameters:
    ///   - path: the output; relative to the current folder, need not exist.
    ///   - workspace: may hold the output, but may neither be it nor lie in it.
    ///   - record: `--record`; the output's name with `.jsonl` where it is nil.
    ///   - protected: files and folders that are read: the output may not touch them in either direction, nor the record overwrite one.
    package init(path: String, workspace: String, record: String? = nil, protected: [String] = []) throws(PublishRefusal) {
        let role = "the output folder"
        let output = try RealPath(path, role: role)
        let choose = "choose another --output, such as ‘public’ in the workspace"
        if output.isRoot { throw PublishRefusal("\(role) may not be ‘/’", hint: choose) }
        if output.status != nil, !output.isFolder { throw PublishRefusal("\(role) ‘\(path)’ is a file", hint: choose) }
        if try RealPath(workspace, role: "the workspace").isAtOrBelow(output) {
            throw PublishRefusal("\(role) ‘\(path)’ is the workspace or holds it", hint: choose)
        }
        let target =
            try record.map { text throws(PublishRefusal) in try RealPath(text, role: "the record") }
            ?? output.beside(output.name + ".jsonl")
        if target.isAtOrBelow(output) || target.isRoot {
            throw PublishRefusal(
                "the record ‘\(target.text)’ lies in the output folder, where readers would find it", hint: "choose another --record")
        }
        for name in protected {
            let input = try RealPath(name, role: "the input")
            if input.isAtOrBelow(output) { throw PublishRefusal("\(role) ‘\(path)’ holds the input ‘\(name)’", hint: choose) }
            if output.isAtOrBelow(input) { throw PublishRefusal("\(role) ‘\(path)’ lies in the input ‘\(name)’", hint: choose) }
            if target.isAtOrBelow(input) {
                throw PublishRefusal("the record ‘\(target.text)’ lies in the input ‘\(name)’", hint: "choose another --record")
            }
        }
        if target.isFolder { throw PublishRefusal("the record ‘\(target.text)’ is a folder", hint: "choose another --record") }
        if target.status != nil, !target.name.hasSuffix(".jsonl"), !PublicationRecordReader.isRecord(target) {
            throw PublishRefusal(
                "‘\(target.text)’ is there and is no record of a publication", hint: "choose another --record, or remove that file")
        }
        shown = path
        self.path = output
        self.record = target
    }

    /// The new site while it is written, and the old one while it is removed.
    var stagingName: String { ".\(path.name).repfolio-new" }
    /// The old site, where the system cannot exchange two folders in one step.
    var retiredName: String { ".\(path.name).repfolio-old" }
    var lockName: String { ".\(path.name).repfolio-lock" }
    /// What a build leaves for the next one.
    var stateName: String { ".\(path.name).repfolio-state" }
    /// Folders that are to change places, while they do.
    var journalName: String { ".\(path.name).repfolio-journal" }
    /// The new record while single folders change places.
    var patchedRecordName: String { ".\(record.name).repfolio-patch" }
    /// The new record until the new site stands.
    var pendingRecordName: String { ".\(record.name).repfolio-new" }
}
