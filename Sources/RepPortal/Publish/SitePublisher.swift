import Templates

/// Writes what belongs to no rep: start page, not-found page, stylesheet, scripts, assets.
struct SitePublisher {
    let portal: Portal
    let staging: Staging
    let assets: [Asset]

    func publish() throws {
        let templates = portal.templates(portal.siteLocalization.words)
        try write(templates.start, StartPage(portal: portal).start(), .start, to: "index.html")
        try write(templates.notFound, StartPage(portal: portal).notFound(), .notFound, to: "404.html")
        for file in portal.files.all { try staging.write(file.bytes, to: PagePath(file.name), kind: .file(file.kind)) }
        for asset in assets { try staging.write(asset.bytes, to: asset.path, kind: .file("asset")) }
    }

    private func write<Context: TemplateContext>(
        _ template: TemplateOnDemand<Context>, _ context: Context, _ kind: PageKind, to name: String
    ) throws {
        var page: [UInt8] = []
        try template.get().render(context, into: &page)
        let seal = PageSealer.seal(&page)
        try staging.write(page, to: PagePath(name), kind: .page(kind.rawValue), seal: seal)
    }
}
