import Mustache
import Templates

/// One row of a page.
struct Row: TemplateContext {
    var order: String
    var customer: String
    var product: String
    var amount: String
    var split: String
    var credited: String
    var rate: String
    var earned: String

    static var fields: [Field<Row>] {
        [
            .text("order", "The order.") { $0.order },
            .text("customer", "Who bought.") { $0.customer },
            .text("product", "What was bought.") { $0.product },
            .text("amount", "The amount of the order.") { $0.amount },
            .text("split", "The rep's share.") { $0.split },
            .text("credited", "The amount that counts.") { $0.credited },
            .text("rate", "The rate.") { $0.rate },
            .text("earned", "What was earned.") { $0.earned },
        ]
    }
}

/// The same row, with fields that append bytes.
struct ByteRow: TemplateContext {
    var row: Row

    static var fields: [Field<ByteRow>] {
        [
            .bytes("order", "The order.") { $1.append(contentsOf: $0.row.order.utf8) },
            .bytes("customer", "Who bought.") { $1.append(contentsOf: $0.row.customer.utf8) },
            .bytes("product", "What was bought.") { $1.append(contentsOf: $0.row.product.utf8) },
            .bytes("amount", "The amount of the order.") { $1.append(contentsOf: $0.row.amount.utf8) },
            .bytes("split", "The rep's share.") { $1.append(contentsOf: $0.row.split.utf8) },
            .bytes("credited", "The amount that counts.") { $1.append(contentsOf: $0.row.credited.utf8) },
            .bytes("rate", "The rate.") { $1.append(contentsOf: $0.row.rate.utf8) },
            .bytes("earned", "What was earned.") { $1.append(contentsOf: $0.row.earned.utf8) },
        ]
    }
}

struct Page<R: TemplateContext>: TemplateContext {
    var name = "Ada Lovelace"
    var period = "Jan 2025"
    var total = "$12,345.67"
    var rows: [R]

    static var fields: [Field<Page<R>>] {
        [
            .text("name", "The rep.") { $0.name },
            .text("period", "The pay period.") { $0.period },
            .text("total", "The sum of what was earned.") { $0.total },
            .list("rows", "The credits.") { $0.rows },
        ]
    }
}

/// A page of 20 rows of 8 columns with a header and a footer, about 6 kB, the same template and data with Templates, of fields that are texts and of
/// fields that append bytes, and with swift-mustache, of dictionaries, which it reads faster than structs.
enum RenderStage {
    private static let pages = 2_000
    private static let peerPages = 100

    static func stages() throws -> [Stage] {
        let library = TemplateLibrary([TemplateSource(path: "page.html", text: layout)])
        let (texts, bytes) = (try library.compile("page", for: Page<Row>.self), try library.compile("page", for: Page<ByteRow>.self))
        let (page, pageOfBytes) = (Page(rows: rows), Page(rows: rows.map { ByteRow(row: $0) }))
        let peer = try MustacheTemplate(string: layout)
        let dictionary: [String: Any] = [
            "name": page.name, "period": page.period, "total": page.total, "rows": rows.map { $0.dictionary },
        ]
        var ours: [UInt8] = []
        texts.render(page, into: &ours)
        guard ours.elementsEqual(peer.render(dictionary).utf8) else { throw DifferentPages() }
        return [
            Stage("render: fields of bytes", pages, "pages") { render(bytes, pageOfBytes) },
            Stage("render: fields of text", pages, "pages") { render(texts, page) },
            Stage("(peer: swift-mustache)", peerPages, "pages") {
                (0..<peerPages).reduce(0) { sum, _ in sum + peer.render(dictionary).utf8.count }
            },
        ]
    }

    struct DifferentPages: Error {}

    private static func render<R>(_ template: Template<Page<R>>, _ page: Page<R>) -> Int {
        var (out, count): ([UInt8], Int) = ([], 0)
        for _ in 0..<pages {
            out.removeAll(keepingCapacity: true)
            template.render(page, into: &out)
            count += out.count
        }
        return count
    }

    private static let layout = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{{name}} – {{period}}</title><link rel="stylesheet" href="../style.css"></head>
        <body>
        <header><h1>{{name}}</h1><p class="period">{{period}}</p><nav><a href="index.html">Statements</a> <a href="plan.html">Plan</a></nav></header>
        <table>
        <thead><tr><th>Order</th><th>Customer</th><th>Product</th><th>Amount</th><th>Split</th><th>Credited</th><th>Rate</th><th>Earned</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><td>{{order}}</td><td>{{customer}}</td><td>{{product}}</td><td class="number">{{amount}}</td><td class="number">{{split}}</td><td class="number">{{credited}}</td><td class="number">{{rate}}</td><td class="number">{{earned}}</td></tr>
        {{/rows}}
        </tbody>
        <tfoot><tr><th colspan="7">Total</th><td class="n">{{total}}</td></tr></tfoot>
        </table>
        <footer><p>Statement of {{name}} for {{period}}. Questions go to your plan's administrator.</p></footer>
        </body>
        </html>

        """

    private static let customers = [
        "Acme Logistics Inc.", "Globex Foods & Co. KG", "Initech Media LLC", "Zürich Re Capital AG", "Hooli Retail Holdings",
    ]
    private static let rows = (0..<20).map { index in
        Row(
            order: "SO-\(10_000 + index * 37)", customer: customers[index % 5], product: "Platform <\(index)>",
            amount: "$\(index + 1),250.00",
            split: "50%", credited: "$\(index + 1),125.00", rate: "8.0%", earned: "$\(index * 50 + 50).00")
    }
}

extension Row {
    fileprivate var dictionary: [String: Any] {
        [
            "order": order, "customer": customer, "product": product, "amount": amount, "split": split, "credited": credited, "rate": rate,
            "earned": earned,
        ]
    }
}
