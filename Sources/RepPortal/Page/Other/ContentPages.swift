import Compensation
import Markdown

/// Makes the pages of a rep that come from `content/pages` and `content/news`.
struct ContentPages {
    let site: RepSite

    func page(_ index: Int) -> ContentContext {
        let page = site.pages[index]
        return ContentContext(
            frame: site.frame(.page(index), title: page.title, depth: 1), title: page.title,
            contents: TextContents.links(page.document, title: page.title), text: text(of: page), language: language(of: page))
    }

    func news() -> NewsContext {
        NewsContext(
            frame: site.frame(.news, title: site.words[.news]),
            articles: site.news.map { page in
                ArticleContext(
                    slug: page.slug, title: page.title, date: page.date.map { site.format.date($0) } ?? "",
                    isoDate: page.date?.description ?? "", text: text(of: page), language: language(of: page))
            })
    }

    private func language(of page: ContentPage) -> TextLanguage {
        site.portal.language(page.language)
    }

    private func text(of page: ContentPage) -> [UInt8] {
        var text: [UInt8] = []
        PlanText(site: site, period: site.current, language: language(of: page)).append(page.document, to: &text)
        dropTitle(of: page, from: &text)
        return text
    }

    /// A document that begins with its own title as a heading says it once: the page has it already.
    private func dropTitle(of page: ContentPage, from text: inout [UInt8]) {
        guard let heading = page.document.headings.first, heading.text == page.title, text.starts(with: "<h".utf8) else { return }
        guard let end = text.firstRange(of: Array("</h".utf8)), let close = text[end.upperBound...].firstIndex(of: UInt8(ascii: ">")) else {
            return
        }
        // The first heading of the document need not be its first block.
        let id = Array("\"\(heading.id)\"".utf8)
        guard text[..<end.lowerBound].firstRange(of: id) != nil else { return }
        text.removeSubrange(...close)
    }
}
