/// A step of a waterfall.
package struct WaterfallStep: Sendable {
    /// What the value is.
    package enum Kind: Sendable {
        /// The amount that everything starts from.
        case start
        /// What is added or taken away.
        case change
        /// The sum so far.
        case subtotal
        /// The sum of all.
        case total
    }

    let label: String
    let value: ChartValue
    let kind: Kind
    let link: String?

    /// `link` leads to where the step comes from.
    package init(_ label: String, _ value: ChartValue, kind: Kind, link: String? = nil) {
        self.label = label
        self.value = value
        self.kind = kind
        self.link = link
    }
}
