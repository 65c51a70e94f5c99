extension PublicationRecord {
    /// Of a build, without the files.
    /// - Parameter sources: the files of the workspace, and perhaps more than the record names.
    init(_ check: Check, _ design: Design, program: String, stamp: String, bytes: Int = 0, sources: [RecordedSource]) {
        let read = Set(check.workspace.sources)
        self.init(
            program: program, stamp: stamp, reps: check.workspace.reps.count, bytes: bytes,
            inputs: sources.filter { read.contains($0.path) }, templates: design.sources)
    }
}
