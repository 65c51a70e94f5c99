/// The reading direction of the page a chart stands in. Right to left mirrors the horizontal axis and every text anchor.
package enum TextDirection: Sendable {
    case leftToRight
    case rightToLeft
}
