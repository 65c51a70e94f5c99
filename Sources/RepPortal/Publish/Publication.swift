/// What came of a build: counts for the closing line, and what else lies in the output.
package struct Publication: Hashable, Sendable {
    package var files = 0
    package var pages = 0
    /// Of all files together.
    package var bytes = 0
    /// Files whose bytes are new; 0 where the site is left as it is.
    package var written = 0
    /// Files of the last publication that this one does not have, in order of path.
    package var removed: [String] = []
    /// Files, links and empty folders (with a closing `/`) that repfolio did not write, in order of path. They were left alone.
    package var foreign: [String] = []
    /// The new site stands, but the old one beside it could not be removed whole; the next build tries again.
    package var leftover: WriteError?
}
