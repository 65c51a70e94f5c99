/// The terms of a compensation plan, from the front matter of its document.
package struct Plan: Sendable {
    package var id: PlanID
    package var title: String
    /// As the plan states it; empty where it does not.
    package var version: String
    package var effectiveFrom: CalendarDate?
    package var effectiveTo: CalendarDate?
    /// In the order of the document.
    package var components: [Component]

    package init(
        id: PlanID, title: String, version: String = "", effectiveFrom: CalendarDate? = nil, effectiveTo: CalendarDate? = nil,
        components: [Component]
    ) {
        self.id = id
        self.title = title
        self.version = version
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
        self.components = components
    }

    package func component(_ id: ComponentID) -> Component? {
        components.first { $0.id == id }
    }
}
