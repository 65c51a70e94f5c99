/// The result files of the contract with their columns (input.md, 'Result files').
package enum ResultFile: String, CaseIterable, Sendable {
    case reps, periods, attainment, payouts, credits, assignments, terms, quotas, territories, accounts, opportunities, receipts

    package var fileName: String { rawValue + ".csv" }

    package var isRequired: Bool {
        switch self {
        case .reps, .periods, .payouts: true
        default: false
        }
    }

    /// Columns that must be in the header and may not be empty.
    package var requiredColumns: [String] {
        switch self {
        case .reps: ["rep_id", "name", "plan_id"]
        case .periods: ["period_id", "name", "start_date", "end_date"]
        case .attainment: ["rep_id", "period_id", "component"]
        case .payouts: ["rep_id", "period_id", "kind", "amount"]
        case .credits: ["credit_id", "rep_id", "period_id"]
        case .assignments: ["rep_id", "from"]
        case .terms: ["rep_id", "component", "term", "value"]
        case .quotas: ["rep_id", "period_id", "component", "step", "label", "amount"]
        case .territories: ["territory_id", "name"]
        case .accounts: ["account_id", "name"]
        case .opportunities: ["opp_id", "rep_id"]
        case .receipts: ["rep_id", "document", "sha256", "date"]
        }
    }

    package var optionalColumns: [String] {
        switch self {
        case .reps: ["email", "title", "manager_id", "territory_id", "currency", "locale", "start_date", "end_date"]
        case .periods: ["pay_date", "status"]
        case .attainment: ["quota", "actual"]
        case .payouts: ["component", "note", "payout_id", "credit_id", "origin_period"]
        case .credits: ["component", "date", "order_id", "customer", "product", "amount", "split", "credited", "rate", "earned", "note"]
        case .assignments: ["to", "plan_id", "territory_id", "manager_id", "title"]
        case .terms: ["period_id"]
        case .quotas: []
        case .territories: ["parent_id", "segment", "potential"]
        case .accounts: ["rep_id", "territory_id", "segment", "potential", "from", "to"]
        case .opportunities: ["component", "customer", "stage", "amount", "probability", "close_date"]
        case .receipts: []
        }
    }

    package var columns: [String] { requiredColumns + optionalColumns }
}
