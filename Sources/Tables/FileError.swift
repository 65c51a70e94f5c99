/// A file that cannot be read: the machine's answer, or a path that is not a regular file.
package struct FileError: Error, Hashable {
    /// What was wrong.
    package enum Problem: Hashable, Sendable {
        /// A system call failed with this `errno`.
        case system(errno: Int32)
        /// A folder, device, pipe or socket; only regular files are read.
        case notARegularFile
    }

    /// As it was asked for.
    package let path: String
    /// What was wrong.
    package let problem: Problem
}
