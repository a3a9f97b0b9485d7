import Foundation
import TestSupport

/// The English of a file: comments and messages of a source, comments and names of a test, lines of a document.
struct Prose {
  /// The path from the folder of the checkout.
  let path: String
  /// The pieces in the order of their lines.
  let pieces: [SourceText.Piece]

  /// Returns the English of all sources and tests.
  static func sources() throws -> [Prose] {
    try files(in: ["Sources", "Tests"]).compactMap { path, url in
      guard let language = SourceText.Language(url) else { return nil }
      let text = try String(contentsOf: url, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let isTest = path.hasPrefix("Tests/")
      // The word lists of a language contain any word.
      let isWordList = path.hasPrefix("Sources/Analysis/Languages/")
      return Prose(
        path: path,
        pieces: SourceText(text, language).pieces.filter { piece in
          piece.kind != .literal || (isTest ? names(piece, lines) : !isWordList && piece.text.contains(" "))
        })
    }
  }

  /// Returns the lines of all documents, without code.
  static func documents() throws -> [Prose] {
    try files(in: [""]).filter { $0.url.pathExtension == "md" }.map { path, url in
      var pieces: [SourceText.Piece] = []
      var isCode = false
      for (i, line) in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n").enumerated() {
        if line.hasPrefix("```") { isCode.toggle() }
        if !isCode { pieces.append(SourceText.Piece(kind: .comment, line: i + 1, text: line)) }
      }
      return Prose(path: path, pieces: pieces)
    }
  }

  /// Whether a literal is the name of a test or a suite.
  private static func names(_ literal: SourceText.Piece, _ lines: [Substring]) -> Bool {
    let (line, before) = (lines[literal.line - 1], literal.line > 1 ? lines[literal.line - 2] : "")
    return line.contains("@Test(\"") || line.contains("@Suite(\"") || before.hasSuffix("@Test(")
  }

  /// Returns the files in folders of the checkout. Hidden folders are left out.
  private static func files(in folders: [String]) throws -> [(path: String, url: URL)] {
    let root = Checkout.root.path + "/"
    return folders.flatMap { folder in
      let files = FileManager.default.enumerator(
        at: Checkout.root.appendingPathComponent(folder), includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
      return (files?.allObjects as? [URL] ?? []).map { (String($0.path.dropFirst(root.count)), $0) }
    }
  }
}

extension SourceText.Piece {
  /// The text without code in backticks and without quotations, which may use any word. A literal is left as it is.
  var withoutQuotations: String {
    kind == .literal
      ? text
      : text.replacingOccurrences(of: #"`[^`]*`|“[^”]*”|"[^"]*""#, with: "…", options: .regularExpression)
  }
}
