/// What every chart says about itself in words, already in the reader's language.
///
/// A class, because it holds many references and every part of a figure asks it; it is a value in all but its storage.
package final class ChartHeading: Sendable {
    /// What stands above the picture as text of the page; what does not, the page says itself.
    package enum Caption: Sendable {
        case titleAndFinding
        case finding
        case none
    }

    /// Prefix of every id inside the figure (`id-t`, `id-d`, `id-c`, `id-p0` …); unique on its page and a valid XML name.
    package let id: String
    /// What the chart shows: accessible name of the picture and caption of its table.
    package let title: String
    /// One sentence that states what there is to see ("83.1 % of quota, 4.2 points behind pace").
    package let finding: String
    /// Summary of the folded data table ("Data table").
    package let tableLabel: String
    /// Id of a table of the page that shows the same data already; nil folds one below the picture.
    package let tableID: String?
    /// Reading direction of the page.
    package let direction: TextDirection
    /// What of it is to be seen above the picture.
    package let caption: Caption

    /// Words of a chart; `id` must be unique on the page.
    package init(
        id: String, title: String, finding: String, tableLabel: String, tableID: String? = nil, direction: TextDirection = .leftToRight,
        caption: Caption = .titleAndFinding
    ) {
        self.id = id
        self.title = title
        self.finding = finding
        self.tableLabel = tableLabel
        self.tableID = tableID
        self.direction = direction
        self.caption = caption
    }
}
