import TestSupport
import Foundation
import Testing

/// The ranks of the targets: one may import only what stands below it.
private let ranks: [String: Int] = [
  "CBuild": 0,
  "CCurl": 0, "CFriBidi": 0, "CHyphen": 0, "CLoading": 0, "CNcurses": 0, "COneDNN": 0, "CPCRE2": 0, "CSQLite": 0,
  "CUnistring": 0,
  "CXXHash": 0,
  "CZlib": 0,
  "CTerminalGuard": 0, "CXML": 0, "CMD4C": 0, "CMinizip": 0, "CGumbo": 0, "CUchardet": 0,
  "CVectors": 0, "Articles": 0, "Files": 0,
  "Cells": 0,
  "Analysis": 1, "Evaluation": 1, "Fetching": 1, "Review": 1, "Curses": 1, "SQLite": 1,
  "Formats": 2, "Ledger": 2, "Reader": 2,
  "Library": 3,
  "sayso": 4,
]

@Suite("Architecture") struct ArchitectureTests {
  private struct Import: CustomStringConvertible {
    var file: String
    var target: String
    var module: String
    var description: String { "\(file) imports \(module)" }
  }

  private static let sources = Checkout.root.appendingPathComponent("Sources")

  private static func imports() throws -> [Import] {
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.flatMap { url -> [Import] in
      let path = url.path.dropFirst(sources.path.count + 1)
      let target = String(path.prefix { $0 != "/" })
      return try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).compactMap { line in
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
          words[..<at].allSatisfy({ $0.hasPrefix("@") || ["public", "internal", "package", "private"].contains($0) })
        else { return nil }
        let module = words[(at + 1)...].first { !["struct", "class", "enum", "func", "protocol"].contains($0) } ?? ""
        return Import(file: String(path), target: target, module: String(module.prefix { $0 != "." }))
      }
    }
  }

  @Test("No target imports one of its own rank or a higher one") func ranksHold() throws {
    let found = try Self.imports().filter { ranks[$0.module] != nil && $0.module != $0.target }
    #expect(!found.isEmpty)
    for some in found {
      let (mine, other) = (try #require(ranks[some.target], "\(some.target) has no rank"), ranks[some.module] ?? 0)
      let isC = some.module.first == "C" && some.module.dropFirst().first?.isUppercase == true
      #expect(isC ? other <= mine : other < mine, "\(some)")
    }
  }

  @Test("Every target has a rank") func targetsAreRanked() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    for folder in folders where folder != "Training" { #expect(ranks[folder] != nil, "\(folder) has no rank") }
  }

  @Test("No target imports Foundation, which would bring ICU") func noTargetImportsFoundation() throws {
    for some in try Self.imports() { #expect(some.module != "Foundation", "\(some)") }
  }

  @Test("One target imports ncurses") func oneTargetImportsNcurses() throws {
    #expect(Set(try Self.imports().filter { $0.module == "CNcurses" }.map(\.target)) == ["Curses"])
  }
}
