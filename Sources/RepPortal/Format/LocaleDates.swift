/// A locale's date patterns and month names in the Gregorian calendar.
struct LocaleDates: Sendable {
    let medium: DatePattern
    let long: DatePattern
    /// Day and month, without the year.
    let short: DatePattern
    /// Month and year.
    let month: DatePattern
    /// Lists of twelve names in the order of `DatePattern.NameList`.
    let names: [[[UInt8]]]
}
