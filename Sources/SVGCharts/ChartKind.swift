/// The forms a chart can have; the raw value is the class of its figure.
package enum ChartKind: String, Sendable, CaseIterable {
    case bullet = "chart-bullet"
    case cumulative = "chart-cumulative"
    case stacked = "chart-stacked"
    case waterfall = "chart-waterfall"
    case payCurve = "chart-paycurve"
    case histogram = "chart-histogram"
    case scatter = "chart-scatter"
    case multiples = "chart-multiples"
    case timeline = "chart-timeline"
}
