import Articles
import Cells
import Evaluation
import Formats
import FoundationEssentials
import Reader
import Review

/// The articles of two reviewers, compared.
struct Comparison {
  /// An article as one of them has it, rejected statements too.
  struct Reviewed {
    var article: Article
    /// The status of each statement; empty where nothing was reviewed.
    var statuses: [StatementRuling.Status]

    var statements: [JudgedStatement] { JudgedStatement.all(of: article, verdicts: statuses.map(\.verdict)) }
  }

  /// An article as both have it; nil where one does not have it.
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
  /// What was left out.
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
      throw .settings([
        "A and B have no article in common: what sayso export --as json wrote of the same texts is expected"
      ])
    }
  }

  /// The figures and the differences, to be read.
  func lines(_ a: String, _ b: String) -> [String] {
    var lines = ["A is \(oneLine(a)), B is \(oneLine(b))"]
    lines += agreement.table + ["", "\(places.count) difference\(places.count == 1 ? "" : "s")"]
    for place in places {
      let article = pairs.count > 1 ? oneLine(place.pair.name) + " " : ""
      lines.append("\(article)\(place.name): \(place.difference.words(first: "A", second: "B"))")
      for (name, article, s) in [
        ("A", place.pair.first?.article, place.difference.first),
        ("B", place.pair.second?.article, place.difference.second),
      ] {
        if let article, let s { lines.append("  \(name) \(told(article, s))") }
      }
    }
    return lines
  }

  /// "Ana Brandt, direct: “…”"
  private func told(_ article: Article, _ s: Int) -> String {
    let said = article.attributions[s]
    let speaker = article.byWhom(said).map(oneLine) ?? "nobody named"
    let manner = said.act == .speech ? said.kind.rawValue : "\(said.kind.rawValue) \(said.act.rawValue)"
    let words = said.content.map { oneLine(String(article.text.slice($0))) }.joined(separator: " … ")
    let cue = said.cue.map { oneLine(String(article.text.slice($0))) }.joined(separator: " … ")
    return "\(speaker), \(manner)\(cue.isEmpty ? "" : ", “\(cue)”"): \(words)"
  }

  private func oneLine(_ text: String) -> String {
    harmless(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  // MARK: For programs

  private struct Report: Encodable {
    struct Statement: Encodable {
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
      var a: Statement?
      var b: Statement?
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

  /// All of it as JSON, on several lines.
  func json(_ a: String, _ b: String) throws(Failure) -> String {
    let report = Report(
      a: a, b: b, articles: agreement.documents, decided: agreement.decided,
      attribution: agreement.attributions.attribution, content: agreement.attributions.content,
      kappaLeast: Kappa.least, verdicts: agreement.verdicts, speakers: agreement.speakers, kinds: agreement.kinds,
      differences: places.map { place in
        func statement(_ article: Article?, _ s: Int?) -> Report.Statement? {
          guard let article, let s else { return nil }
          let said = article.attributions[s]
          func points(_ ranges: [TextRange]) -> [[Int]] {
            ranges.map { [place.points.offset($0.lower), place.points.offset($0.upper)] }
          }
          return Report.Statement(
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
    guard let data = try? encoder.encode(report) else { throw .told }
    return String(decoding: data, as: UTF8.self).safeJSON + "\n"
  }
}
