import Foundation
import TestSupport
import Testing

/// The rules of style that a program can check. CONTRIBUTING explains them.
@Suite("Plain English") struct PlainEnglishTests {
  /// Words that are needed in spite of the rules, with the beginnings of the paths where they are.
  private static let exceptions: [(path: String, word: String)] = [
    // The name of a column and of a key in existing ledgers.
    ("Sources/Ledger/", "sitting"), ("Sources/Review/Decision.swift", "sitting"), ("Tests/LedgerTests/", "sitting"),
  ]

  /// The words that no comment, message or document uses, and better ones.
  private static let words: [(pattern: String, better: String)] = [
    ("tells?|told|telling", "show, report, say, distinguish"), ("sittings?", "session"), ("anew", "again"),
    ("who(m)?ever", "anyone who"), ("whatever", "any"), ("of its own accord", "automatically"),
    ("by chance", "at random"), ("look-ups?", "index, search"), ("twins?", "duplicate"), ("behind", "after, below"),
    ("nearly", "almost, about"), ("as ever", "as usual"), ("wants|wanted", "needs, expected"),
    ("wish|wishes|wished", "request"), ("(take|takes|taking|took|taken) (back|away)", "undo, remove"),
    ("(let|lets|letting) go", "release"), ("(give|gives|giving|gave|given) back", "release, free"),
    ("(lay|lays|laid|laying) over", "apply"), ("holds? again", "redo"), ("(?<!there )(is|are) none", "is not a …"),
  ]

  /// The words with which no doc comment begins.
  private static let starts = "What|Who|Whom|Whoever|Whatever|How|That|Those|Its"

  /// The longest line of a document, apart from tables and code.
  private static let columns = 100

  @Test("Doc comments begin with a noun phrase or a verb") func starts() throws {
    let start = try NSRegularExpression(pattern: "^(\(Self.starts))\\b")
    for file in try Prose.sources() {
      for piece in file.pieces where piece.kind == .documentation && !start.matches(in: piece.text).isEmpty {
        Issue.record("\(file.path):\(piece.line): “\(piece.text.prefix(50))”: begin with a noun phrase or a verb")
      }
    }
  }

  @Test("Comments, messages and documents use ordinary words") func words() throws {
    let patterns = Self.words.map { "\\b(?:\($0.pattern))\\b" }
    let word = try NSRegularExpression(pattern: patterns.joined(separator: "|"), options: .caseInsensitive)
    let files = try Prose.sources() + Prose.documents()
    for file in files {
      for piece in file.pieces {
        for match in word.matches(in: piece.withoutQuotations) where !isException(match, in: file.path) {
          Issue.record("\(file.path):\(piece.line): “\(match)”: say \(better(than: match))")
        }
      }
    }
    #expect(files.count > 100)
  }

  @Test("Documents are wrapped") func wrapping() throws {
    // The lines of golden files are those of the program.
    for file in try Prose.documents() where !file.path.contains("/Golden") {
      for piece in file.pieces where piece.text.count > Self.columns && !piece.text.hasPrefix("|") {
        Issue.record("\(file.path):\(piece.line): \(piece.text.count) columns: wrap the line at \(Self.columns)")
      }
    }
  }

  private func isException(_ word: String, in path: String) -> Bool {
    Self.exceptions.contains { path.hasPrefix($0.path) && word.lowercased() == $0.word }
  }

  private func better(than word: String) -> String {
    Self.words.first { word.range(of: "^(?:\($0.pattern))$", options: [.regularExpression, .caseInsensitive]) != nil }?
      .better ?? "something else"
  }
}

extension NSRegularExpression {
  fileprivate func matches(in text: String) -> [String] {
    matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
      Range($0.range, in: text).map { String(text[$0]) }
    }
  }
}
