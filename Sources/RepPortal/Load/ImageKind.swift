/// Kinds of images that a page may show, by the ending of the file.
enum ImageKind: String {
    case svg, png, jpg, jpeg, gif, webp

    init?(path: String) {
        guard let ending = path.split(separator: ".").last.map({ $0.lowercased() }), let kind = ImageKind(rawValue: ending) else {
            return nil
        }
        self = kind
    }

    /// Whether the file starts as this kind of image does.
    func matches(_ start: some Collection<UInt8>) -> Bool {
        let bytes = Array(start.prefix(4096))
        switch self {
        case .svg: return String(decoding: bytes, as: UTF8.self).contains("<svg")
        case .png: return bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
        case .jpg, .jpeg: return bytes.starts(with: [0xFF, 0xD8, 0xFF])
        case .gif: return bytes.starts(with: Array("GIF8".utf8))
        case .webp: return bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
        }
    }
}
