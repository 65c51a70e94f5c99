/// The `Content-Type` of a file by its name's ending. What a portal does not hold is bytes to save, never something to run.
enum MediaType {
    static func of(_ name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return types[ending] ?? "application/octet-stream"
    }

    static let html = "text/html; charset=utf-8"

    private static let types: [String: String] = [
        "html": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "txt": "text/plain; charset=utf-8", "json": "application/json", "jsonl": "application/jsonl", "pdf": "application/pdf",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "ico": "image/x-icon", "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    ]
}
