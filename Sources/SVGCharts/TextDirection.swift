/// The reading direction of the page a chart stands in. Right to left mirrors the horizontal axis and every text anchor.
package enum TextDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}
