import Compensation

extension Rep {
    /// Of all that `reps.csv` says of her, as it was read.
    var fingerprint: Fingerprint {
        let dates = [start, end].map { $0.map { "\($0.dayNumber)" } ?? "" }
        return Fingerprint(
            ofTexts: [id.text, name, email, title, managerID?.text ?? "", planID.text, territoryID?.text ?? "", currency.code, locale]
                + dates)
    }
}
