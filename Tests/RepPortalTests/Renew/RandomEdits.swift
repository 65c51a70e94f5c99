/// Edits of a company, one after the other, the same for the same seed. About one in eight makes the input wrong, and a later one mends it.
struct RandomEdits {
    private var generator: Generator
    private var nextID = 100_000

    init(seed: UInt64) { generator = Generator(state: seed) }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &generator) }

    /// Changes the company and says how.
    mutating func edit(_ company: inout SmallCompany) -> String {
        for index in company.rows.indices where company.rows[index].error != 0 {
            company.rows[index].error = 0
            return "mend a payout"
        }
        if Set(company.rows.map(\.id)).count < company.rows.count {
            company.rows.removeLast()
            return "remove a credit that stood twice"
        }
        let row = below(company.rows.count)
        switch below(24) {
        case 0...5:
            company.rows[row].amount = 10 * (100 + below(90_000))
            return "change an amount"
        case 6, 7:
            company.rows[row].customer = ["A & B", "Über GmbH", "\"\"quoted\"\"", "two\nlines"][below(4)]
            return "change a customer"
        case 8, 9:
            nextID += 1
            let rep = company.reps[below(company.reps.count)]
            let new = SmallCompany.Row(id: nextID, rep: rep, period: below(company.periods), amount: 10 * (1 + below(50_000)))
            company.rows.insert(new, at: row)
            return "add a credit"
        case 10:
            company.rows.remove(at: row)
            return "remove a credit"
        case 11:
            company.notes[company.reps[below(company.reps.count)]] = "Note \(below(100))"
            return "change notes"
        case 12:
            company.isOrderedByRep.toggle()
            return "order the rows otherwise"
        case 13:
            guard below(3) == 0 else {
                company.planNotes = "Ask us, version \(below(1_000))."
                return "change the plan's text"
            }
            company.planText = "You are paid on what you book, version \(below(1_000))."
            return "change a clause of the plan"
        case 14:
            guard below(2) == 0 else {
                company.names[company.reps[below(company.reps.count)]] = "Name \(below(1_000))"
                return "rename a rep"
            }
            company.title = "Portal \(below(1_000))"
            return "change the settings"
        case 15:
            company.files["templates/style.css"] = company.files["templates/style.css"] == nil ? "body { color: black }\n" : nil
            return "override the style, or not"
        case 16:
            company.files["assets/logo.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"n\(below(9))\"/>\n"
            return "change an asset"
        case 17:
            let (kind, date) = below(2) == 0 ? ("pages", "") : ("news", "date: 2024-07-0\(1 + below(2))\n")
            company.files["content/\(kind)/faq.md"] = "---\ntitle: Questions\n\(date)---\nAnswer \(below(100))\n"
            return "change a page or an announcement"
        case 18:
            let rep = (company.reps.max() ?? 0) + 1
            company.reps.append(rep)
            company.managers[rep] = company.reps[below(2)]
            return "add a rep"
        case 19 where company.reps.count > 4:
            let rep = company.reps.removeLast()
            company.rows.removeAll { $0.rep == rep }
            company.assignments.removeAll { $0.rep == rep }
            return "remove a rep"
        case 20:
            company.assignments.append((company.reps[company.reps.count - 1], below(company.periods), company.reps[below(2)]))
            company.assignments = Array(company.assignments.suffix(1))
            return "move a rep to another manager"
        case 21 where company.periods < 6:
            company.periods += 1
            return "add a period"
        case 22:
            company.rows[row].error = 100
            return "pay too much"
        default:
            company.rows.append(company.rows[row])
            return "repeat a credit"
        }
    }
}
