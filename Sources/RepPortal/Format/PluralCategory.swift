/// The categories a language sorts counts into, with the names CLDR gives them.
package enum PluralCategory: String, CaseIterable, Hashable, Sendable {
    case zero, one, two, few, many, other
}
