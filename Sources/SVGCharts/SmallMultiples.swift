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

    package func draw() -> Drawing? {
        guard let scale else { return nil }
        var drawing = Drawing(heading)
        drawing.height = Self.rowHeight * Double((panels.count + 1) / 2)
        for (index, panel) in panels.enumerated() {
            let left = index.isMultiple(of: 2) ? 0 : Self.panelWidth + Self.gap
            let top = Self.rowHeight * Double(index / 2)
            if let link = panel.link { drawing.openLink(link, area: Box(x: left, y: top, width: Self.panelWidth, height: Self.rowHeight)) }
            draw(panel, left: left, top: top, scale, &drawing)
            if panel.link != nil { drawing.closeLink() }
        }
        return drawing
    }

    /// The smallest and the largest value of all panels, zero among them; nil where there is no value.
    private var scale: (lower: Double, upper: Double)? {
        let numbers = panels.flatMap { $0.values.compactMap(\.number) + [$0.reference?.number].compactMap(\.self) }
        guard let (smallest, largest) = numbers.min().flatMap({ smallest in numbers.max().map { (smallest, $0) } }) else { return nil }
        let (lower, upper) = (min(0, smallest), max(0, largest))
        return (lower, upper > lower ? upper : 1)
    }

    private func draw(
        _ panel: Panel, left: Double, top: Double, _ scale: (lower: Double, upper: Double), _ drawing: inout Drawing
    ) {
        let right = left + Self.panelWidth
        let summary = Label(text: panel.summary, x: right, y: top + 14, anchor: .end, style: .strong)
        drawing.place([summary])
        let name = TextMetrics.fitted(panel.name, to: summary.box.x - left - 6)
        drawing.place([Label(text: name, x: left, y: top + 14, anchor: .start, style: .plain)])
        drawBars(of: panel, left: left, top: top + 24, scale, &drawing)
    }

    private func drawBars(
        of panel: Panel, left: Double, top: Double, _ scale: (lower: Double, upper: Double), _ drawing: inout Drawing
    ) {
        let right = left + Self.panelWidth
        let y = LinearScale(scale.lower, scale.upper, from: top + Self.plotHeight, to: top)
        let step = Self.panelWidth / Double(max(periods.count, 1))
        let width = max(step * 0.75, 0.5)
        let boxes = panel.values.prefix(periods.count).enumerated().compactMap { index, value -> Box? in
            guard let number = value.number else { return nil }
            let middle = left + step * (Double(index) + 0.5)
            return .between(middle - width / 2, y(0), middle + width / 2, y(number))
        }
        drawing.bars("chart-bar", boxes)
        drawing.lines(.axis, [.level(left, to: right, at: y(0))])
        if let reference = panel.reference?.number { drawing.lines(.gate, [.level(left, to: right, at: y(reference))]) }
    }

    /// Panels stand beside each other as the page has room, each with its name and its summary as text of the page.
    package func append(to out: inout [UInt8]) {
        guard let scale else { return }
        appendFigure(to: &out) { out in
            out.append(markup: "<div class=\"panels\">")
            for panel in panels { append(panel, scale, to: &out) }
            out.append(markup: "</div>")
        }
    }

    private func append(_ panel: Panel, _ scale: (lower: Double, upper: Double), to out: inout [UInt8]) {
        var drawing = Drawing(heading)
        (drawing.width, drawing.height) = (Self.panelWidth, Self.plotHeight + 2)
        drawBars(of: panel, left: 0, top: 1, scale, &drawing)
        out.append(markup: "<div class=\"panel\"><p>")
        if let link = panel.link {
            out.append(markup: "<a href=\"")
            out.append(escaped: link)
            out.append(markup: "\">")
        }
        out.append(markup: "<bdi>")
        out.append(escaped: panel.name)
        out.append(markup: panel.link == nil ? "</bdi> <strong>" : "</bdi></a> <strong>")
        out.append(escaped: panel.summary)
        // Name and summary say what the bars show; the table below holds their values.
        out.append(markup: "</strong></p><svg class=\"chart-svg\" aria-hidden=\"true\" viewBox=\"0 0 ")
        out.append(number: drawing.width)
        out.append(markup: " ")
        out.append(number: drawing.height)
        out.append(markup: "\">")
        out.append(contentsOf: drawing.body)
        out.append(markup: "</svg></div>")
    }

    package func table() -> DataTable {
        DataTable(
            columns: [periodLabel] + panels.map(\.name),
            rows: periods.enumerated().map { index, period in
                [period] + panels.map { $0.values.indices.contains(index) ? $0.values[index].text : "" }
            })
    }
}
