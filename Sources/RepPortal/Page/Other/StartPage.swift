/// Makes the pages that belong to nobody.
struct StartPage {
    let portal: Portal

    private var localization: Localization { portal.siteLocalization }
    private var words: Words { localization.words }

    func start() -> StartContext {
        let files = portal.files
        let settings = portal.workspace.settings
        let frame = frame(
            title: settings.title, home: "index.html", style: files.style.name, script: files.script.name,
            icon: portal.logo ?? files.icon?.name, logo: portal.logo)
        let publisher = settings.organization.isEmpty ? settings.title : settings.organization
        return StartContext(frame: frame, text: words.text(.startText, ("organization", publisher)), contact: contact)
    }

    func notFound() -> NotFoundContext {
        NotFoundContext(frame: frame(title: words[.notFound]), contact: contact, style: InlineStyle(portal.files.style))
    }

    private var contact: LinkContext? {
        let contact = portal.workspace.settings.contact
        return contact.isEmpty ? nil : LinkContext(href: ContactAddress(contact).href(subject: ""), text: contact)
    }

    private func frame(
        title: String, home: String = "", style: String = "", script: String = "", icon: String? = nil, logo: String? = nil
    ) -> FrameContext {
        let settings = portal.workspace.settings
        return FrameContext(
            language: words.language, direction: localization.isRightToLeft ? "rtl" : "ltr", title: title,
            organization: settings.organization, portal: settings.title, root: "", home: home, style: style, script: script,
            icon: icon ?? "", logo: logo ?? "", format: localization.format, stamps: portal.stamps(dataAsOf: nil, localization),
            isDraft: portal.isDraft, words: words)
    }
}
