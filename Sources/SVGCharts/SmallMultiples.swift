/// A small panel of bars for each member of a group, all on one scale, with a line at the common reference.
package struct SmallMultiples: Chart {
    /// One member: values by period, what they are held against, and a text that says where the member stands.
    package struct Panel: Sendable {
        let name: String
        let values: [ChartValue]
        let reference: ChartValue?
        let summary: String
        let link: String?

        package init(_ name: String, values: [ChartValue], reference: ChartValue?, summary: String, link: String? = nil) {
            self.name = name
            self.values = values
            self.reference = reference
            self.summary = summary
            self.link = link
        }
    }

    package let heading: ChartHeading
    private let periods: [String]
    private let periodLabel: String
    private let panels: [Panel]

    package var kind: ChartKind { .multiples }

    private static let gap = 16.0
    private static let panelWidth = (Drawing.width - gap) / 2
    private static let rowHeight = 92.0
    private static let plotHeight = 52.0

    package init(_ heading: ChartHeading, periods: [String], periodLabel: String, panels: [Panel], ticks: TickFormat) {
        self.heading = heading
        self.periods = periods
        self.periodLabel = periodLabel
        self.panels = panels
    }

    package func draw() -> Drawing? {
        let numbers = panels.flatMap { $0.values.compactMap(\.number) + [$0.reference?.number].compactMap(\.self) }
        guard !numbers.isEmpty else { return nil }
        let (lower, upper) = (min(0, numbers.min() ?? 0), max(0, numbers.max() ?? 0))
        var drawing = Drawing(heading)
        drawing.height = Self.rowHeight * Double((panels.count + 1) / 2)
        for (index, panel) in panels.enumerated() {
            let left = index.isMultiple(of: 2) ? 0 : Self.panelWidth + Self.gap
            let top = Self.rowHeight * Double(index / 2)
            if let link = panel.link { drawing.openLink(link, area: Box(x: left, y: top, width: Self.panelWidth, height: Self.rowHeight)) }
            draw(panel, left: left, top: top, lower: lower, upper: upper > lower ? upper : 1, &drawing)
            if panel.link != nil { drawing.closeLink() }
        }
        return drawing
    }

    private func draw(_ panel: Panel, left: Double, top: Double, lower: Double, upper: Double, _ drawing: inout Drawing) {
        let right = left + Self.panelWidth
        let summary = Label(text: panel.summary, x: right, y: top + 14, anchor: .end, style: .strong)
        drawing.place([summary])
        let name = TextMetrics.fitted(panel.name, to: summary.box.x - left - 6)
        drawing.place([Label(text: name, x: left, y: top + 14, anchor: .start, style: .plain)])
        let y = LinearScale(lower, upper, from: top + 24 + Self.plotHeight, to: top + 24)
        let step = Self.panelWidth / Double(max(periods.count, 1))
        let width = max(step * 0.75, 0.5)
        let boxes = panel.values.prefix(periods.count).enumerated().compactMap { index, value -> Box? in
            guard let number = value.number else { return nil }
            let middle = left + step * (Double(index) + 0.5)
            return .between(middle - width / 2, y(0), middle + width / 2, y(number))
        }
        drawing.bars("chart-bar", boxes)
        drawing.line(.axis, left, y(0), right, y(0))
        if let reference = panel.reference?.number { drawing.line(.gate, left, y(reference), right, y(reference)) }
    }

    package func table() -> DataTable {
        DataTable(
            columns: [periodLabel] + panels.map(\.name),
            rows: periods.enumerated().map { index, period in
                [period] + panels.map { $0.values.indices.contains(index) ? $0.values[index].text : "" }
            })
    }
}
