/// The rules that input is held against, each with the sentence that a diagnostic says (input.md, 'What is checked').
package enum Rule: String, CaseIterable, Sendable {
    // Files and text
    case fileReadable, requiredFile, textLimit, utf8Text, csvForm, csvHeader, yamlForm, yamlKey, markdownForm, templateForm, wordsForm,
        assetForm
    case resultSource, unknownColumn, unsupported
    // Fields
    case requiredField, numberForm, dateForm, keyword, range, currencyCode, localeName, minorUnit, hashForm, colourForm
    // Identity and reference
    case unknownReference, duplicateID, duplicateRow, overlap, dateOrder, cycle, dateInPeriod
    // Plans
    case planTerms, ascending, weights, personalTerm, clause, planText, planExample, windowEdge
    // Money
    case sign, creditArithmetic, sumOfEarned, sumOfCredited, derivation, exactArithmetic, balance, pattern
    // Pages
    case unknownTerm, unsafeMarkup, themeContrast
    // The record
    case tooMany

    /// What the rule says; empty where the summary says it all.
    package var sentence: String {
        switch self {
        case .fileReadable: "every file named must be readable"
        case .requiredFile: "reps.csv, periods.csv, payouts.csv and portal.yml are required"
        case .textLimit: "settings, documents, templates and words have no more than 16 MB each"
        case .utf8Text: "text is UTF-8 without NUL bytes"
        case .csvForm: "a result file is RFC 4180 CSV with the same number of fields in every row"
        case .csvHeader: "the header names each column once, and every required one"
        case .yamlForm: "settings and front matter are plain YAML without tags, anchors and repeated keys"
        case .yamlKey: "a file has keys of the contract, and all that are required"
        case .markdownForm: "a document is front matter between two lines of ---, then CommonMark"
        case .templateForm: "a template closes what it opens and uses only names of its page's context"
        case .wordsForm: "a words file has only known keys, with the placeholders of the built-in words"
        case .assetForm: "assets are regular files inside the workspace"
        case .resultSource: "results are CSV files in a folder of this name"
        case .unsupported: "what this version does not do is refused, not passed over"
        case .unknownColumn: "columns that the contract does not know are ignored"
        case .requiredField: "this column may not be empty"
        case .numberForm: "a number is an optional '-' and digits with up to 6 decimal places, below 9 × 10¹²"
        case .dateForm: "a date is a day that exists, in the stated form"
        case .keyword: "only the listed words are allowed"
        case .range: "a rate, weight, split or probability lies between 0 and 1"
        case .currencyCode: "a currency is a code of ISO 4217"
        case .localeName: "a locale is a known BCP 47 tag"
        case .colourForm: "a colour is # and six hexadecimal digits"
        case .hashForm: "a sha256 is 64 hexadecimal digits"
        case .minorUnit: "an amount of money is no finer than the currency's minor unit"
        case .unknownReference: "an id that is named somewhere is defined where it belongs"
        case .duplicateID: "an id stands once"
        case .duplicateRow: "a rep has one row for a measure and period, for a personal term, and for a step of a quota"
        case .overlap: "pay periods do not overlap, nor do a rep's assignments or the holders of an account"
        case .dateOrder: "what has a first and a last day ends after it starts"
        case .cycle: "managers and territories form a tree"
        case .dateInPeriod: "a credit is dated inside its period"
        case .planTerms: "a plan states what its method needs, and nothing else"
        case .ascending: "tiers, points, rows and columns ascend without a gap at the start"
        case .weights: "the weights of a scorecard add up to 100 %"
        case .personalTerm: "a term that the plan calls personal stands in terms.csv for every rep of the plan"
        case .clause: "a clause is the id of a heading in the plan's text"
        case .planText: "what the text says agrees with the terms"
        case .planExample: "an example states a component of its plan, what is credited, and what else its terms ask for"
        case .windowEdge: "a period belongs to the window that holds its first day"
        case .sign: "a recovery, clawback or holdback is never positive; a draw, guarantee or release never negative"
        case .creditArithmetic: "credited = amount × split and earned = credited × rate, exactly or rounded half-even to the minor unit"
        case .sumOfEarned: "a component's payout is the sum of what its credits earned"
        case .sumOfCredited: "a component's actual is the sum of what was credited"
        case .derivation: "what is given equals what the plan's terms derive"
        case .exactArithmetic: "every sum and product is held exactly"
        case .balance: "no more is recovered than was drawn, nor released than was held back"
        case .pattern: "a figure that follows its neighbours everywhere else follows them here"
        case .unknownTerm: "a term in the text is one that the rep has"
        case .unsafeMarkup: "raw HTML and unsafe links are left out"
        case .themeContrast: "the accent has a contrast of 4.5 : 1"
        case .tooMany: ""
        }
    }
}
