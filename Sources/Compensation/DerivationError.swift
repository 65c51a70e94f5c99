/// Why a component could not be derived.
package enum DerivationError: Error, Hashable {
    /// A sum or product left the range that is held exactly.
    case overflow
    /// The plan leaves a value to the rep's own terms, and there is none.
    case missingTerm(PersonalTerm.Name)
    /// A floor or cap finer than the minor unit of the rep's currency.
    case finerThanMinorUnit(PersonalTerm.Name)
}
