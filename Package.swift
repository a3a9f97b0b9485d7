// swift-tools-version: 6.1
import PackageDescription

/// Warnings are errors everywhere; optimisation of the numeric target also in debug builds keeps the tests quick.
let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]
let strictAndFast: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors", "-O"])]

/// The commit that `make` names; empty in a plain `swift build`.
let commit = Context.environment["SAYSO_COMMIT"] ?? ""

let package = Package(
  name: "Sayso",
  products: [
    .executable(name: "sayso", targets: ["sayso"]),
    .library(name: "Articles", targets: ["Articles"]),
    .library(name: "Analysis", targets: ["Analysis"]),
    .library(name: "Formats", targets: ["Formats"]),
    .library(name: "Evaluation", targets: ["Evaluation"]),
    .library(name: "Review", targets: ["Review"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Only for `make docs`; nothing that is built links it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
  ],
  targets: [
    // Rank 0: C libraries and arithmetic in C, files, cells and the article model.
    .systemLibrary(name: "CFriBidi", providers: [.apt(["libfribidi-dev"])]),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
    .systemLibrary(name: "CMD4C", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CBuild", cSettings: [.define("BUILD_COMMIT", to: "\"\(commit)\"")]),
    .target(name: "CTerminalGuard", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
    .target(name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2", "-Wall", "-Wextra", "-Werror"])]),
    .target(name: "CUchardet", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
    .target(
      name: "CVectors",
      cSettings: [.unsafeFlags(["-O3", "-ffinite-math-only", "-fno-signed-zeros", "-Wall", "-Wextra", "-Werror"])]),
    .target(name: "COneDNN", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
    .target(name: "CCurl", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
    .target(name: "Files", swiftSettings: strict),
    .target(name: "Articles", swiftSettings: strict),
    .target(name: "Cells", dependencies: ["CFriBidi", "CHyphen", "CUnistring"], swiftSettings: strict),
    // Rank 1: the edges and the engine.
    .target(
      name: "Analysis", dependencies: ["Articles", "Files", "COneDNN", "CUnistring", "CVectors", "CXXHash"],
      exclude: ["Model"],
      swiftSettings: strictAndFast),
    .target(name: "Review", dependencies: ["Articles", "CXXHash"], swiftSettings: strict),
    .target(name: "Evaluation", dependencies: ["Articles"], swiftSettings: strict),
    .target(name: "Fetching", dependencies: ["Articles", "CCurl", "Files"], swiftSettings: strict),
    .target(name: "SQLite", dependencies: ["CSQLite", "Files"], swiftSettings: strict),
    .target(name: "Curses", dependencies: ["Cells", "CNcurses", "CTerminalGuard"], swiftSettings: strict),
    // Rank 2: what is built on decisions: forms of writing, the ledger, the reader.
    .target(
      name: "Formats",
      dependencies: ["Articles", "Files", "Review", "CGumbo", "CMD4C", "CMinizip", "CUchardet", "CXML", "CZlib"],
      exclude: ["Schemas"],
      swiftSettings: strict),
    .target(
      name: "Ledger",
      dependencies: [
        "Articles", "Files", "Review", "SQLite", "CSQLite", "CXXHash",
      ],
      swiftSettings: strict),
    .target(
      name: "Reader",
      dependencies: ["Articles", "Evaluation", "Review", "Cells", "CPCRE2"],
      swiftSettings: strict),
    // Rank 3: the library of feeds, which is built on feeds, fetching and storage.
    .target(
      name: "Library",
      dependencies: [
        "Articles", "Fetching", "Formats", "Ledger", "Review", "SQLite",
      ],
      swiftSettings: strict),
    // Rank 4: the program.
    .executableTarget(
      name: "sayso",
      dependencies: [
        "Articles", "Files", "Review", "Cells", "Analysis", "Formats", "Evaluation", "Curses", "Fetching", "Ledger",
        "Library", "Reader", "CBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Manual/Guide.md")],
      swiftSettings: strict),
    // Fixtures that several test targets share.
    .target(
      name: "TestSupport", dependencies: ["Articles", "Files", "Formats"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "DocumentationTests",
      dependencies: ["TestSupport", "Analysis", "Articles", "Evaluation", "Formats", "Review"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ArticlesTests", dependencies: ["TestSupport", "Articles"], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(name: "CellsTests", dependencies: ["TestSupport", "Cells", "CNcurses"], swiftSettings: strict),
    .testTarget(name: "ReviewTests", dependencies: ["TestSupport", "Articles", "Review"], swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Analysis", "CVectors", "Formats"],
      exclude: ["Encoder/Parity", "Resolving/Phenomena"],
      swiftSettings: strict),
    .testTarget(
      name: "FormatsTests", dependencies: ["TestSupport", "Articles", "Review", "Evaluation", "Formats", "CZlib"],
      exclude: ["Writing/Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests", dependencies: ["TestSupport", "Articles", "Evaluation"], swiftSettings: strict),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "TestSupport",
        "Ledger", "Articles", "Files", "Review", "SQLite", "CSQLite", "CXXHash",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "FetchingTests", dependencies: ["TestSupport", "Articles", "Fetching"], swiftSettings: strict),
    .testTarget(
      name: "LibraryTests",
      dependencies: ["TestSupport", "Articles", "Fetching", "Files", "Formats", "Ledger", "Library"],
      swiftSettings: strict),
    .testTarget(name: "CursesTests", dependencies: ["Cells", "Curses", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ReaderTests", dependencies: ["TestSupport", "Reader", "Formats", "Analysis"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "SamplesTests", dependencies: ["TestSupport", "Analysis", "Articles", "Formats"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "SaysoTests",
      dependencies: ["TestSupport", "sayso", "Cells", "Files", "Formats", "Ledger", "Library", "Reader", "Review"],
      exclude: ["Scores", "Reviewing/Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
