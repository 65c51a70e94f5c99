extension PublicationRecord {
    /// The record in a file; nil where there is none or where it is damaged or not one of repfolio's: then nothing is known of an earlier
    /// publication.
    package init?(path: String) {
        var reader = PublicationRecordReader()
        var (inputs, templates, files): ([RecordedSource], [RecordedSource], [RecordedFile]) = ([], [], [])
        let condition = reader.read(
            path, source: { source, isTemplate in if isTemplate { templates.append(source) } else { inputs.append(source) } },
            file: { files.append($0) })
        guard condition == .whole else { return nil }
        self.init(
            program: reader.program, stamp: reader.stamp, reps: reader.reps, bytes: reader.bytes, inputs: inputs, templates: templates,
            files: files)
    }
}
