/// A value without a declared type, for templates that are compiled leniently.
package indirect enum DynamicValue: Sendable {
    case null
    case flag(Bool)
    /// Also numbers, as they are to be shown.
    case text(String)
    case list([DynamicValue])
    case object([String: DynamicValue])

    /// Whether a section shows.
    var isTruthy: Bool {
        switch self {
        case .null: false
        case .flag(let flag): flag
        case .text(let text): !text.isEmpty
        case .list(let list): !list.isEmpty
        case .object: true
        }
    }
}
