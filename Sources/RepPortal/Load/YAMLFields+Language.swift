extension YAMLFields {
    /// `language`: what a document is written in, where it is not the portal's own locale.
    mutating func language(log: inout DiagnosticLog) -> String? {
        guard let node = node("language"), let language = text("language", log: &log) else { return nil }
        if LocaleFormat.isKnown(locale: language) { return language }
        log.add(error(node, .localeName, "unknown language ‘\(language)’", hint: "for example en, de or pt-BR"))
        return nil
    }
}
