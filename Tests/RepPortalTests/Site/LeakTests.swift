import Foundation
import Testing

/// The finished site holds of each rep only what is hers.
struct LeakTests {
    @Test func `no file of a rep names another rep, her email or her orders`() async throws {
        for (name, site) in try await BuiltSite.all {
            let people = try People(
                name == "sample" ? BuiltSite.repository.appending(path: "content/results") : BuiltSite.adventureWorksFolder)
            var seen = 0
            for (path, bytes) in site.files where path.hasPrefix("r/") {
                let page = site.pages.first { $0.path == path }
                // A CSV file stands beside the statement whose lines it holds.
                let statement = site.pages.first { $0.path == path.replacing(".csv", with: ".html") }
                let rep = try #require(page?.rep ?? statement?.rep, "\(name): whose is \(path)?")
                let strangers = people.strangers(to: rep, isTeamPage: page?.kind == "team")
                for leak in strangers.leaks(in: String(decoding: bytes, as: UTF8.self)) { Issue.record("\(name): \(path) holds \(leak)") }
                if let page {
                    for leak in strangers.leakedIDs(in: page.root) { Issue.record("\(name): \(path) holds the id \(leak)") }
                    if page.kind == "team" { #expect(page.root.all("table", class: "credits").isEmpty, "\(name): \(path) lists credits") }
                }
                seen += 1
            }
            #expect(seen >= people.reps.count * 3)
        }
    }

    @Test func `pages of nobody name nobody`() async throws {
        for (name, site) in try await BuiltSite.all {
            let people = try People(
                name == "sample" ? BuiltSite.repository.appending(path: "content/results") : BuiltSite.adventureWorksFolder)
            for (path, bytes) in site.files where !path.hasPrefix("r/") && (path.hasSuffix(".html") || path.hasSuffix(".txt")) {
                let text = String(decoding: bytes, as: UTF8.self)
                for leak in people.strangers(to: nil, isTeamPage: false).leaks(in: text) { Issue.record("\(name): \(path) holds \(leak)") }
                #expect(!text.contains("r/"), "\(name): \(path) leads to a rep")
            }
        }
    }

    @Test func `the test sees a leak where there is one`() throws {
        let people = try People(BuiltSite.repository.appending(path: "content/results"))
        let strangers = people.strangers(to: "1101", isTeamPage: false)
        #expect(strangers.leaks(in: "<td>Dale Whitcombe-Ruiz</td>").count == 1)
        #expect(strangers.leaks(in: "dale.whitcombe-ruiz@calderhythe.example").count == 1)
        #expect(strangers.leaks(in: "Marcus Adeyinka-Holt, her manager").isEmpty)
        #expect(try strangers.leakedIDs(in: HTMLReader.read(Array("<p>1102</p>".utf8))).count == 1)
        #expect(try strangers.leakedIDs(in: HTMLReader.read(Array("<a href=\"../1102/index.html\">x</a>".utf8))).count == 1)
        let order = try #require(people.ordersOfOne.first { $0.value != "1101" }?.key)
        #expect(strangers.leaks(in: "<a href=\"#credit-\(order)\">").count == 1)
    }
}

/// Everybody in a workspace, and what is theirs alone.
struct People {
    let reps: [[String: String]]
    /// Managers that a rep ever had, by rep.
    private let managers: [String: Set<String>]
    /// Orders and credits that belong to one rep only.
    let ordersOfOne: [String: String]

    init(_ folder: URL) throws {
        reps = try InputRows(folder.appending(path: "reps.csv")).rows
        let assignments = try InputRows(folder.appending(path: "assignments.csv")).rows
        var managers: [String: Set<String>] = [:]
        for row in reps + assignments {
            if let rep = row["rep_id"], let manager = row["manager_id"], !manager.isEmpty { managers[rep, default: []].insert(manager) }
        }
        self.managers = managers
        var owners: [String: Set<String>] = [:]
        for row in try InputRows(folder.appending(path: "credits.csv")).rows {
            for column in ["order_id", "credit_id"] {
                if let rep = row["rep_id"], let order = row[column], !order.isEmpty { owners[order, default: []].insert(rep) }
            }
        }
        ordersOfOne = owners.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    struct Strangers {
        let names: [String]
        let emails: [String]
        let ids: Set<String>
        let rep: String?
        let ordersOfOne: [String: String]

        /// Names, emails and orders of strangers in a file.
        func leaks(in text: String) -> [String] {
            // Once for all of them; only a file that has a part of a name is looked at name by name.
            let words = Set(text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
            let named = names.filter { name in name.split(separator: " ").allSatisfy(words.contains) && text.contains(name) }
            let mailed = emails.filter { $0.split(separator: "@").first.map { text.contains($0 + "@") } ?? false }
            let ordered = words.flatMap { word in [String(word), word.hasPrefix("credit-") ? String(word.dropFirst(7)) : ""] }
                .filter { order in ordersOfOne[order].map { $0 != rep } ?? false }
            return named + mailed + ordered
        }

        /// Ids of strangers that stand alone in a text or an attribute, or as a folder in an address.
        func leakedIDs(in root: HTMLElement) -> [String] {
            var found: [String] = []
            root.forEachText { text in
                let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
                if ids.contains(trimmed) { found.append(trimmed) }
            }
            root.forEach { element in
                for (name, value) in element.attributes where !Self.measures.contains(name) {
                    if name == "href" || name == "src" || name == "action" {
                        found += value.split { !($0.isLetter || $0.isNumber) }.map(String.init).filter(ids.contains)
                    } else if ids.contains(value) {
                        found.append("\(name)=\(value)")
                    }
                }
            }
            return found
        }

        /// Attributes that hold lengths, which may look like an id of digits.
        private static let measures: Set<String> = [
            "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "viewBox", "d", "points", "colspan", "rowspan", "content",
            "value", "min", "max", "step", "data-sort",
        ]
    }

    /// All but the rep and her managers; for a team page also all but those who report to her.
    func strangers(to rep: String?, isTeamPage: Bool) -> Strangers {
        let known = rep.map { managers[$0, default: []].union([$0]) } ?? []
        let team = isTeamPage ? managers.filter { $0.value.contains(rep ?? "") }.map(\.key) : []
        let others = reps.filter { !known.contains($0["rep_id"] ?? "") }
        let unnamed = others.filter { !team.contains($0["rep_id"] ?? "") }
        let ids = Set(reps.compactMap { $0["rep_id"] }.filter { $0 != rep })
        return Strangers(
            names: unnamed.compactMap { $0["name"] }, emails: reps.filter { $0["rep_id"] != rep }.compactMap { $0["email"] },
            ids: ids, rep: rep, ordersOfOne: ordersOfOne)
    }
}
