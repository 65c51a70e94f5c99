/// A field without the type of its root. It is only ever applied to values of that type: see `Pinned`.
struct DeclaredField: Sendable {
    let name: String
    let about: String
    let access: Access
}
