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

    package init(_ heading: ChartHeading, periods: [String], periodLabel: String, panels: [Panel]) {
        self.heading = heading
        self.periods = periods
        self.periodLabel = periodLabel
        self.panels = panels
    }

    package func draw(on drawing: inout Drawing) -> Bool {
        guard let scale else { return false }
        drawing.height = Self.rowHeight * Double((panels.count + 1) / 2)
        for (index, panel) in panels.enumerated() {
            let left = index.isMultiple(of: 2) ? 0 : Self.panelWidth + Self.gap
            let top = Self.rowHeight * Double(index / 2)
            if let link = panel.link { drawing.openLink(link, area: Box(x: left, y: top, width: Self.panelWidth, height: Self.rowHeight)) }
            draw(panel, left: left, top: top, scale, &drawing)
            if panel.link != nil { drawing.closeLink() }
        }
        return true
    }

    /// The smallest and the largest value of all panels, zero among them; nil where there is no value.
    private var scale: (lower: Double, upper: Double)? {
        var extent = Extent()
        for panel in panels {
            for value in panel.values { extent.include(value.number) }
            extent.include(panel.reference?.number)
        }
        return extent.isEmpty ? nil : extent.fromZero
    }

    private func draw(
        _ panel: Panel, left: Double, top: Double, _ scale: (lower: Double, upper: Double), _ drawing: inout Drawing
    ) {
        let right = left + Self.panelWidth
        let summary = Label(panel.summary, x: right, y: top + 14, anchor: .end, style: .strong)
        drawing.place(summary)
        let name = TextMetrics.fitted(panel.name, to: summary.box.x - left - 6)
        drawing.place(Label(name, x: left, y: top + 14, anchor: .start, style: .plain))
        drawBars(of: panel, left: left, top: top + 24, scale, &drawing)
    }

    private func drawBars(
        of panel: Panel, left: Double, top: Double, _ scale: (lower: Double, upper: Double), _ drawing: inout Drawing
    ) {
        let right = left + Self.panelWidth
        let y = LinearScale(scale.lower, scale.upper, from: top + Self.plotHeight, to: top)
        let step = Self.panelWidth / Double(max(periods.count, 1))
        let width = max(step * 0.75, 0.5)
        drawing.bars("chart-bar", panel.values.prefix(periods.count).enumerated()) { index, value in
            guard let number = value.number else { return nil }
            let middle = left + step * (Double(index) + 0.5)
            return .between(middle - width / 2, y(0), middle + width / 2, y(number))
        }
        drawing.line(.axis, .level(left, to: right, at: y(0)))
        if let reference = panel.reference?.number { drawing.line(.gate, .level(left, to: right, at: y(reference))) }
    }

    /// Panels stand beside each other as the page has room, each with its name and its summary as text of the page.
    package func append(to out: inout [UInt8]) {
        guard let scale else { return }
        var drawing = Drawing(heading, width: Self.panelWidth)
        drawing.height = Self.plotHeight + 2
        drawing.ink.openFigure(kind, heading)
        drawing.ink.write("<div class=\"panels\">")
        for panel in panels { write(panel, scale, &drawing) }
        drawing.ink.write("</div>")
        drawing.ink.closeFigure(of: self)
        drawing.ink.append(from: 0, to: &out)
    }

    private func write(_ panel: Panel, _ scale: (lower: Double, upper: Double), _ drawing: inout Drawing) {
        drawing.ink.write("<div class=\"panel\"><p>")
        if let link = panel.link {
            drawing.ink.write("<a href=\"")
            drawing.ink.write(escaped: link)
            drawing.ink.write("\">")
        }
        drawing.ink.write("<bdi>")
        drawing.ink.write(escaped: panel.name)
        drawing.ink.write(panel.link == nil ? "</bdi> <strong>" : "</bdi></a> <strong>")
        drawing.ink.write(escaped: panel.summary)
        // Name and summary say what the bars show; the table below holds their values.
        drawing.ink.write("</strong></p><svg class=\"chart-svg\" aria-hidden=\"true\" viewBox=\"0 0 ")
        drawing.ink.write(number: drawing.width)
        drawing.ink.write(" ")
        drawing.ink.write(number: drawing.height)
        drawing.ink.write("\">")
        drawBars(of: panel, left: 0, top: 1, scale, &drawing)
        drawing.ink.write("</svg></div>")
    }

    package func writeHead(to ink: inout Ink) { ink.head(periodLabel, panels) { $0.name } }

    package func writeRows(to ink: inout Ink) {
        for (index, period) in periods.enumerated() {
            ink.row(period, panels) { $0.values.indices.contains(index) ? $0.values[index].text : "" }
        }
    }
}
