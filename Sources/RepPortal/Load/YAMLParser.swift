import Yams

/// Reads settings and front matter: plain YAML by Yams, made into nodes that keep their place. Tags, anchors, aliases,
/// repeated keys and texts of unreasonable size are errors.
struct YAMLParser {
    let file: String
    /// Line of the file on which the YAML text starts.
    let firstLine: Int

    private static let sizeLimit = 1 << 20

    /// The document's root; nil where it is not YAML, which the log then says.
    func parse(_ text: String, log: inout DiagnosticLog) -> YAMLNode? {
        guard text.utf8.count <= Self.sizeLimit else {
            log.add(error(firstLine, 1, "\(text.utf8.count) bytes of YAML", hint: "1 MiB is the limit"))
            return nil
        }
        guard !hasAlias(text, log: &log) else { return nil }
        do {
            let parser = try Yams.Parser(yaml: text)
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
        switch node {
        case .scalar(let scalar):
            checkPlain(scalar.tag, scalar.anchor, line, column, log: &log)
            let isPlain = scalar.style == .plain
            let isAbsent = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return YAMLNode(content: isAbsent ? .absent : .text(scalar.string), line: line, column: column)
        case .sequence(let sequence):
            checkPlain(sequence.tag, sequence.anchor, line, column, log: &log)
            return YAMLNode(content: .list(sequence.map { self.node($0, log: &log) }), line: line, column: column)
        case .mapping(let mapping):
            checkPlain(mapping.tag, mapping.anchor, line, column, log: &log)
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                let (keyLine, keyColumn) = place(key.mark)
                guard let name = key.scalar?.string else {
                    log.add(error(keyLine, keyColumn, "a key must be a single word"))
                    continue
                }
                entries.append(YAMLNode.Entry(key: name, line: keyLine, column: keyColumn, value: self.node(value, log: &log)))
            }
            return YAMLNode(content: .mapping(entries), line: line, column: column)
        case .alias(let alias):
            log.add(error(line, column, "alias ‘\(alias.anchor)’", hint: "write the value out"))
            return YAMLNode(content: .absent, line: line, column: column)
        }
    }

    private func checkPlain(_ tag: Tag, _ anchor: Anchor?, _ line: Int, _ column: Int, log: inout DiagnosticLog) {
        if let anchor { log.add(error(line, column, "anchor ‘\(anchor)’", hint: "write the value out where it is used")) }
        if !Self.plainTags.contains(tag.description) { log.add(error(line, column, "tag ‘\(tag)’", hint: "write the plain value")) }
    }

    /// What Yams calls a value without a tag of its own.
    private static let plainTags: Set<String> = [
        "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map", "tag:yaml.org,2002:null",
        "tag:yaml.org,2002:bool",
        "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:merge",
        "tag:yaml.org,2002:value",
    ]

    /// Aliases are refused before the text is parsed, since a few lines of them can stand for gigabytes. An alias is a `*`
    /// with a letter or digit behind it where a value can start; a value that must start so stands in quotes.
    private func hasAlias(_ text: String, log: inout DiagnosticLog) -> Bool {
        var found = false
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var previous: Unicode.Scalar = "\n"
            var quote: Unicode.Scalar?
            let scalars = Array(line.unicodeScalars)
            for (index, scalar) in scalars.enumerated() {
                if let open = quote {
                    if scalar == open { quote = nil }
                } else if scalar == "\"" || scalar == "'" {
                    if !previous.properties.isAlphabetic { quote = scalar }
                } else if scalar == "#", previous == " " || previous == "\n" {
                    break
                } else if scalar == "*", ":-[,?{\n".unicodeScalars.contains(previous), index + 1 < scalars.count,
                    scalars[index + 1].properties.isAlphabetic || scalars[index + 1].properties.numericType != nil
                {
                    log.add(error(firstLine + number, index + 1, "an alias", hint: "write the value out, or put it in quotes"))
                    found = true
                    break
                }
                if scalar != " " { previous = scalar }
            }
        }
        return found
    }

    private func describe(_ problem: YamlError) -> Diagnostic {
        switch problem {
        case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _), .composer(_, let what, let mark, _):
            let (line, column) = place(mark)
            return error(line, column, what)
        case .duplicatedKeysInMapping(let keys, let context):
            let (line, column) = place(context.mark)
            return error(line, column, "the key ‘\(keys.joined(separator: "’, ‘"))’ stands twice", hint: "keep one of them")
        case .reader(let what, _, _, _): return error(firstLine, 1, what)
        default: return error(firstLine, 1, "\(problem)")
        }
    }

    private func place(_ mark: Mark?) -> (line: Int, column: Int) {
        (firstLine + (mark?.line ?? 1) - 1, mark?.column ?? 1)
    }

    private func error(_ line: Int, _ column: Int, _ summary: String, hint: String = "") -> Diagnostic {
        Diagnostic(file: file, line: line, column: column, rule: .yamlForm, summary, hint: hint)
    }
}
