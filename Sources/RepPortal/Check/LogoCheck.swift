/// The logo of portal.yml is a file of `assets/`, and the image that its ending says.
struct LogoCheck {
    let settings: Settings
    let assets: [Asset]

    func run(log: inout DiagnosticLog) {
        guard let logo = settings.logo else { return }
        guard let asset = assets.first(where: { $0.path.text == logo }) else {
            let images = assets.map(\.path.text).filter { ImageKind(path: $0) != nil }
            let near = Suggestion.hint(for: logo, among: images)
            let hint = near.isEmpty && !images.isEmpty ? "images there: " + images.joined(separator: ", ") : near
            return log.add(settings.logoPlace.diagnostic(.assetForm, "the logo ‘\(logo)’ is not there", hint: hint))
        }
        guard let kind = ImageKind(path: logo), !kind.matches(asset.bytes) else { return }
        let hint = "export it as \(kind.rawValue.uppercased()) again, or give the file the ending of what it is"
        log.add(settings.logoPlace.diagnostic(.assetForm, "the logo ‘\(logo)’ is no \(kind.rawValue.uppercased()) image", hint: hint))
    }
}
