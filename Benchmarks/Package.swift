// swift-tools-version: 6.3
import PackageDescription

/// Benchmarks, run by hand: `swift run -c release --package-path Benchmarks StageBenchmark`.
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
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        // Those of the program; `Package.swift` above says what for.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    ],
    targets: [
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(name: "Tables", swiftSettings: settings),
        .target(name: "Markdown", dependencies: ["CCMark"], swiftSettings: settings),
        .target(name: "Templates", swiftSettings: settings),
        .target(name: "SVGCharts", swiftSettings: settings),
        .target(name: "Compensation", dependencies: [.product(name: "BigInt", package: "BigInt")], swiftSettings: settings),
        .target(
            name: "RepPortal",
            dependencies: [
                "Tables", "Markdown", "Templates", "SVGCharts", "Compensation", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("templates")], swiftSettings: settings),
        .executableTarget(
            name: "StageBenchmark",
            dependencies: [
                "Tables", "Templates", "SVGCharts", "Compensation", "RepPortal", .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings),
    ])
