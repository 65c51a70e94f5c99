/// How a field is read, without the type of its root.
enum Access: Sendable {
    /// Appends a part of a value to the page.
    typealias Append = @Sendable (Pinned, inout [UInt8]) -> Void
    /// Answers a question about a value.
    typealias Test = @Sendable (Pinned) -> Bool
    /// Calls its body with every part of a value to be entered, none, one or many.
    typealias Enter = @Sendable (Pinned, (Pinned) -> Void) -> Void

    /// How a record is entered. In a list by itself a closure is called through two more, each with an allocation; in a struct it is not.
    struct Entry: Sendable {
        let enter: Enter
    }

    case text(Append, Test)
    case bytes(Append)
    case html(Append)
    case flag(Test)
    case record(ContextShape, Enter)
    case optional(ContextShape, Enter, Test)
    case list(ContextShape, Enter, Test)
    case texts(Enter, Test)

    /// The word of the guide and of error messages.
    var kind: String {
        switch self {
        case .text, .bytes: "text"
        case .html: "HTML"
        case .flag: "flag"
        case .record: "record"
        case .optional: "optional record"
        case .list: "list"
        case .texts: "list of texts"
        }
    }

    /// The kind with its article, for a sentence.
    var article: String {
        switch self {
        case .text, .bytes, .html: kind
        case .optional: "an \(kind)"
        default: "a \(kind)"
        }
    }

    /// The type of context that is entered.
    var shape: ContextShape? {
        switch self {
        case .record(let shape, _), .optional(let shape, _, _), .list(let shape, _, _): shape
        case .text, .bytes, .html, .flag, .texts: nil
        }
    }
}

extension Access {
    static func appending<Root: Sendable>(_ value: @escaping @Sendable (Root) -> String) -> Append {
        { root, out in
            var text = root.read(value)
            text.withUTF8 { out.append(contentsOf: $0) }
        }
    }

    static func appending<Root: Sendable>(_ append: @escaping @Sendable (Root, inout [UInt8]) -> Void) -> Append {
        { root, out in root.read(append, to: &out) }
    }

    static func nonEmpty<Root: Sendable>(_ value: @escaping @Sendable (Root) -> String) -> Test {
        { root in !root.read(value).isEmpty }
    }

    static func testing<Root: Sendable>(_ value: @escaping @Sendable (Root) -> Bool) -> Test {
        { root in root.read(value) }
    }

    static func entering<Root: Sendable, Part: Sendable>(_ value: @escaping @Sendable (Root) -> Part) -> Enter {
        { root, body in Pinned.with(root.read(value), body) }
    }

    static func enteringOptional<Root: Sendable, Part: Sendable>(_ value: @escaping @Sendable (Root) -> Part?) -> Enter {
        { root, body in
            if let part = root.read(value) { Pinned.with(part, body) }
        }
    }

    static func enteringEach<Root: Sendable, Part: Sendable>(_ value: @escaping @Sendable (Root) -> [Part]) -> Enter {
        { root, body in Pinned.withEach(root.read(value), body) }
    }
}
