// How fast a page is rendered: 20 rows of 8 columns with a header and a footer, about 6 kB, the same template and data
// with Templates and with swift-mustache.
//
//     TemplatesBenchmark [ROUNDS]
//
// Prints the median time of a page over the rounds (default 400, taking turns), whether both pages are the same bytes, and
// the time that two threads need for the pages of one. Templates is measured with fields that are texts and with fields that
// append bytes.

import Dispatch
import Mustache
import Templates

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

/// What `count` calls cost, in microseconds for one.
func microseconds(_ count: Int, _ body: () -> Void) -> Double {
    let start = DispatchTime.now().uptimeNanoseconds
    for _ in 0..<count { body() }
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1000 / Double(count)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

let layout = """
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

let customers = ["Acme Logistics Inc.", "Globex Foods & Co. KG", "Initech Media LLC", "Zürich Re Capital AG", "Hooli Retail Holdings"]
let rows = (0..<20).map { index in
    Row(
        order: "SO-\(10_000 + index * 37)", customer: customers[index % 5], product: "Platform <\(index)>", amount: "$\(index + 1),250.00",
        split: "50%", credited: "$\(index + 1),125.00", rate: "8.0%", earned: "$\(index * 50 + 50).00")
}
let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 400

let library = TemplateLibrary([TemplateSource(path: "page.html", text: layout)])
let ours = try library.compile("page", for: Page<Row>.self)
let oursOfBytes = try library.compile("page", for: Page<ByteRow>.self)
let peer = try MustacheTemplate(string: layout)
let page = Page(rows: rows)
let pageOfBytes = Page(rows: rows.map { ByteRow(row: $0) })

var out: [UInt8] = []
ours.render(page, into: &out)
let same = out.elementsEqual(peer.render(page).utf8)
print("page of \(out.count) bytes; same bytes as swift-mustache: \(same ? "yes" : "no")")

// swift-mustache reads a value by reflection, or a dictionary by key, which is faster; it is measured with both.
let dictionary: [String: Any] = [
    "name": page.name, "period": page.period, "total": page.total,
    "rows": rows.map { row -> [String: Any] in
        [
            "order": row.order, "customer": row.customer, "product": row.product, "amount": row.amount, "split": row.split,
            "credited": row.credited, "rate": row.rate, "earned": row.earned,
        ]
    },
]
let sameOfDictionary = out.elementsEqual(peer.render(dictionary).utf8)
print("the same with swift-mustache's dictionaries: \(sameOfDictionary ? "yes" : "no")")

var texts: [Double] = []
var bytes: [Double] = []
var peers: [Double] = []
var peersOfDictionary: [Double] = []
var count = 0
for _ in 0..<rounds {
    texts.append(
        microseconds(20) {
            out.removeAll(keepingCapacity: true)
            ours.render(page, into: &out)
            count += out.count
        })
    bytes.append(
        microseconds(20) {
            out.removeAll(keepingCapacity: true)
            oursOfBytes.render(pageOfBytes, into: &out)
            count += out.count
        })
    peers.append(microseconds(2) { count += peer.render(page).utf8.count })
    peersOfDictionary.append(microseconds(2) { count += peer.render(dictionary).utf8.count })
}
let best = min(median(peers), median(peersOfDictionary))
print("swift-mustache, structs       \(text(median(peers))) µs a page")
print("swift-mustache, dictionaries  \(text(median(peersOfDictionary))) µs a page")
print("Templates, texts              \(text(median(texts))) µs a page, \(text(best / median(texts))) times as fast as the faster peer")
print("Templates, bytes              \(text(median(bytes))) µs a page, \(text(best / median(bytes))) times as fast as the faster peer")

// Many pages by one thread, and the same number by each of two: the same time means that they do not disturb each other.
@Sendable func renderMany() {
    var out: [UInt8] = []
    for _ in 0..<20_000 {
        out.removeAll(keepingCapacity: true)
        ours.render(page, into: &out)
    }
}
let one = microseconds(1, renderMany) / 20_000
let two = microseconds(1) { DispatchQueue.concurrentPerform(iterations: 2) { _ in renderMany() } } / 20_000
print("one thread                    \(text(one)) µs a page")
print("two threads                   \(text(two)) µs for a page of each (\(count) bytes in all)")
