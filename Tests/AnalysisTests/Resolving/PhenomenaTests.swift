import Articles
import Testing

@testable import Analysis

/// Texts end to end, with the shipped model: see `PhenomenaCases`.
@Suite(.enabled(if: Fixtures.model != nil, "there is no model file"))
struct PhenomenaTests {
  private static let engine = Fixtures.model.flatMap { try? Engine(model: $0) }

  @Test func thereAreManyAndFewAreWrong() {
    #expect(Phenomenon.all.count >= 251)
    #expect(Phenomenon.all.filter { !$0.known }.count <= 17)
  }

  @Test(arguments: Phenomenon.all)
  func aTextIsReadRight(phenomenon: Phenomenon) throws {
    let article = try #require(Self.engine).analyse(phenomenon.draft)
    let faults = phenomenon.faults(of: article)
    let report = Comment(rawValue: "\(phenomenon.draft.text)\n\(faults.joined(separator: "\n"))")
    if phenomenon.known {
      #expect(faults.isEmpty, report)
    } else {
      withKnownIssue(report, isIntermittent: true) { #expect(faults.isEmpty) }
    }
  }
}

/// A short text and the statements in it.
struct Phenomenon: Sendable, CustomTestStringConvertible {
  /// A statement that the text holds.
  struct Statement {
    var isOptional: Bool
    var kind: String
    var speaker: String
    /// Pieces that the words of the content hold, in this order.
    var content: [String]
    /// Words that the source holds; empty for any.
    var source: String
  }

  /// Whether the program reads it right.
  var known = true
  var group = ""
  var lines: [String] = []
  var statements: [Statement] = []

  var testDescription: String { "\(group): \(lines.first ?? "")" }

  /// All cases.
  static let all: [Phenomenon] = {
    var (all, group, next) = ([Phenomenon](), "", Phenomenon())
    for line in (PhenomenaCases.text + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        group = String(line.dropFirst(3))
      } else if line.isEmpty {
        next.group = group
        if !next.lines.isEmpty { all.append(next) }
        next = Phenomenon()
      } else if line == "!" {
        next.known = false
      } else if line.hasPrefix("= ") || line.hasPrefix("? ") {
        next.statements.append(Statement(line))
      } else if line.hasPrefix("  "), let last = next.lines.popLast() {
        next.lines.append(last + line.dropFirst())
      } else {
        next.lines.append(String(line))
      }
    }
    return all
  }()

  /// The text, each line a block.
  var draft: Draft { Marked(lines.joined(separator: "\n")).draft }

  /// What of an article's statements is not as expected, a line each. One statement of the article may hold several of the
  /// expected ones: a quotation and what goes on with it.
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
