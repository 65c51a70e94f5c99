/// A value of a YAML document with the place where it stands, line and column from 1 in the file.
package struct YAMLNode: Sendable {
    struct Entry: Sendable {
        let key: String
        let line: Int
        let column: Int
        let value: YAMLNode
    }

    enum Content: Sendable {
        case absent
        case text(String)
        case list([YAMLNode])
        case mapping([Entry])
    }

    let content: Content
    let line: Int
    let column: Int

    /// What a diagnostic calls it.
    var kind: String {
        switch content {
        case .absent: "nothing"
        case .text: "a single value"
        case .list: "a list"
        case .mapping: "a set of keys"
        }
    }
}
