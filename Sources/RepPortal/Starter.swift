/// The workspace that `repfolio init` makes: a small company with sample plans and results, ready to build.
package enum Starter {
    /// Its files by path, in order.
    static let files: [(path: String, bytes: [UInt8])] = [
        ("portal.yml", PackageResources.portal_yml),
        ("content/plans/account-executive.md", PackageResources.account_executive_md),
        ("content/plans/sales-manager.md", PackageResources.sales_manager_md),
        ("content/pages/questions.md", PackageResources.questions_md),
        ("content/news/2025-03-03-welcome.md", PackageResources.welcome_md),
        ("content/results/reps.csv", PackageResources.reps_csv),
        ("content/results/periods.csv", PackageResources.periods_csv),
        ("content/results/territories.csv", PackageResources.territories_csv),
        ("content/results/attainment.csv", PackageResources.attainment_csv),
        ("content/results/credits.csv", PackageResources.credits_csv),
        ("content/results/payouts.csv", PackageResources.payouts_csv),
    ]

    /// Makes the workspace in a folder that is empty or not there yet; returns the paths of its files.
    package static func make(in folder: String) throws(StarterError) -> [String] {
        let target = NewFolder(folder)
        guard target.isEmpty else { throw .notEmpty(folder) }
        for file in files {
            do throws(WriteError) { try target.write(file.bytes, to: file.path) } catch { throw .machine(error) }
        }
        return files.map(\.path)
    }
}

/// Why a workspace could not be made.
package enum StarterError: Error {
    /// Something is in the folder already.
    case notEmpty(String)
    /// The machine failed.
    case machine(WriteError)

    /// One sentence.
    package var text: String {
        switch self {
        case .notEmpty(let folder): "‘\(folder)’ is not empty; choose a new folder"
        case .machine(let error): error.text
        }
    }
}
