// swift-tools-version: 6.1
import PackageDescription

/// The pure rooms are optimized in debug builds too, checks and all: tests draw thousands of exams, plans, learners and
/// screens with them, which takes a quarter of the time so.
let quick: [SwiftSetting] = [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

let package = Package(
  name: "bedrill",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "bedrill", targets: ["bedrill"]),
    // For the package of the fuzzers.
    .library(name: "FuzzSupport", targets: ["FuzzSupport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Below every room: the C library's functions, and chance that repeats itself.
    .target(name: "Numerics", swiftSettings: quick),
    // Pure rooms: no file, clock, database, terminal or chance.
    .target(name: "Scheduling", dependencies: ["Numerics"], swiftSettings: quick),
    .target(name: "Pricing", swiftSettings: quick),
    .target(name: "QuestionBank", dependencies: ["Numerics", "Yams"], swiftSettings: quick),
    .target(
      name: "Practice", dependencies: ["Numerics", "Scheduling", "QuestionBank", "Pricing"], swiftSettings: quick),
    .target(name: "Canvas", dependencies: ["Numerics"], swiftSettings: quick),
    .target(
      name: "Study", dependencies: ["Numerics", "Practice", "QuestionBank", "Scheduling", "Pricing", "Canvas"],
      swiftSettings: quick),
    // The edges.
    .target(
      name: "Storage",
      dependencies: [
        "Numerics", "Practice", "QuestionBank", "Scheduling", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])), .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"]),
    .target(
      name: "Content", path: "content", exclude: ["REVIEW.md", "mask.py"],
      resources: [
        .copy("exam.yaml"), .copy("concepts.yaml"), .copy("traps.yaml"), .copy("syllabus.yaml"), .copy("watch.yaml"),
        .copy("course.yaml"),
        .copy("ids.txt"),
        .copy("prices.csv"), .copy("pricing"), .copy("2.3"), .copy("3.1"), .copy("schema"),
      ]),
    .executableTarget(
      name: "bedrill",
      dependencies: [
        "Canvas", "Content", "Practice", "Pricing", "QuestionBank", "Scheduling", "Storage", "Study", "Terminal",
        "Yams", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // What several test targets share.
    .target(name: "TestSupport", path: "Tests/TestSupport", exclude: ["prices.csv"]),
    .target(
      name: "FuzzSupport",
      dependencies: ["Canvas", "Practice", "Pricing", "QuestionBank", "Scheduling", "Storage", "Study"],
      path: "Tests/FuzzSupport"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzSupport"], exclude: ["Corpus"]),
    // Made-up learners: the proof of the plan, and no part of the program.
    .target(
      name: "Simulation", dependencies: ["Numerics", "Practice", "QuestionBank", "Scheduling"], swiftSettings: quick),
    .executableTarget(
      name: "simulate",
      dependencies: [
        "Simulation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "SimulationTests", dependencies: ["Numerics", "Simulation", "Practice", "QuestionBank", "Scheduling"]),
    .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"], resources: [.copy("Vectors")]),
    .testTarget(name: "PricingTests", dependencies: ["Numerics", "Pricing"]),
    .testTarget(name: "QuestionBankTests", dependencies: ["Numerics", "QuestionBank", "Yams"]),
    .testTarget(
      name: "PracticeTests", dependencies: ["Numerics", "Practice", "QuestionBank", "Scheduling", "Pricing"]),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "Numerics"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Canvas"]),
    .testTarget(
      name: "StudyTests",
      dependencies: [
        "Numerics", "Study", "Terminal", "Practice", "Pricing", "QuestionBank", "Scheduling", "Canvas", "TestSupport",
      ],
      exclude: ["Kept"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Numerics", "Storage", "Practice", "QuestionBank", "Scheduling", "TestSupport", "bedrill", "writer",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Torture/fault.c"], resources: [.copy("Samples")]),
    // A progress file of years, for `make bench`.
    .executableTarget(
      name: "longlog", dependencies: ["Numerics", "Practice", "QuestionBank", "Scheduling", "Storage"],
      path: "Benchmarks/long-log"),
    // Writes into a progress file until it is killed or its disk fails.
    .executableTarget(name: "writer", dependencies: ["Practice", "Scheduling", "Storage"], path: "Tests/Writer"),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "bedrill", "Canvas", "Numerics", "Practice", "Pricing", "QuestionBank", "Scheduling", "Storage", "Study",
        "TestSupport",
      ],
      exclude: ["Kept", "CostProblems.py", "Golden", "PictureBank", "nolocks.c", "Anki"]),
  ],
  swiftLanguageModes: [.v6]
)
