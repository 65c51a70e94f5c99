/// The files that pages load: one stylesheet, and scripts without which nothing is missing.
///
/// The policy of a page admits them by `'self'`. Hashes in the policy were tried: Chromium matches the hash of an external script only
/// beside an `integrity` attribute, refuses that attribute on `file:`, and never matches the hash of a stylesheet; so a portal opened
/// from a folder would come without both.
struct PageFiles: Sendable {
    let style: HashedFile
    /// Sorting, filtering, copying of addresses, the theme switch: on every page.
    let script: HashedFile
    /// What the page of estimates computes with.
    let estimate: HashedFile

    /// For the tab of the browser, which would otherwise look for `/favicon.ico` and complain; nil where the workspace has a logo.
    let icon: HashedFile?

    init(_ files: TemplateFiles, theme: Theme?, hasLogo: Bool) {
        let text = files.text("style.css")
        style = HashedFile("style.css", text: theme?.applied(to: text) ?? text, kind: "style")
        icon = hasLogo ? nil : HashedFile("icon.svg", text: files.text("icon.svg"), kind: "icon")
        script = HashedFile("portal.js", text: files.text("portal.js"), kind: "script")
        estimate = HashedFile(EstimateScript.file, text: ScriptText.compact(files.text(EstimateScript.file)), kind: "script")
    }

    /// All of them, to be published.
    var all: [HashedFile] { [style, script, estimate] + (icon.map { [$0] } ?? []) }
}
