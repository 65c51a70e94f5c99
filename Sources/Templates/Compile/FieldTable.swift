import Synchronization

/// The fields of a type of context, found by their names: there are hundreds of words, and each template names many of them.
final class FieldTable: Sendable {
    let all: [DeclaredField]
    private let places: [String: Int]

    init(_ all: [DeclaredField]) {
        self.all = all
        places = Dictionary(all.indices.map { (all[$0].name, $0) }) { first, _ in first }
    }

    subscript(name: String) -> DeclaredField? { places[name].map { all[$0] } }
}

/// The tables of all types that the templates of a library were compiled for, made once: for each template by itself they took longer than all else of
/// compiling it.
final class KnownFields: Sendable {
    private let tables = Mutex<[ObjectIdentifier: FieldTable]>([:])

    func fields(of shape: ContextShape) -> FieldTable {
        if let table = tables.withLock({ $0[shape.id] }) { return table }
        // Not while others wait: the fields of a type may name those of another.
        let table = FieldTable(shape.fields())
        tables.withLock { $0[shape.id] = table }
        return table
    }
}
