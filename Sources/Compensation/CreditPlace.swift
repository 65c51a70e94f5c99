/// Where the row of a credit lies in the file that it was read from, and in it four texts that no rule of pay needs. What reads the file packs
/// their places and reads them; here they mean nothing.
package struct CreditPlace: Sendable {
    /// The byte at which the row begins.
    package let row: Int
    package let texts: (UInt32, UInt32, UInt32, UInt32)

    package init(row: Int, texts: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)) {
        (self.row, self.texts) = (row, texts)
    }
}
