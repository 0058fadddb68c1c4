// swift-tools-version: 6.1
import PackageDescription

// The fuzzers, a package of their own since they have no `main`: make fuzz.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "bedrill", path: "..")],
  targets: ["Bank", "Prices", "Log", "Keys", "Rows"].map {
    .executableTarget(
      name: "Fuzz\($0)", dependencies: [.product(name: "FuzzSupport", package: "bedrill")])
  },
  swiftLanguageModes: [.v6]
)
