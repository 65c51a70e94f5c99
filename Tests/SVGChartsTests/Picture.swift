import Foundation
import SVGCharts

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A chart as a browser would find it: its shapes and texts with their places in the view box.
final class Picture: NSObject, XMLParserDelegate {
    struct Area {
        var (minX, minY, maxX, maxY): (Double, Double, Double, Double)

        func overlaps(_ other: Area) -> Bool {
            minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
        }

        func isInside(_ other: Area) -> Bool {
            minX >= other.minX - 0.01 && maxX <= other.maxX + 0.01 && minY >= other.minY - 0.01 && maxY <= other.maxY + 0.01
        }
    }

    struct Text {
        var content: String
        var area: Area
    }

    private(set) var viewBox = Area(minX: 0, minY: 0, maxX: 0, maxY: 0)
    private(set) var fontSize = 0.0
    /// Bars by their class, in the order in which they are drawn.
    private(set) var bars: [(style: String, area: Area)] = []
    /// Everything that is drawn but texts.
    private(set) var marks: [Area] = []
    /// Upright lines, a unit wide.
    private(set) var uprights: [Area] = []
    private(set) var texts: [Text] = []
    private(set) var dots: [(x: Double, y: Double)] = []
    private(set) var links: [String] = []
    private(set) var title = ""
    private(set) var finding = ""
    private(set) var direction = ""
    private var open: [(name: String, attributes: [String: String])] = []
    private var content = ""
    private var isWellFormed = false

    /// Nil where the chart draws nothing, or no well-formed XML.
    init?(_ chart: some Chart) {
        super.init()
        var bytes: [UInt8] = []
        chart.appendSVG(to: &bytes)
        guard !bytes.isEmpty else { return nil }
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        isWellFormed = parser.parse()
        guard isWellFormed else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        func number(_ key: String) -> Double { Double(attributes[key] ?? "") ?? 0 }
        let isDefinition = open.contains { $0.name == "defs" }
        open.append((name, attributes))
        content = ""
        switch name {
        case "svg":
            let numbers = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
            if numbers.count == 4 { viewBox = Area(minX: numbers[0], minY: numbers[1], maxX: numbers[2], maxY: numbers[3]) }
            fontSize = number("font-size")
            direction = attributes["direction"] ?? ""
        case "a": links.append(attributes["href"] ?? "")
        case _ where isDefinition: break
        case "rect":
            let area = Area(
                minX: number("x"), minY: number("y"), maxX: number("x") + number("width"), maxY: number("y") + number("height"))
            marks.append(area)
            if attributes["class"] != "chart-hit" { bars.append((attributes["class"] ?? "", area)) }
        case "polyline":
            let points = (attributes["points"] ?? "").split(separator: " ").map { pair in
                let numbers = pair.split(separator: ",").compactMap { Double($0) }
                return (numbers[0], numbers[1])
            }
            marks.append(area(points))
        case "path" where attributes["stroke"] == nil: appendBars(attributes["d"] ?? "", style: attributes["class"] ?? "")
        case "path": appendLines(attributes["d"] ?? "")
        case "circle":
            let (x, y, radius) = (number("cx"), number("cy"), number("r"))
            dots.append((x, y))
            marks.append(Area(minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius))
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { content += text }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        let element = open.removeLast()
        switch (name, open.last?.name) {
        case ("title", "svg"): title = content
        case ("desc", _): finding = content
        case ("text", _): texts.append(Text(content: content, area: area(of: content, element.attributes)))
        default: break
        }
    }

    /// `M x y H x V y H x Z` for each bar.
    private func appendBars(_ path: String, style: String) {
        for bar in path.split(separator: "Z") {
            let numbers = bar.split(whereSeparator: { "MHV ".contains($0) }).compactMap { Double($0) }
            guard numbers.count == 5 else { continue }
            let area = area([(numbers[0], numbers[1]), (numbers[2], numbers[3])])
            bars.append((style, area))
            marks.append(area)
        }
    }

    /// `M x y H x` or `M x y V y` for each line.
    private func appendLines(_ path: String) {
        for line in path.split(separator: "M") {
            let numbers = line.split(whereSeparator: { "HV ".contains($0) }).compactMap { Double($0) }
            guard numbers.count == 3 else { continue }
            let isUpright = line.contains("V")
            let area = area([(numbers[0], numbers[1]), isUpright ? (numbers[0], numbers[2]) : (numbers[2], numbers[1])])
            marks.append(area)
            if isUpright { uprights.append(Area(minX: area.minX - 0.5, minY: area.minY, maxX: area.maxX + 0.5, maxY: area.maxY)) }
        }
    }

    private func area(_ points: [(Double, Double)]) -> Area {
        let (xs, ys) = (points.map(\.0), points.map(\.1))
        return Area(minX: xs.min() ?? 0, minY: ys.min() ?? 0, maxX: xs.max() ?? 0, maxY: ys.max() ?? 0)
    }

    /// The room of a text in a usual font: a character is about 0.58 em wide, a space or stop half of that.
    private func area(of text: String, _ attributes: [String: String]) -> Area {
        let narrow = text.count { " .,—%".contains($0) }
        let width = (Double(text.count) - Double(narrow) / 2) * fontSize * 0.58
        let x = Double(attributes["x"] ?? "") ?? 0
        let y = Double(attributes["y"] ?? "") ?? 0
        let isMirrored = direction == "rtl"
        let left =
            switch attributes["text-anchor"] {
            case "middle": x - width / 2
            case "end": isMirrored ? x : x - width
            default: isMirrored ? x - width : x
            }
        return Area(minX: left, minY: y - fontSize * 0.75, maxX: left + width, maxY: y + fontSize * 0.2)
    }
}
