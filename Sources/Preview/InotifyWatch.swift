#if canImport(Glibc) || canImport(Musl)
    import Dispatch
    #if canImport(Glibc)
        import Glibc
    #else
        import Musl
    #endif

    /// Changes as the Linux kernel reports them (inotify(7)): a watch for each folder, new folders are watched as they come.
    // @unchecked: its parts are touched on its queue alone, but for the making.
    final class InotifyWatch: @unchecked Sendable {
        private static let events = UInt32(
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)

        private let tree: WatchedTree
        private let descriptor: Int32
        private let queue = DispatchQueue(label: "repfolio.inotify")
        private let burst: Burst
        private var folders: [Int32: String] = [:]
        private var source: (any DispatchSourceRead)?

        /// Nil where the system has no watches left.
        static func changes(of tree: WatchedTree) -> AsyncStream<Void>? {
            let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            let watch = InotifyWatch(tree: tree, descriptor: descriptor) { continuation.yield() }
            guard watch.add(tree.root) else {
                close(descriptor)
                return nil
            }
            let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: watch.queue)
            source.setEventHandler { watch.read() }
            source.setCancelHandler { close(descriptor) }
            watch.source = source
            continuation.onTermination = { _ in watch.stop() }
            source.activate()
            return stream
        }

        private init(tree: WatchedTree, descriptor: Int32, report: @escaping @Sendable () -> Void) {
            (self.tree, self.descriptor) = (tree, descriptor)
            burst = Burst(queue: queue, report: report)
        }

        private func stop() {
            queue.async { [self] in
                source?.cancel()
                source = nil
            }
        }

        /// Watches a folder and all below it; false where one cannot be watched.
        private func add(_ start: String) -> Bool {
            var isWhole = true
            for folder in tree.folders(from: start) {
                let watch = inotify_add_watch(descriptor, folder, Self.events | UInt32(IN_ONLYDIR))
                if watch >= 0 { folders[watch] = folder } else if errno == ENOSPC { isWhole = false }
            }
            return isWhole
        }

        private func read() {
            var buffer = [UInt8](repeating: 0, count: 1 << 14)
            while true {
                let count = buffer.withUnsafeMutableBytes { Self.read(descriptor, $0) }
                guard count > 0 else { return }
                buffer.withUnsafeBytes { bytes in
                    var offset = 0
                    while offset + MemoryLayout<inotify_event>.size <= count {
                        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                        let start = offset + MemoryLayout<inotify_event>.size
                        let name = bytes[start..<start + Int(event.len)].prefix { $0 != 0 }
                        handle(event, name: String(decoding: name, as: UTF8.self))
                        offset = start + Int(event.len)
                    }
                }
            }
        }

        private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
            #if canImport(Glibc)
                Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
        }

        private func handle(_ event: inotify_event, name: String) {
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
                _ = add(tree.root)
                burst.note()
                return
            }
            guard let folder = folders[event.wd] else { return }
            if event.mask & UInt32(IN_IGNORED) != 0 { folders[event.wd] = nil }
            guard name.isEmpty || tree.isWatched(name, in: folder) else { return }
            if event.mask & UInt32(IN_ISDIR) != 0, event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { _ = add("\(folder)/\(name)") }
            burst.note()
        }
    }
#endif
