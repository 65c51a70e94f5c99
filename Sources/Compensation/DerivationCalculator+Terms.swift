extension DerivationCalculator {
    /// A component's values for one rep and period: the rep's own term, else the plan's.
    struct Terms {
        let component: Component
        let period: Int
        let index: ResultsIndex

        init(of component: Component, in period: Int, index: ResultsIndex) {
            self.component = component
            self.period = period
            self.index = index
        }

        func personal(_ name: PersonalTerm.Name) -> Number? {
            index.personal(name, component.id, period)
        }

        func value(_ name: PersonalTerm.Name, _ term: Method.Term) throws(DerivationError) -> Number {
            guard let value = personal(name) ?? term.stated else { throw .missingTerm(name) }
            return value
        }

        func limit(_ name: PersonalTerm.Name, _ planned: Number?, in currency: Currency) throws(DerivationError) -> Money? {
            guard let number = personal(name) ?? planned else {
                if component.personalLimits.contains(name) { throw .missingTerm(name) }
                return nil
            }
            guard let money = currency.money(number) else { throw .finerThanMinorUnit(name) }
            return money
        }
    }
}
