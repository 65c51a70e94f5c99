import Testing

/// The published pages of AdventureWorks against its CSV files: every figure, read by the tests' own readers.
@Suite(.enabled(if: BuiltSite.hasAdventureWorks, "AdventureWorks is not beside the repository; set REPFOLIO_SHARED"))
struct AdventureWorksTests {
    typealias Figures = AdventureWorksFigures
    let figures: Figures
    let site: BuiltSite

    init() async throws {
        figures = try Figures()
        site = try await BuiltSite.adventureWorks
    }

    /// Rows of a page's tables of credits that stand for a line of this period.
    private func creditRows(_ page: BuiltSite.Page) -> [HTMLElement] {
        page.root.all("table", class: "credits").flatMap { $0.rows(of: "tbody") }.filter { $0["id"]?.hasPrefix("credit-") ?? false }
    }

    @Test func `every rep has an overview and a statement for each of the twelve periods`() {
        #expect(figures.reps.count == 18 && figures.periods.count == 12)
        for rep in figures.reps.compactMap({ $0["rep_id"] }) {
            #expect(site.pages("overview").filter { $0.rep == rep }.count == 1)
            #expect(
                site.pages("statement").filter { $0.rep == rep }.compactMap(\.period).sorted()
                    == figures.periods.compactMap { $0["period_id"] }.sorted())
        }
    }

    @Test func `every credit line stands on the statement of its rep and period, and no other does`() throws {
        var lines = 0
        for page in site.pages("statement") {
            let key = Figures.Key(rep: page.rep ?? "", period: page.period ?? "")
            let expected = Dictionary(grouping: figures.credits[key] ?? []) { $0["order_id"] ?? "" }
            let rows = creditRows(page)
            #expect(rows.count == expected.count, "\(page.path)")
            for row in rows {
                let cells = row.cells
                let order = cells.first ?? ""
                let credit = try #require(expected[order]?.first, "\(page.path): ‘\(order)’ is no order of that rep and period")
                let amounts = cells.map(hundredths(shown:))
                // Blanks in a row are one blank on a page.
                let customer = (credit["customer"] ?? "?").split(separator: " ").joined(separator: " ")
                #expect(cells.contains(customer), "\(page.path), \(order)")
                #expect(amounts.contains(hundredths(plain: credit["credited"] ?? "")), "\(page.path), \(order): credited")
                #expect(amounts.last == hundredths(plain: credit["earned"] ?? ""), "\(page.path), \(order): earned")
                let date = (credit["date"] ?? "").split(separator: "-").compactMap { Int($0) }
                let shown = cells.map { $0.split { !$0.isNumber }.compactMap { Int($0) } }
                #expect(shown.contains { $0.contains(date[0]) && $0.contains(date[2]) }, "\(page.path), \(order): date")
                lines += 1
            }
        }
        #expect(lines == 3_806)
    }

    @Test func `the foot of the credit lines is their sum`() throws {
        for page in site.pages("statement") where !creditRows(page).isEmpty {
            let key = Figures.Key(rep: page.rep ?? "", period: page.period ?? "")
            let table = try #require(page.root.all("table", class: "credits").first)
            let foot = try #require(table.rows(of: "tfoot").first).cells.map(hundredths(shown:))
            #expect(foot.contains(Figures.sum(figures.credits[key], "credited")), "\(page.path)")
            #expect(foot.last == Figures.sum(figures.credits[key], "earned"), "\(page.path)")
        }
    }

    @Test func `what is payable is the sum of the ledger, and every line of the ledger is shown`() throws {
        var lines = 0
        for page in site.pages("statement") {
            let key = Figures.Key(rep: page.rep ?? "", period: page.period ?? "")
            let payable = try #require(page.root.first("dl", class: "lead")?.first("dd")?.text)
            #expect(hundredths(shown: payable) ?? 0 == figures.paid(key.rep, key.period), "\(page.path)")
            let amounts = page.root.all("table").flatMap { $0.rows(of: "tbody") }.map { hundredths(shown: $0.cells.last ?? "") }
            for line in figures.payouts[key] ?? [] {
                #expect(amounts.contains(hundredths(plain: line["amount"] ?? "")), "\(page.path): \(line)")
                lines += 1
            }
            let residual = page.root.with(id: "reconciliation") == nil ? nil : reconciliation(page)?.rows(of: "tfoot").last?.cells.last
            #expect(hundredths(shown: try #require(residual, "\(page.path)")) == 0, "\(page.path)")
        }
        #expect(lines == figures.payouts.values.reduce(0) { $0 + $1.count })
    }

    private func reconciliation(_ page: BuiltSite.Page) -> HTMLElement? {
        page.root.all("section").first { $0["aria-labelledby"] == "reconciliation" }?.first("table")
    }

    @Test func `quota, credited and attainment of each component are those of the file`() throws {
        for page in site.pages("statement") {
            for row in figures.attainment[Figures.Key(rep: page.rep ?? "", period: page.period ?? "")] ?? [] {
                let anchor = "c-\(row["component"] ?? "")"
                let section = try #require(
                    page.root.all("section").first { $0["aria-labelledby"] == anchor }, "\(page.path) has no section \(anchor)")
                let shown = section.all("dd").map { hundredths(shown: $0.text) }
                #expect(shown.contains(hundredths(plain: row["quota"] ?? "")), "\(page.path): quota")
                #expect(shown.contains(hundredths(plain: row["actual"] ?? "")), "\(page.path): actual")
                if let attainment = Figures.attainment(row) { #expect(shown.contains(attainment), "\(page.path): attainment") }
            }
        }
    }

    @Test func `the year to date adds up the periods of the year so far`() throws {
        for page in site.pages("statement") {
            let rep = page.rep ?? ""
            let expected = figures.yearToDate(page.period ?? "").reduce(0) { $0 + figures.paid(rep, $1) }
            let section = try #require(page.root.all("section").first { $0["aria-labelledby"] == "year-to-date" }, "\(page.path)")
            let total = section.first("table")?.rows(of: "tfoot").last?.cells.last
            #expect(hundredths(shown: total ?? "") ?? 0 == expected, "\(page.path)")
        }
    }

    @Test func `an overview lists every period with its payout and its attainment, and the sums of years and of all`() throws {
        for rep in figures.reps.compactMap({ $0["rep_id"] }) {
            let page = try site.page("overview", rep: rep)
            let table = try #require(page.root.first("table", class: "period-list"))
            var payouts: [String: Int] = [:]
            for row in table.rows(of: "tbody") {
                guard let href = row.first("a")?["href"] else { continue }
                let statement = try #require(site.pages.first { $0.path == "r/\(page.path.split(separator: "/")[1])/\(href)" }, "\(href)")
                let period = try #require(statement.period)
                payouts[period] = hundredths(shown: row.cells.last ?? "") ?? 0
                let measures = figures.attainment[Figures.Key(rep: rep, period: period)] ?? []
                if measures.count == 1, let attainment = Figures.attainment(measures[0]) {
                    #expect(row.cells.map(hundredths(shown:)).contains(attainment), "\(page.path), \(period)")
                }
            }
            let expected = figures.periods.compactMap { $0["period_id"] }.map { ($0, figures.paid(rep, $0)) }
            #expect(payouts == Dictionary(uniqueKeysWithValues: expected), "\(page.path)")
            let sums = table.rows(of: "tbody").filter { $0.has(class: "sum") }.map { hundredths(shown: $0.cells.last ?? "") ?? 0 }
            let years = Dictionary(grouping: expected) { figures.year(of: $0.0) }.sorted { $0.key > $1.key }
            #expect(sums == years.map { $0.value.reduce(0) { $0 + $1.1 } }, "\(page.path)")
            let total = table.rows(of: "tfoot").last?.cells.last
            #expect(hundredths(shown: total ?? "") ?? 0 == expected.reduce(0) { $0 + $1.1 }, "\(page.path)")
            let payable = page.root.first("dl", class: "lead")?.first("dd")?.text
            #expect(hundredths(shown: payable ?? "") ?? 0 == figures.paid(rep, "2025-Q1"), "\(page.path)")
        }
    }

    @Test func `the CSV of a statement holds exactly the lines of the page, in their order`() throws {
        for page in site.pages("statement") {
            let file = String(page.path.dropLast(5)) + ".csv"
            let rows = InputRows(text: String(decoding: try #require(site.files[file], "\(file)"), as: UTF8.self)).rows
            #expect(page.root.all("a").contains { file.hasSuffix("/" + ($0["href"] ?? "?")) }, "\(page.path) has no link to its CSV")
            let shown = creditRows(page).map { row in [row.cells.first ?? "", String(hundredths(shown: row.cells.last ?? "") ?? 0)] }
            let written = rows.filter { $0["line"] == "credit" }.map {
                [$0["order_id"] ?? "", String(hundredths(plain: $0["earned"] ?? "") ?? 0)]
            }
            #expect(shown == written, "\(page.path)")
            let key = Figures.Key(rep: page.rep ?? "", period: page.period ?? "")
            let paid = rows.filter { $0["line"] == "ledger" }.map { [$0["kind"] ?? "", String(hundredths(plain: $0["paid"] ?? "") ?? 0)] }
            let ledger = (figures.payouts[key] ?? []).map { [$0["kind"] ?? "", String(hundredths(plain: $0["amount"] ?? "") ?? 0)] }
            #expect(paid.sorted { $0.description < $1.description } == ledger.sorted { $0.description < $1.description }, "\(page.path)")
        }
    }

    @Test func `a team page shows quota, credited and payout of everyone who reports to the manager`() throws {
        let managers = Set(figures.reps.compactMap { $0["manager_id"] }).subtracting([""])
        #expect(Set(site.pages("team").compactMap(\.rep)) == managers)
        for page in site.pages("team") {
            let members = figures.reps.filter { $0["manager_id"] == page.rep }
            let section = try #require(page.root.all("section").first { $0["aria-labelledby"] == "members" }, "\(page.path)")
            let rows = try #require(section.first("table")).rows(of: "tbody")
            let names = Set(members.compactMap { $0["name"] })
            // What is measured stands below the name.
            func name(_ cell: String?) -> String? { names.first { cell == $0 || cell?.hasPrefix($0 + " ") == true } }
            #expect(rows.count == members.count && Set(rows.compactMap { name($0.cells.first) }) == names, "\(page.path)")
            for member in members {
                let id = member["rep_id"] ?? ""
                let key = Figures.Key(rep: id, period: "2025-Q1")
                let cells = rows.filter { name($0.cells.first) == member["name"] }.flatMap(\.cells).map(hundredths(shown:))
                // A person with several measures stands there with one of them.
                let isMeasured = (figures.attainment[key] ?? []).contains { row in
                    ["quota", "actual"].allSatisfy { cells.contains(hundredths(plain: row[$0] ?? "")) }
                }
                #expect(isMeasured, "\(page.path): quota and actual of \(id)")
                #expect(cells.contains { ($0 ?? 0) == figures.paid(id, "2025-Q1") }, "\(page.path): payout of \(id)")
            }
        }
    }
}
