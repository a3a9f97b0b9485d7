import Foundation
import TestSupport
import Testing

/// The examples of the libraries' documentation, each compiled and run by a file of this target.
@Suite("Documentation") struct ExampleTests {
  private static let libraries = ["Articles", "Formats", "Analysis", "Evaluation", "Review"]

  /// Returns the lines between "// Example" and "// End" in the file of a library, without their common indentation.
  private func example(of library: String) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("\(library)ExampleTests.swift")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let first = try #require(lines.firstIndex { $0.hasSuffix("// Example") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("// End") })
    let indent = lines[first].prefix { $0 == " " }.count
    return lines[(first + 1)..<end].map { String($0.dropFirst(indent)) }.joined(separator: "\n")
  }

  private func article(of library: String) throws -> String {
    let path = "Sources/\(library)/Documentation.docc/\(library).md"
    return try String(contentsOf: Checkout.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("The example of an article is the code that runs here", arguments: libraries)
  func examples(library: String) throws {
    let blocks = try article(of: library).components(separatedBy: "\n```")
    let code = blocks.filter { $0.hasPrefix("swift\n") }.map { String($0.dropFirst(6)) }
    #expect(code == [try example(of: library)])
  }

  @Test("Each article names shapes, units, errors and sources", arguments: libraries)
  func sections(library: String) throws {
    let article = try article(of: library)
    #expect(article.hasPrefix("# ``\(library)``\n"))
    for heading in ["## Overview", "### Example", "### Shapes and units", "### Errors", "### Sources", "## Topics"] {
      #expect(article.contains("\n\(heading)\n"), "\(heading)")
    }
  }
}
