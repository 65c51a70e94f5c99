/// Makes the pages that belong to nobody.
struct StartPage {
    let portal: Portal

    private var localization: Localization { portal.siteLocalization }
    private var words: Words { localization.words }

    func start() -> StartContext { context(title: portal.workspace.settings.title) }

    func notFound() -> StartContext { context(title: words[.notFound]) }

    private func context(title: String) -> StartContext {
        let settings = portal.workspace.settings
        let publisher = settings.organization.isEmpty ? settings.title : settings.organization
        let contact =
            settings.contact.isEmpty ? nil : LinkContext(href: ContactAddress(settings.contact).href(subject: ""), text: settings.contact)
        let frame = FrameContext(
            language: words.language, direction: localization.isRightToLeft ? "rtl" : "ltr", title: title,
            organization: settings.organization, portal: settings.title, root: "", home: "index.html", style: portal.files.style.name,
            script: portal.files.script.name, logo: portal.logo ?? "", format: localization.format,
            stamps: portal.stamps(dataAsOf: nil, localization), isDraft: portal.isDraft, words: words)
        return StartContext(frame: frame, text: words.text(.startText, ("organization", publisher)), contact: contact)
    }
}
