import Foundation
import RepPortal
import Testing

/// What holds for every page of both sites: its links, its ids, its policies and its weight.
struct PageStructureTests {
    @Test func `ids are unique on each page, and every link, fragment and reference leads somewhere`() async throws {
        for (name, site) in try await BuiltSite.all {
            let ids = Dictionary(
                site.pages.map { page in (page.path, Set(page.root.all { $0["id"] != nil }.compactMap { $0["id"] })) },
                uniquingKeysWith: { first, _ in first })
            for page in site.pages {
                let here = "\(name): \(page.path)"
                let own = page.root.all { $0["id"] != nil }.compactMap { $0["id"] }
                #expect(
                    Set(own).count == own.count,
                    "\(here): an id stands twice: \(Dictionary(grouping: own) { $0 }.filter { $1.count > 1 }.keys)")
                page.root.forEach { element in
                    for attribute in ["aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "for", "list", "headers"] {
                        for id in (element[attribute] ?? "").split(separator: " ") where ids[page.path]?.contains(String(id)) != true {
                            Issue.record("\(here): \(attribute)=\(id) names nothing")
                        }
                    }
                    for attribute in ["href", "src"] {
                        guard let address = element[attribute], !address.hasPrefix("mailto:") else { continue }
                        if let fault = fault(of: address, from: page.path, in: site, ids: ids) {
                            Issue.record("\(here): \(address) \(fault)")
                        }
                    }
                }
            }
        }
    }

    /// What is wrong with a relative address; nil where it leads to a file, and its fragment to an element, of the site.
    private func fault(of address: String, from path: String, in site: BuiltSite, ids: [String: Set<String>]) -> String? {
        if address.hasPrefix("/") || address.contains(":") { return "is not relative" }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let relative = String(parts[0]).removingPercentEncoding else { return "cannot be decoded" }
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in relative.split(separator: "/") {
            if part == ".." {
                guard folders.popLast() != nil else { return "leads out of the site" }
            } else if part != "." {
                folders.append(String(part))
            }
        }
        let target = relative.isEmpty ? path : folders.joined(separator: "/")
        guard site.files[target] != nil else { return "leads to no file" }
        guard parts.count == 2, let fragment = String(parts[1]).removingPercentEncoding, !fragment.isEmpty else { return nil }
        return ids[target]?.contains(fragment) == true ? nil : "leads to no element"
    }

    @Test func `no page asks another origin for anything, runs an inline handler or styles an element inline`() async throws {
        for (name, site) in try await BuiltSite.all {
            for page in site.pages {
                let here = "\(name): \(page.path)"
                page.root.forEach { element in
                    for (attribute, value) in element.attributes {
                        if attribute.hasPrefix("on") || attribute == "style" { Issue.record("\(here): <\(element.name) \(attribute)>") }
                        let scheme = value.lowercased()
                        if scheme.hasPrefix("http:") || scheme.hasPrefix("https:") || scheme.hasPrefix("//")
                            || scheme.hasPrefix("javascript:")
                        {
                            // A link of a text leads where its author wants; nothing is fetched from there.
                            let isLink = element.name == "a" && attribute == "href" && !scheme.hasPrefix("javascript:")
                            if !isLink { Issue.record("\(here): <\(element.name) \(attribute)=\(value)>") }
                        }
                    }
                    if ["iframe", "object", "embed", "base"].contains(element.name) { Issue.record("\(here): <\(element.name)>") }
                    if element.name == "style", page.kind != "not-found" { Issue.record("\(here): a style of its own") }
                }
            }
            for (path, bytes) in site.files where path.hasSuffix(".css") {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("@import"), "\(name): \(path)")
            }
        }
    }

    @Test func `every page has its policies, one h1, its language and a way to skip to the content`() async throws {
        for (name, site) in try await BuiltSite.all {
            for page in site.pages {
                let here = "\(name): \(page.path)"
                let html = try #require(page.root.first("html"), "\(here)")
                #expect(html["lang"]?.isEmpty == false && ["ltr", "rtl"].contains(html["dir"]), "\(here)")
                let metas = page.root.all("meta")
                let policy = metas.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"] ?? ""
                #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(here): \(policy)")
                if page.root.first("style") != nil {
                    let style = try #require(Self.style(site.files[page.path] ?? []), "\(here)")
                    #expect(policy.contains("style-src 'sha256-\(style)';"), "\(here): \(policy)")
                }
                #expect(metas.contains { $0["name"] == "referrer" && $0["content"] == "no-referrer" }, "\(here)")
                #expect(metas.contains { $0["name"] == "robots" && $0["content"]?.contains("noindex") == true }, "\(here)")
                #expect(page.root.all("h1").count == 1, "\(here)")
                let skip = try #require(page.root.first("body")?.elements.first)
                #expect(skip.name == "a" && skip["href"] == "#main" && page.root.with(id: "main")?.name == "main", "\(here)")
                #expect(page.root.first("title")?.text.isEmpty == false, "\(here)")
            }
        }
    }

    /// SHA-256 of the text of a page's own stylesheet, as policies write it.
    private static func style(_ page: [UInt8]) -> String? {
        let text = String(decoding: page, as: UTF8.self)
        guard let style = text.firstMatch(of: /<style>((?:.|\n)*?)<\/style>/) else { return nil }
        let hex = ContentHash(of: Array(style.output.1.utf8)).hex
        let bytes = stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
        return Data(bytes).base64EncodedString()
    }

    @Test func `headings follow in order, tables name their headers, charts say what they show`() async throws {
        for (name, site) in try await BuiltSite.all {
            for page in site.pages {
                let here = "\(name): \(page.path)"
                var last = 0
                page.root.forEach { element in
                    if let level = ["h1", "h2", "h3", "h4", "h5", "h6"].firstIndex(of: element.name).map({ $0 + 1 }) {
                        if level > last + 1 { Issue.record("\(here): h\(level) ‘\(element.text)’ after h\(last)") }
                        last = level
                    }
                    if element.name == "svg", element["role"] == "img" {
                        let labels = (element["aria-labelledby"] ?? "").split(separator: " ").compactMap { element.with(id: String($0)) }
                        if labels.isEmpty || labels.contains(where: \.text.isEmpty) { Issue.record("\(here): a chart without words") }
                    }
                    if element.name == "th", element["scope"] == nil { Issue.record("\(here): <th> ‘\(element.text)’ without scope") }
                    if element.name == "img", element["alt"] == nil { Issue.record("\(here): an image without alt") }
                }
            }
        }
    }

    @Test func `the hash that a page states stands in the record, and is that of the page with zeros in its places`() async throws {
        for (name, site) in try await BuiltSite.all {
            for page in site.pages {
                let here = "\(name): \(page.path)"
                let stated = try #require(page.stated, "\(here)")
                let text = String(decoding: site.files[page.path] ?? [], as: UTF8.self)
                #expect(text.contains(stated), "\(here)")
                let zeroed = text.replacingOccurrences(of: stated, with: String(repeating: "0", count: 64))
                #expect(ContentHash(of: Array(zeroed.utf8)).hex == stated, "\(here)")
            }
        }
    }

    @Test func `pages keep their weights`() async throws {
        for (name, site) in try await BuiltSite.all {
            for page in site.pages {
                let bytes = site.files[page.path]?.count ?? 0
                switch page.kind {
                case "overview": #expect(bytes < 60_000, "\(name): \(page.path)")
                case "statement":
                    let lines = page.root.all("table", class: "credits").reduce(0) { $0 + $1.rows(of: "tbody").count }
                    #expect(bytes < 80_000 || lines > 50, "\(name): \(page.path) with \(lines) lines")
                default: break
                }
            }
            for (path, bytes) in site.files where path.hasSuffix(".js") { #expect(bytes.count < 12_000, "\(name): \(path)") }
        }
    }
}
