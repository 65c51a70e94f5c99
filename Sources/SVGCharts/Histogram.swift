/// How many of a group lie in each of several ranges of one width: a bar for each, its count above it. Bars start at zero and touch,
/// so that areas are as the counts.
package struct Histogram: Chart {
    /// A range and how many lie in it.
    package struct Bin: Sendable {
        let label: String
        let count: Int
        let text: String

        /// `label` names the lower edge of the range; `text` is the count as the reader sees it.
        package init(label: String, count: Int, text: String) {
            self.label = label
            self.count = count
            self.text = text
        }
    }

    package let heading: ChartHeading
    private let bins: [Bin]
    private let binLabel: String
    private let countLabel: String
    private let ticks: TickFormat

    package var kind: ChartKind { .histogram }

    /// `bins` ascend and are of one width.
    package init(_ heading: ChartHeading, bins: [Bin], binLabel: String, countLabel: String, ticks: TickFormat) {
        self.heading = heading
        self.bins = bins
        self.binLabel = binLabel
        self.countLabel = countLabel
        self.ticks = ticks
    }

    package func draw(on drawing: inout Drawing) -> Bool {
        guard bins.contains(where: { $0.count > 0 }) else { return false }
        drawing.height = 210
        let counts = bins.map { Double(max($0.count, 0)) }
        let axis = TimeAxis(
            covering: Extent(counts), periods: bins.map(\.label), height: drawing.height, right: 0, format: ticks, whole: true)
        axis.draw(&drawing)
        drawing.bars("chart-kind", counts.enumerated(), pattern: 0) { index, count in
            count > 0 ? .between(axis.x(index) - axis.step / 2, axis.y(0), axis.x(index) + axis.step / 2, axis.y(count)) : nil
        }
        for (index, bin) in bins.enumerated() where bin.count > 0 {
            let top = axis.y(counts[index])
            drawing.place(.centred(bin.text, at: axis.x(index), baseline: top - 4, style: .plain))
        }
        return true
    }

    package func writeHead(to ink: inout Ink) { ink.head(binLabel, countLabel) }

    package func writeRows(to ink: inout Ink) {
        for bin in bins { ink.row(bin.label, bin.text) }
    }
}
