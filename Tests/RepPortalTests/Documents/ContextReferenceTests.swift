import Foundation
import RepPortal
import Testing

/// The guide's list of what templates may name is the one that the code declares.
@Suite struct ContextReferenceTests {
    @Test func `template context`() throws {
        let path = "\(Repository.guide)/TemplateContext.md"
        let written = ContextReference.markdown
        let file = Repository.root.appending(path: path)
        let found = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard found != written else { return }
        if ProcessInfo.processInfo.environment["REPFOLIO_RECORD"] != nil {
            try Data(written.utf8).write(to: file)
            Issue.record("\(path) was written anew; look at the difference")
        } else {
            Issue.record("\(path) is not what the code declares; run with REPFOLIO_RECORD=1 and look at the difference")
        }
    }

    @Test func `every page's template is described`() throws {
        let pages = BuiltInTemplates.all.filter { $0.path.hasSuffix(".html") && $0.text.contains("{{<page}}") && $0.path != "gallery.html" }
        #expect(pages.map { String($0.path.dropLast(5)) }.sorted() == ContextReference.templates.sorted())
    }
}
