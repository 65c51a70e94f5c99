import FlyingSocks

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The server cannot listen.
package struct PreviewError: Error, Hashable, Sendable {
    /// One sentence.
    package let text: String

    init(port: UInt16?, cause: any Error) {
        let place = port.map { "port \($0) of 127.0.0.1" } ?? "a free port of 127.0.0.1"
        switch cause {
        case SocketError.failed(_, EADDRINUSE, _): text = "\(place) is in use; choose another --port, or none"
        case SocketError.failed(_, EACCES, _): text = "\(place) may not be used without privileges; choose a --port from 1024 on"
        case SocketError.failed(_, _, let message): text = "\(place) cannot be listened on: \(message)"
        default: text = "\(place) cannot be listened on"
        }
    }
}
