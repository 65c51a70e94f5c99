// swift-tools-version: 6.3
import PackageDescription

/// Every target of ours is built alike: language mode 6, explicit existentials, imports that say what they are for,
/// and no warning left standing.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "repfolio",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "repfolio", targets: ["repfolio"])],
    dependencies: [
        // The command line: subcommands, options, help texts and usage errors (exit code 64).
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // SHA-256 of inputs and pages for the record of a publication.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // YAML with positions: portal.yml and the front matter of documents.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // HTTP for `repfolio serve`, small and without dependencies of its own.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        // Fractions without bounds where the pay rules divide (curve, scorecard).
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    ],
    targets: [
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(name: "Tables", swiftSettings: settings),
        .target(name: "Markdown", dependencies: ["CCMark"], swiftSettings: settings),
        .target(name: "Templates", swiftSettings: settings),
        .target(name: "SVGCharts", swiftSettings: settings),
        .target(
            name: "Compensation",
            dependencies: [.product(name: "BigInt", package: "BigInt")],
            swiftSettings: settings),
        .target(
            name: "Preview",
            dependencies: [
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            resources: [.embedInCode("preview.js")],
            swiftSettings: settings),
        .target(
            name: "RepPortal",
            dependencies: [
                "Tables", "Markdown", "Templates", "SVGCharts", "Compensation",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("templates")],
            swiftSettings: settings),
        .executableTarget(
            name: "repfolio",
            dependencies: ["RepPortal", "Compensation", "Preview", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),
        .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: settings),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: settings),
        .testTarget(name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: settings),
        .testTarget(name: "SVGChartsTests", dependencies: ["SVGCharts"], swiftSettings: settings),
        .testTarget(
            name: "PreviewTests", dependencies: ["Preview"], swiftSettings: settings),
        .testTarget(name: "CompensationTests", dependencies: ["Compensation"], swiftSettings: settings),
        .testTarget(
            name: "RepPortalTests",
            dependencies: ["RepPortal", "Compensation", "Tables", "Markdown", "Templates", "SVGCharts"],
            exclude: ["Fixtures"],
            swiftSettings: settings),
    ])
