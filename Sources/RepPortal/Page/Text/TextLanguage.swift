/// What a text from the workspace is written in, for the attributes `lang` and `dir`: a reader whose page runs the other way, or is
/// read aloud in another language, meets it as it is.
struct TextLanguage: Sendable {
    /// BCP 47.
    let tag: String
    /// `ltr` or `rtl`.
    let direction: String

    /// The language that a document states, else the portal's locale.
    init(_ stated: String?, _ settings: Settings) {
        tag = stated ?? settings.locale
        direction = LocaleFormat.isRightToLeft(locale: tag) ? "rtl" : "ltr"
    }
}
