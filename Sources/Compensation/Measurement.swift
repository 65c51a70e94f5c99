/// A measure against its quota: a row of `attainment.csv`.
package struct Measurement: Sendable {
    package var period: Int
    package var component: ComponentID
    package var quota: Number?
    package var actual: Number?
    /// Line of `attainment.csv` on which it stands.
    package var line: Int

    package init(period: Int, component: ComponentID, quota: Number?, actual: Number?, line: Int = 0) {
        self.period = period
        self.component = component
        self.quota = quota
        self.actual = actual
        self.line = line
    }
}
