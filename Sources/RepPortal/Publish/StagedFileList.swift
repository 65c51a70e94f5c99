/// Files of the new site, 88 bytes each: folders, names, kinds, reps and periods, which many files share, are held once. There may be millions.
struct StagedFileList: Sendable, RandomAccessCollection {
    /// What the files of one folder share.
    struct Place: Hashable, Sendable {
        let folder: PagePath?
        let rep: String?
    }

    /// What files of one name in many folders share.
    struct Role: Hashable, Sendable {
        let kind: RecordedFile.Kind
        let period: String?
        let name: String
    }

    private struct Entry: Sendable {
        let place: UInt32
        let role: UInt32
        let bytes: Int
        let isUnchanged: Bool
        let hash: ContentHash
        let stated: ContentHash?
    }

    private var places = NumberedValues<Place>()
    private var roles = NumberedValues<Role>()
    private var entries: [Entry] = []

    var startIndex: Int { 0 }
    var endIndex: Int { entries.count }

    subscript(_ index: Int) -> StagedFile {
        let entry = entries[index]
        let (place, role) = (places[entry.place], roles[entry.role])
        let file = RecordedFile(
            kind: role.kind, rep: place.rep, period: role.period, path: place.folder?.appending(role.name) ?? PagePath(role.name),
            hash: entry.hash, stated: entry.stated)
        return StagedFile(file: file, bytes: entry.bytes, isUnchanged: entry.isUnchanged)
    }

    mutating func append(_ staged: StagedFile) {
        let file = staged.file
        entries.append(
            Entry(
                place: places.number(of: Place(folder: file.path.folder, rep: file.rep)),
                role: roles.number(of: Role(kind: file.kind, period: file.period, name: file.path.name)), bytes: staged.bytes,
                isUnchanged: staged.isUnchanged, hash: file.hash, stated: file.stated))
    }

    /// Of all files together.
    var bytes: Int { entries.reduce(0) { $0 + $1.bytes } }
    /// How many are not as they were.
    var written: Int { entries.count { !$0.isUnchanged } }
    /// How many are pages.
    var pages: Int {
        let arePages = roles.values.map(\.kind.isPage)
        return entries.count { arePages[Int($0.role)] }
    }

    /// A file's path against another, as `PathOrder` has it.
    func compare(_ index: Int, _ path: String) -> Int {
        let entry = entries[index]
        var (name, path) = (roles[entry.role].name, path)
        return path.withUTF8 { path in
            name.withUTF8 { name in
                guard var folder = places[entry.place].folder?.text else { return PathOrder.compare(name, path) }
                return folder.withUTF8 { PathOrder.compare(($0, name), path) }
            }
        }
    }

    /// Brings the files into the order of their paths.
    mutating func sort() {
        let (folders, names) = pathTexts
        folders.withTexts { folders in
            names.withTexts { names in
                entries.sort { a, b in
                    PathOrder.compare((folders[a.place], names[a.role]), (folders[b.place], names[b.role])) < 0
                }
            }
        }
    }

    /// The texts of which the paths are made: of each folder, with its closing `/`, and of each name.
    private var pathTexts: (folders: NumberedTexts, names: NumberedTexts) {
        (NumberedTexts(places.values.lazy.map { $0.folder.map { $0.text + "/" } ?? "" }), NumberedTexts(roles.values.lazy.map(\.name)))
    }

    /// The folders of the site, those above a file's own too, each with its files in their order.
    var folders: [SiteFolder] {
        var numbers: [String: Int] = ["": 0]
        var folders = [SiteFolder(path: "")]
        func number(of path: PagePath?) -> Int {
            guard let path else { return 0 }
            if let known = numbers[path.text] { return known }
            _ = number(of: path.folder)
            numbers[path.text] = folders.count
            folders.append(SiteFolder(path: path.text))
            return folders.count - 1
        }
        let places = places.values.map { number(of: $0.folder) }
        for entry in entries {
            folders[places[Int(entry.place)]].files.append(SiteFolder.File(name: roles[entry.role].name, bytes: entry.bytes))
        }
        return folders.sorted { PathOrder.compare($0.path, $1.path) < 0 }
    }
}

/// Values, each held once and known by its number.
private struct NumberedValues<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var numbers: [Value: UInt32] = [:]

    subscript(_ number: UInt32) -> Value { values[Int(number)] }

    /// The number of a value, which is new if it never came before.
    mutating func number(of value: Value) -> UInt32 {
        if let known = numbers[value] { return known }
        let number = UInt32(values.count)
        values.append(value)
        numbers[value] = number
        return number
    }
}

/// Texts by number, one behind the other, to be compared where they lie.
private struct NumberedTexts {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    init(_ texts: some Sequence<String>) {
        for text in texts {
            bytes.append(contentsOf: text.utf8)
            ends.append(bytes.count)
        }
    }

    struct View {
        fileprivate let bytes: UnsafeBufferPointer<UInt8>
        fileprivate let ends: UnsafeBufferPointer<Int>

        subscript(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(rebasing: bytes[ends[Int(number)]..<ends[Int(number) + 1]])
        }
    }

    /// Valid within `body`.
    func withTexts(_ body: (View) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in ends.withUnsafeBufferPointer { body(View(bytes: bytes, ends: $0)) } }
    }
}
