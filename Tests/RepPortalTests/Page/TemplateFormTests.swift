import Foundation
import RepPortal
import Testing

/// What holds for every built-in template, whatever stands in it.
struct TemplateFormTests {
    private static let pages = BuiltInTemplates.all.filter { $0.path.hasSuffix(".html") }

    private func text(_ path: String) throws -> String {
        try #require(BuiltInTemplates.all.first { $0.path == path }?.text, "\(path)")
    }

    @Test func `no template holds a style, a script or a handler of its own`() throws {
        for page in Self.pages {
            #expect(!page.text.contains(" style="), "\(page.path)")
            #expect(page.text.firstMatch(of: /<[^>]*\son[a-z]+=/) == nil, "\(page.path)")
            #expect(!page.text.contains("<style") && !page.text.contains("javascript:"), "\(page.path)")
            for script in page.text.matches(of: /<script[^>]*>([^<]*)/) {
                #expect(script.output.0.contains("src=") || script.output.0.contains("type=\"application/json\""), "\(page.path)")
            }
        }
    }

    @Test func `a page forbids everything but files of the portal, referrers and search engines`() throws {
        let page = try text("page.html")
        #expect(
            page.contains(
                "content=\"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\""))
        #expect(page.contains("<meta name=\"referrer\" content=\"no-referrer\">"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">"))
        // The policy holds for what stands after it.
        let policy = try #require(page.range(of: "Content-Security-Policy"))
        let style = try #require(page.range(of: "<link"))
        #expect(policy.lowerBound < style.lowerBound)
    }

    @Test func `the scripts weigh under 12 kB each, and nothing names another origin`() throws {
        for file in BuiltInTemplates.all where !file.path.hasPrefix("words.") {
            #expect(!file.path.hasSuffix(".js") || file.path == "estimate.js" || file.text.utf8.count < 12_000, "\(file.path)")
            let text = file.text.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
            #expect(text.firstMatch(of: /(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}/) == nil, "\(file.path)")
            #expect(!file.text.contains("@import") && !file.text.contains("url("), "\(file.path)")
        }
    }

    @Test func `the stylesheet knows no left and right but where digits and paper do`() throws {
        let style = try text("style.css").replacing(/\/\*(?:.|\n)*?\*\//, with: "")
        for (number, line) in style.split(separator: "\n").enumerated() {
            let rest = line.replacing("text-align: right", with: "").replacing(/@(?:top|bottom)-(?:left|right)/, with: "")
            #expect(rest.firstMatch(of: /(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b/) == nil, "rule \(number): \(line)")
            #expect(rest.firstMatch(of: /[;{ ](?:left|right|float): ?/) == nil, "rule \(number): \(line)")
        }
    }

    @Test func `the script takes its words from the page`() throws {
        let script = try text("portal.js")
        let page = try text("page.html")
        for name in script.matches(of: /words\.([a-zA-Z]+)/).map({ String($0.output.1) }) {
            #expect(page.contains("data-\(name)=\""), "\(name)")
        }
    }
}
