import Foundation
import TestSupport
import Testing

@Suite("CONTRIBUTING") struct ContributingTests {
  /// The paths in backticks of a table row. A part with `name` stands for any name.
  private static func paths(in row: Substring) -> [String] {
    row.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
      .filter { path in ["Sources/", "Tests/", "Themes/", "Samples/"].contains { path.hasPrefix($0) } }
  }

  @Test("Every path in its table exists") func pathsExist() throws {
    let text = try String(contentsOf: Checkout.root.appendingPathComponent("CONTRIBUTING.md"), encoding: .utf8)
    let paths = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.flatMap(Self.paths)
    #expect(paths.count > 10)
    for path in paths {
      var url = Checkout.root.appendingPathComponent(path)
      if url.lastPathComponent.hasPrefix("name.") { url.deleteLastPathComponent() }
      #expect(FileManager.default.fileExists(atPath: url.path), "\(path) does not exist")
    }
  }

  @Test("Every file that ARCHITECTURE names exists") func namedFilesExist() throws {
    let text = try String(contentsOf: Checkout.root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
    let named = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && $0.element.hasSuffix(".swift") }.map { "/" + $0.element }
    let folders = ["Sources", "Tests"].compactMap {
      FileManager.default.enumerator(atPath: Checkout.root.appendingPathComponent($0).path)
    }
    let files = folders.flatMap { $0.compactMap { ($0 as? String).map { "/" + $0 } } }
    #expect(named.count > 20)
    for name in named {
      #expect(files.contains { $0.hasSuffix(name) || "/Tests" + $0 == name }, "\(name) does not exist")
    }
  }

  @Test("Each format has a folder with its row, and each row is in its table") func formatsHaveFolders() throws {
    let forms = Checkout.root.appendingPathComponent("Sources/Formats/Forms")
    for folder in try FileManager.default.contentsOfDirectory(atPath: forms.path) {
      let files = try FileManager.default.contentsOfDirectory(atPath: forms.appendingPathComponent(folder).path)
      let rows = try files.filter { file in
        let text = try String(contentsOf: forms.appendingPathComponent(folder + "/" + file), encoding: .utf8)
        return ["InputFormat", "OutputFormat", "AnnotationFormat"].contains { text.contains("extension \($0) {") }
      }
      #expect(rows.count == 1, "\(folder): \(rows)")
    }
  }
}
