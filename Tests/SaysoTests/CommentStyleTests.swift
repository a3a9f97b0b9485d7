import Foundation
import TestSupport
import Testing

@Suite("The style of comments") struct CommentStyleTests {
  /// The targets whose comments follow the rule of style.
  private static let targets = ["Articles", "Evaluation", "Formats", "Ledger", "Review", "sayso"]
  private static var beginning: Regex<(Substring, Substring)> {
    /^\s*\/\/\/ (What|Who|Whom|Whoever|How|That|Those|Its)\b/
  }

  @Test("No doc comment begins with a relative clause", arguments: targets) func beginnings(target: String) throws {
    let folder = Checkout.root.appendingPathComponent("Sources/\(target)")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      // A line after another of the same comment may begin with any word.
      var isInside = false
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        #expect(isInside || !line.contains(Self.beginning), "\(file.lastPathComponent): \(line)")
        isInside = line.drop { $0 == " " }.hasPrefix("///")
      }
    }
  }
}
