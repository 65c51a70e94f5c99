// swift-tools-version: 6.3
import PackageDescription

/// Benchmarks, run by hand, side by side with peers: `swift run -c release --package-path Benchmarks TemplatesBenchmark`.
/// A package of its own, so that the program does not depend on its peers; our targets are the same sources, by symbolic links.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "repfolio-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        // The peer of `Templates`.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1")
    ],
    targets: [
        .target(name: "Tables", swiftSettings: settings),
        .executableTarget(name: "TablesBenchmark", dependencies: ["Tables"], swiftSettings: settings),
        .target(name: "Templates", swiftSettings: settings),
        .executableTarget(
            name: "TemplatesBenchmark",
            dependencies: ["Templates", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: settings),
    ])
