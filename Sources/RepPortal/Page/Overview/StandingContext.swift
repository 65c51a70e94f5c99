import SVGCharts
import Templates

/// Where the rep stands in one component.
struct StandingContext: TemplateContext {
    var anchor: String
    var title: String
    var statementHref: String
    var bar: BulletBar?
    var finding: String
    var next: String

    static let fields: [Field<StandingContext>] = [
        .text("anchor", "id of the section") { $0.anchor },
        .text("title", "title of the component") { $0.title },
        .text("statementHref", "address of the component on the current statement") { $0.statementHref },
        .html("chart", "attainment as a bullet bar") { $0.bar?.append(to: &$1) },
        .text("finding", "one sentence that says where the rep stands") { $0.finding },
        .text("next", "distance to the next boundary and its worth; may be empty") { $0.next },
    ]
}
