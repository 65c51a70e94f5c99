import Compensation

/// A number of a component's terms, and where it stands.
struct TermFigure: Sendable {
    /// As the front matter has it: `tiers[2].rate`.
    let key: String
    let value: Number
    /// A percentage; else an amount of money.
    let isShare: Bool
    let line: Int
    let column: Int

    /// All numbers below the node of a component, in order of the file.
    static func all(in node: YAMLNode) -> [TermFigure] {
        let basisIsAmount = node.text(of: "basis") == "amount"
        var figures: [TermFigure] = []
        collect(node, path: "", key: "", basisIsAmount, into: &figures)
        return figures
    }

    private static let money: Set<String> = ["amount", "target", "floor", "cap"]
    private static let texts: Set<String> = ["id", "title", "clause", "component"]

    private static func collect(_ node: YAMLNode, path: String, key: String, _ basisIsAmount: Bool, into figures: inout [TermFigure]) {
        switch node.content {
        case .absent: break
        case .text(let text):
            guard !texts.contains(key), let value = DecimalText.number(text) else { return }
            let isMoney = money.contains(key) || (key == "from" && basisIsAmount && !path.hasPrefix("multiplier"))
            figures.append(TermFigure(key: path, value: value, isShare: !isMoney, line: node.line, column: node.column))
        case .list(let items):
            for (index, item) in items.enumerated() {
                collect(item, path: "\(path)[\(index + 1)]", key: key, basisIsAmount, into: &figures)
            }
        case .mapping(let entries):
            for entry in entries {
                let below = path.isEmpty ? entry.key : "\(path).\(entry.key)"
                collect(entry.value, path: below, key: entry.key, basisIsAmount, into: &figures)
            }
        }
    }
}
