import Yams

/// Reads settings and front matter: plain YAML by Yams, made into nodes that keep their place. Tags, anchors, aliases,
/// repeated keys and texts of unreasonable size are errors.
package struct YAMLParser {
    let file: String
    /// Line of the file on which the YAML text starts.
    let firstLine: Int
    /// How many columns of the file stand left of the text's first.
    var indent = 0

    private static let sizeLimit = 1 << 20

    /// - Parameters:
    ///   - file: as diagnostics name it.
    ///   - firstLine: line of the file on which the YAML text starts.
    package init(file: String, firstLine: Int) {
        (self.file, self.firstLine) = (file, firstLine)
    }

    /// The document's root; nil where it is not YAML, which the log then says.
    package func parse(_ text: String, log: inout DiagnosticLog) -> YAMLNode? {
        guard text.utf8.count <= Self.sizeLimit else {
            log.add(error(firstLine, 1, "\(text.utf8.count) bytes of YAML", hint: "1 MiB is the limit"))
            return nil
        }
        guard !hasAlias(text, log: &log) else { return nil }
        do {
            // Without rules of what looks like a number: every scalar is a text here.
            let parser = try Yams.Parser(yaml: text, resolver: .basic)
            guard let root = try parser.singleRoot() else { return YAMLNode(content: .mapping([]), line: firstLine, column: 1) }
            // The parser keeps anchors alive; nodes refer to them weakly.
            return withExtendedLifetime(parser) { node(root, log: &log) }
        } catch let problem as YamlError {
            log.add(describe(problem))
        } catch {
            log.add(self.error(firstLine, 1, "not YAML: \(error)"))
        }
        return nil
    }

    private func node(_ node: Node, log: inout DiagnosticLog) -> YAMLNode {
        let (line, column) = place(node.mark)
        let absent = YAMLNode(content: .absent, line: line, column: column)
        switch node {
        case .scalar(let scalar):
            // Text in quotes has the tag of a text by itself.
            let isText = scalar.style != .plain && scalar.tag.description == "tag:yaml.org,2002:str"
            guard isPlain(isText ? "" : scalar.tag.description, scalar.anchor, line, column, log: &log) else { return absent }
            let isAbsent = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return isAbsent ? absent : YAMLNode(content: .text(scalar.string), line: line, column: column)
        case .sequence(let sequence):
            guard isPlain(sequence.tag.description, sequence.anchor, line, column, log: &log) else { return absent }
            return YAMLNode(content: .list(sequence.map { self.node($0, log: &log) }), line: line, column: column)
        case .mapping(let mapping):
            guard isPlain(mapping.tag.description, mapping.anchor, line, column, log: &log) else { return absent }
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                let (keyLine, keyColumn) = place(key.mark)
                guard let scalar = key.scalar else {
                    log.add(error(keyLine, keyColumn, "a key must be a single word"))
                    continue
                }
                if let anchor = scalar.anchor { log.add(anchorError(anchor, keyLine, keyColumn)) }
                entries.append(YAMLNode.Entry(key: scalar.string, line: keyLine, column: keyColumn, value: self.node(value, log: &log)))
            }
            return YAMLNode(content: .mapping(entries), line: line, column: column)
        case .alias(let alias):
            log.add(error(line, column, "alias ‘\(alias.anchor)’", hint: "write the value out"))
            return absent
        }
    }

    /// Whether a value has neither an anchor nor a tag. One that has is not read any further: it stands wherever an alias
    /// repeats it, and aliases of aliases would be read more often than there is time for.
    private func isPlain(_ tag: String, _ anchor: Anchor?, _ line: Int, _ column: Int, log: inout DiagnosticLog) -> Bool {
        if let anchor {
            log.add(anchorError(anchor, line, column))
            return false
        }
        guard tag.isEmpty else {
            log.add(error(line, column, "tag ‘\(tag)’", hint: "write the plain value"))
            return false
        }
        return true
    }

    private func anchorError(_ anchor: Anchor, _ line: Int, _ column: Int) -> Diagnostic {
        error(line, column, "anchor ‘\(anchor)’", hint: "write the value out wherever it is meant")
    }

    /// Aliases are refused before the text is parsed, since a few lines of them can stand for gigabytes. An alias is a `*`
    /// with a letter or digit behind it where a value can start, and one that names nothing is harmless: so a text that
    /// defines no name by `&` in such a place has none.
    private func hasAlias(_ text: String, log: inout DiagnosticLog) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return false }
        let aliases = places(of: "*", in: text)
        guard let first = aliases.first, let anchor = places(of: "&", in: text).first else { return false }
        let more = aliases.count > 1 ? " and \(aliases.count - 1) more" : ""
        log.add(error(first.line, first.column, "an alias\(more)", hint: "write the value out, or put it in quotes"))
        log.add(error(anchor.line, anchor.column, "an anchor", hint: "write the value out wherever it is meant, or put it in quotes"))
        return true
    }

    /// Where a mark with a letter or digit behind it stands at the start of a value.
    private func places(of mark: Unicode.Scalar, in text: String) -> [(line: Int, column: Int)] {
        var places: [(Int, Int)] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var previous: Unicode.Scalar = "\n"
            let scalars = Array(line.unicodeScalars)
            for (index, scalar) in scalars.enumerated() {
                if scalar == "#", index == 0 || scalars[index - 1] == " " { break }
                if scalar == mark, ":-[,?{\n".unicodeScalars.contains(previous), index + 1 < scalars.count,
                    scalars[index + 1].properties.isAlphabetic || scalars[index + 1].properties.numericType != nil
                {
                    places.append((firstLine + number, index + 1))
                }
                if scalar != " ", scalar != "\t" { previous = scalar }
            }
        }
        return places
    }

    private func describe(_ problem: YamlError) -> Diagnostic {
        switch problem {
        case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _), .composer(_, let what, let mark, _):
            let (line, column) = place(mark)
            return error(line, column, what)
        case .duplicatedKeysInMapping(let keys, let context):
            let (line, column) = place(context.mark)
            return error(line, column, "the key ‘\(keys.joined(separator: "’, ‘"))’ stands twice", hint: "keep one of them")
        case .reader(let what, _, _, _): return error(firstLine, 1, "not YAML: \(what)")
        default: return error(firstLine, 1, "\(problem)")
        }
    }

    private func place(_ mark: Mark?) -> (line: Int, column: Int) {
        (firstLine + (mark?.line ?? 1) - 1, indent + (mark?.column ?? 1))
    }

    private func error(_ line: Int, _ column: Int, _ summary: String, hint: String = "") -> Diagnostic {
        Diagnostic(file: file, line: line, column: column, rule: .yamlForm, summary, hint: hint)
    }
}
