/// The type of a context, as the compiler knows it: which type, and its fields on demand (types may refer to each other in circles).
struct ContextShape: Sendable {
    let id: ObjectIdentifier
    /// Name of the type, for the guide. On demand: to name a type, the runtime asks all conformances of the program whether it describes itself, which took
    /// half as long as compiling all templates.
    let name: @Sendable () -> String
    let fields: @Sendable () -> [DeclaredField]

    init<C: TemplateContext>(_ type: C.Type) {
        id = ObjectIdentifier(type)
        name = { String(describing: type) }
        fields = { C.fields.map(\.declared) }
    }
}
