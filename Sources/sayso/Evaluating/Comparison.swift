import Articles
import Cells
import Evaluation
import Formats
import FoundationEssentials
import Reader
import Review

/// A comparison of two reviewers' articles.
struct Comparison {
  /// An article as one of the reviewers has it, with rejected statements.
  struct Reviewed {
    var article: Article
    /// The status of each statement; empty if nothing was reviewed.
    var statuses: [StatementRuling.Status]

    var statements: [JudgedStatement] { JudgedStatement.all(of: article, verdicts: statuses.map(\.verdict)) }
  }

  /// An article as both reviewers have it; nil for a reviewer who lacks it.
  struct Pair {
    var name: String
    var first: Reviewed?
    var second: Reviewed?
  }

  /// A difference with the article it is in.
  private struct Place {
    var pair: Pair
    var difference: ReviewDifference
    /// "¶3".
    var name: String
    /// The offsets of the article's text in code points.
    var points: CodePoints
  }

  private var agreement = Agreement()
  private var places: [Place] = []
  /// Messages about articles that were left out.
  private(set) var warnings: [String] = []
  private let pairs: [Pair]

  init(_ pairs: [Pair]) throws(Failure) {
    self.pairs = pairs
    for pair in pairs {
      guard let first = pair.first, let second = pair.second else {
        warnings.append("“\(pair.name)” is in \(pair.first == nil ? "B" : "A") alone, left out")
        continue
      }
      let found = agreement.add(text: first.article.text, first.statements, second.statements)
      let (names, points) = (PlaceNames(first.article.draft), CodePoints(first.article.text))
      places += found.map {
        Place(pair: pair, difference: $0, name: names.name(at: $0.offset), points: points)
      }
    }
    if agreement.documents == 0 {
      throw .noCommonArticle
    }
  }

  /// Returns the figures and the differences for people.
  func lines(_ a: String, _ b: String) -> [String] {
    var lines = ["A is \(a.printable), B is \(b.printable)"]
    lines += agreement.table + ["", counted(places.count, "difference")]
    for place in places {
      let article = pairs.count > 1 ? place.pair.name.printable + " " : ""
      lines.append("\(article)\(place.name): \(place.difference.words(first: "A", second: "B"))")
      for (name, article, s) in [
        ("A", place.pair.first?.article, place.difference.first),
        ("B", place.pair.second?.article, place.difference.second),
      ] {
        if let article, let s { lines.append("  \(name) \(words(of: s, in: article))") }
      }
    }
    return lines
  }

  /// Returns a statement in words: "Ana Brandt, direct: “…”".
  private func words(of s: Int, in article: Article) -> String {
    let said = article.attributions[s]
    let speaker = article.shownSpeaker(of: said)?.printable ?? "no named speaker"
    let manner = said.act == .speech ? said.kind.rawValue : "\(said.kind.rawValue) \(said.act.rawValue)"
    let words = said.content.map { article.text.slice($0).printable }.joined(separator: " … ")
    let cue = said.cue.map { article.text.slice($0).printable }.joined(separator: " … ")
    return "\(speaker), \(manner)\(cue.isEmpty ? "" : ", “\(cue)”"): \(words)"
  }

  // MARK: For programs

  private struct Report: Encodable {
    struct ComparedStatement: Encodable {
      var speaker: String?
      var kind: String
      var act: String
      var source: [[Int]]
      var cue: [[Int]]
      var content: [[Int]]
      var text: String
    }
    struct Difference: Encodable {
      var article: String
      var place: String
      var offset: Int
      var what: [String]
      var a: ComparedStatement?
      var b: ComparedStatement?
    }

    var a: String
    var b: String
    var articles: Int
    var decided: Agreement.Decided
    var attribution: Ratios
    var content: Ratios
    var kappaLeast: Int
    var verdicts: Kappa
    var speakers: Kappa
    var kinds: Kappa
    var differences: [Difference]
    var warnings: [String]
  }

  /// Returns the comparison as JSON on several lines.
  func json(_ a: String, _ b: String) throws(Failure) -> String {
    let report = Report(
      a: a, b: b, articles: agreement.documents, decided: agreement.decided,
      attribution: agreement.attributions.attribution, content: agreement.attributions.content,
      kappaLeast: Kappa.least, verdicts: agreement.verdicts, speakers: agreement.speakers, kinds: agreement.kinds,
      differences: places.map { place in
        func statement(_ article: Article?, _ s: Int?) -> Report.ComparedStatement? {
          guard let article, let s else { return nil }
          let said = article.attributions[s]
          func points(_ ranges: [TextRange]) -> [[Int]] {
            ranges.map { [place.points.offset($0.lower), place.points.offset($0.upper)] }
          }
          return Report.ComparedStatement(
            speaker: article.speaker(of: said)?.name, kind: said.kind.rawValue, act: said.act.rawValue,
            source: points(said.source), cue: points(said.cue), content: points(said.content),
            text: said.content.map { String(article.text.slice($0)) }.joined(separator: " … "))
        }
        return Report.Difference(
          article: place.pair.name, place: place.name,
          offset: place.points.offset(place.difference.offset), what: place.difference.parts.map(\.rawValue),
          a: statement(place.pair.first?.article, place.difference.first),
          b: statement(place.pair.second?.article, place.difference.second))
      }, warnings: warnings)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(report) else { throw .reported }
    return String(decoding: data, as: UTF8.self).safeJSON + "\n"
  }
}
