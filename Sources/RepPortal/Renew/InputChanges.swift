/// What differs between the inputs of the last build and those of this one, where it may concern single pages only.
struct InputChanges {
    /// Result files with rows of single reps.
    private(set) var tables: Set<ResultFile> = []
    /// Whether `reps.csv` is another.
    private(set) var hasReps = false
    /// Plans, pages and announcements, by path.
    private(set) var documents: [String] = []

    /// Nil where anything else changed too, or cannot be read.
    init?(of inputs: InputFiles, _ survey: Survey, since state: StoredBuildState, tables known: [BuildState.TableEntry]) {
        guard survey.isComplete, inputs.paths == state.inputPaths else { return nil }
        for path in inputs.paths where survey.inputs[path] != state.inputs[path]?.blocks {
            if let table = known.first(where: { inputs.folder.path(state.results, $0.file.fileName) == path }) {
                tables.insert(table.file)
            } else if path == inputs.folder.path(state.results, ResultFile.reps.fileName) {
                hasReps = true
            } else if state.documents[path] != nil {
                documents.append(path)
            } else {
                return nil
            }
        }
    }

    /// Parts of every rep's pages that show the documents.
    var parts: RepParts {
        documents.reduce(into: []) { parts, path in
            parts.insert(path.hasPrefix("content/plans/") ? .plans : path.hasPrefix("content/news/") ? .news : .content)
        }
    }

    /// Whether of the documents only that changed which stands on their own pages alone.
    func stayOnTheirPages(_ workspace: Workspace, _ state: StoredBuildState) -> Bool {
        let keys = workspace.documentKeys
        return documents.allSatisfy { keys[$0] == state.documents[$0] }
    }
}
