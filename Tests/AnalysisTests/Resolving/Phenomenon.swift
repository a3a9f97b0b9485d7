import Articles
import Foundation
import Testing

@testable import Analysis

/// A short text and the statements in it.
struct Phenomenon: Sendable, CustomTestStringConvertible {
  /// An expected statement.
  struct Statement {
    var isOptional: Bool
    var kind: String
    var speaker: String
    /// Pieces of the content, in order.
    var content: [String]
    /// Words of the source; empty for any source.
    var source: String
  }

  /// Whether the program reads the text correctly.
  var isCorrect = true
  var group = ""
  var lines: [String] = []
  var statements: [Statement] = []

  var testDescription: String { "\(group): \(lines.first ?? "")" }

  /// The cases of all files in `Phenomena`.
  static let all: [Phenomenon] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Phenomena")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.flatMap { file in
      let group = file.deletingPathExtension().lastPathComponent.split(separator: "-").joined(separator: " ")
      return cases(of: (try? String(contentsOf: file, encoding: .utf8)) ?? "", group: group)
    }
  }()

  /// Returns the cases of a file, which empty lines separate.
  private static func cases(of text: String, group: String) -> [Phenomenon] {
    text.split(separator: "\n\n").map { paragraph in
      var one = Phenomenon(group: group)
      for line in paragraph.split(separator: "\n") {
        if line == "!" {
          one.isCorrect = false
        } else if line.hasPrefix("= ") || line.hasPrefix("? ") {
          one.statements.append(Statement(line))
        } else if line.hasPrefix("  "), let last = one.lines.popLast() {
          one.lines.append(last + line.dropFirst())
        } else {
          one.lines.append(String(line))
        }
      }
      return one
    }
  }

  /// The text; each line is a block.
  var draft: Draft { Marked(lines.joined(separator: "\n")).draft }

  /// Returns the differences between an article's statements and the expected ones, one a line. One statement of the
  /// article may cover several expected ones: a quotation and its continuation.
  func faults(of article: Article) -> [String] {
    let missing = statements.filter { statement in
      !statement.isOptional && !article.attributions.contains { statement.fits($0, in: article) }
    }
    let more = article.attributions.indices.filter { i in
      !statements.contains { $0.fits(article.attributions[i], in: article) }
    }
    return missing.map { "missing: \($0.kind) | \($0.speaker) | \($0.content.joined(separator: " … "))" }
      + more.map { i in
        let said = article.attributions[i]
        let source = said.source.map(article.words).joined(separator: " … ")
        return "not expected: \(said.kind) | \(article.speakerLines[i]) | \(source)"
      }
  }
}

extension Phenomenon.Statement {
  init(_ line: Substring) {
    let columns = line.dropFirst(2).split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    let column = { (i: Int) in columns.indices.contains(i) ? columns[i] : "" }
    isOptional = line.hasPrefix("?")
    (kind, speaker, source) = (column(0), column(1), column(3))
    content = column(2).split(separator: "…").map { $0.split(separator: " ").joined(separator: " ") }
  }

  /// Whether `said` is this statement.
  func fits(_ said: Attribution, in article: Article) -> Bool {
    guard said.kind.rawValue == kind, article.speaker(of: said)?.name ?? "-" == speaker else { return false }
    guard source.isEmpty || said.source.map(article.words).joined(separator: " ").contains(source) else { return false }
    var rest = said.content.map(article.words).joined(separator: " ")[...]
    for piece in content {
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }
}
