/// A name of a leniently compiled template: looked up while a page is rendered, as the Mustache manual has it; a name that is missing is null.
struct DynamicName: Sendable {
    private let parts: [String]

    init(_ name: String) { parts = name == "." ? [] : name.split(separator: ".").map(String.init) }

    /// The first part in the innermost object that has it, every other part in the object before.
    private func value(_ frames: Frames) -> DynamicValue {
        guard let first = parts.first else { return frames[frames.count - 1].read { (value: DynamicValue) in value } }
        for depth in (0..<frames.count).reversed() {
            guard case .object(let object) = frames[depth].read({ (value: DynamicValue) in value }), var value = object[first] else {
                continue
            }
            for part in parts.dropFirst() {
                guard case .object(let object) = value, let next = object[part] else { return .null }
                value = next
            }
            return value
        }
        return .null
    }

    var append: Program.Append {
        { frames, out in
            switch value(frames) {
            case .text(let text): out.append(contentsOf: text.utf8)
            case .flag(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
            case .null, .list, .object: break
            }
        }
    }

    var test: Program.Test {
        { frames in value(frames).isTruthy }
    }

    var enter: Program.Enter {
        { frames, body in
            let value = value(frames)
            guard value.isTruthy else { return }
            if case .list(let list) = value {
                Pinned.withEach(list, body)
            } else {
                Pinned.with(value, body)
            }
        }
    }
}
