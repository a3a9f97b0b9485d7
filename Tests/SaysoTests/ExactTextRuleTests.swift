import TestSupport
import Foundation
import Testing

/// The rule that signs and words of a format are looked for among scalars and bytes.
@Suite("Signs in texts") struct ExactTextRuleTests {
  /// Calls that compare characters as they are seen: a sign with a combining mark after it is another character to them.
  private static let forbidden = [
    #"\.has(Prefix|Suffix)\("#, #"replacingOccurrences"#, #"components\(separatedBy"#, #"trimmingCharacters"#,
    #"trimmingPrefix\(""#,
    #"\.replacing\(""#, #"\.contains\(""#, #""\.contains\("#, #"\.(first|last)Index\(of: ""#, #"\.split\(separator: ""#,
    #"\.(first|last) [!=]= "(\\.|[^"\\])"($|[^ ]| [^a])"#, #"starts\(with: ""#, #"\.(first)?[rR]anges?\(of: ""#,
  ]

  @Test("No source compares a sign with characters as they are seen") func noCharacters() throws {
    let sources = Checkout.root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    let rules = try Self.forbidden.map { try NSRegularExpression(pattern: $0) }
    var looked = 0
    for case let url as URL in files where url.pathExtension == "swift" {
      looked += 1
      let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      for (i, line) in lines.enumerated() {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") || code.contains("utf8") || code.contains("unicodeScalars") { continue }
        for rule in rules where rule.firstMatch(in: String(code), range: NSRange(code.startIndex..., in: code)) != nil {
          Issue.record("\(url.lastPathComponent):\(i + 1): \(code): see ExactText.swift")
        }
      }
    }
    #expect(looked > 200)
  }
}
