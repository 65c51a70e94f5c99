import Compensation
import Markdown

/// A page or an announcement of the workspace: its text, and who may read it.
struct ContentPage: Sendable {
    /// Relative to the workspace.
    let file: String
    /// The file's name without its ending.
    let name: String
    let title: String
    let audience: Audience
    /// Where it stands among the pages; 0 where it does not say.
    let order: Number
    /// Of an announcement.
    let date: CalendarDate?
    /// What it is written in; nil where the front matter does not say.
    let language: String?
    let document: MarkdownDocument
    /// Of all of the file that pages other than its own depend on: its front matter.
    let beyondItsPage: Fingerprint

    /// Its name in an address.
    var slug: String { PathSlug(name).text }
}
