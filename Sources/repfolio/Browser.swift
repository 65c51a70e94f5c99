import Foundation

/// The user's browser.
enum Browser {
    static func open(_ address: String) {
        #if os(macOS)
            let name = "open"
        #else
            let name = "xdg-open"
        #endif
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name, address]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            Terminal.printError("repfolio: no browser could be opened; the address is \(address)\n")
        }
    }
}
