import Compensation

/// Makes the pages of a rep that come from `content/pages` and `content/news`.
struct ContentPages {
    let site: RepSite

    func page(_ index: Int) -> ContentContext {
        let page = site.pages[index]
        return ContentContext(frame: site.frame(.page(index), title: page.title, depth: 1), title: page.title, text: text(of: page))
    }

    func news() -> NewsContext {
        NewsContext(
            frame: site.frame(.news, title: site.words[.news]),
            articles: site.news.map { page in
                ArticleContext(
                    slug: page.slug, title: page.title, date: page.date.map { site.format.date($0) } ?? "",
                    isoDate: page.date?.description ?? "", text: text(of: page))
            })
    }

    private func text(of page: ContentPage) -> [UInt8] {
        var text: [UInt8] = []
        PlanText(site: site, period: site.current).append(page.document, to: &text)
        return text
    }
}
