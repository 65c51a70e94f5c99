import Compensation

/// How the credited lines of a statement go over its pages: all on the statement itself, or, where they are many, on pages of their
/// own, with the sums on the statement.
struct StatementLines {
    /// A part of a table on a page of lines.
    struct Slice {
        let block: CreditBlock
        let range: Range<Int>
    }

    /// More lines than this stand on pages of their own, each of as many.
    static let pageLength = 1_000

    let period: Int
    let blocks: [CreditBlock]
    /// Empty where all lines stand on the statement.
    let pages: [[Slice]]

    init(_ statement: Statement) {
        period = statement.period
        blocks = CreditBlock.all(of: statement)
        guard blocks.reduce(0, { $0 + $1.count }) > Self.pageLength else {
            pages = []
            return
        }
        var pages: [[Slice]] = [[]]
        var room = Self.pageLength
        for block in blocks {
            var start = 0
            while start < block.count {
                if room == 0 {
                    pages.append([])
                    room = Self.pageLength
                }
                let end = min(block.count, start + room)
                pages[pages.count - 1].append(Slice(block: block, range: start..<end))
                room -= end - start
                start = end
            }
        }
        self.pages = pages
    }

    var arePaged: Bool { !pages.isEmpty }

    /// Name of the file of a page of lines, counted from 0; the statement is the first, so these begin with the second. No period's name
    /// holds a dot, so that no two files share one.
    static func fileName(_ page: Int, of slug: String) -> String { "\(slug).\(page + 2)" }

    func href(_ page: Int, in site: RepSite) -> String { Self.href(page, ofPeriod: period, in: site) }

    private static func href(_ page: Int, ofPeriod period: Int, in site: RepSite) -> String {
        fileName(page, of: site.portal.periodSlugs[period]) + ".html"
    }

    /// Links to the pages on which a table stands, each with the range of its lines.
    func links(to block: CreditBlock, in site: RepSite) -> [LinkContext] {
        pages.enumerated().flatMap { number, slices in
            slices.filter { $0.block.id == block.id }.map { slice in
                LinkContext(href: "\(href(number, in: site))#\(block.id)", text: Self.range(slice.range, site))
            }
        }
    }

    /// "Lines 1,001 – 2,000".
    static func range(_ range: Range<Int>, _ site: RepSite) -> String {
        site.words.text(
            .linesRange, ("from", site.format.integer(range.lowerBound + 1)), ("to", site.format.integer(range.upperBound)))
    }

    /// Address of the page on which a credit's own line stands.
    static func page(of credit: Credit, in site: RepSite) -> String {
        let statement = site.statements.statements[credit.period]
        // Whoever has few credits in all has no pages of lines.
        guard site.results.credits.count > pageLength else { return site.statementHref(credit.period) }
        let blocks = CreditBlock.all(of: statement)
        guard blocks.reduce(0, { $0 + $1.count }) > pageLength else { return site.statementHref(credit.period) }
        var before = 0
        for block in blocks {
            defer { before += block.count }
            if block.isEarlier { continue }
            let indices = block.result?.credits ?? statement.otherCredits
            // Both lists are in the order in which credits fill tiers.
            var (low, high) = (0, indices.count)
            while low < high {
                let middle = low + (high - low) / 2
                if Credit.fillsBefore(site.results.credits[indices[middle]], credit) { low = middle + 1 } else { high = middle }
            }
            guard low < indices.count, site.results.credits[indices[low]].id == credit.id else { continue }
            // Each page is full before the next one begins.
            return href((before + low) / pageLength, ofPeriod: credit.period, in: site)
        }
        return site.statementHref(credit.period)
    }
}
