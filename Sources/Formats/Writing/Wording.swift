import Articles
import Review

/// What the places of a text are called.
public struct PlaceNames: Sendable {
  private let draft: Draft
  /// For each block, the number of its paragraph, counted from 1; of another block, that of the paragraph before it.
  private let paragraphs: [Int]

  /// The names of places in `draft`.
  public init(_ draft: Draft) {
    self.draft = draft
    var count = 0
    paragraphs = draft.blocks.map { block in
      if block.kind == .paragraph { count += 1 }
      return count
    }
  }

  /// "¶3", or "title", "heading" and the like, for the byte at `offset`.
  public func name(at offset: Int) -> String {
    guard let i = draft.blockIndex(at: offset) else { return "¶1" }
    let kind = draft.blocks[i].kind
    return kind == .paragraph ? "¶\(paragraphs[i])" : kind.rawValue
  }
}

/// The words in which a person is told about an article; each safe to print.
struct Wording {
  let reviewed: ReviewedArticle
  private let places: PlaceNames

  init(_ reviewed: ReviewedArticle) {
    self.reviewed = reviewed
    places = PlaceNames(reviewed.article.draft)
  }

  var article: Article { reviewed.article }

  /// "¶3", or "title", "heading" and the like.
  func place(of said: Attribution) -> String { places.name(at: said.start) }

  /// Whose statement it is: the name, else the words of the source, else that nobody is named.
  func speaker(of said: Attribution) -> String { article.byWhom(said)?.printable ?? "nobody named" }

  /// The words of the content, pieces divided by an ellipsis.
  func content(of said: Attribution) -> String { words(said.content) }

  /// The words of the cue in quotation marks; nothing where there is none.
  func cue(of said: Attribution) -> String { said.cue.isEmpty ? "" : "“\(words(said.cue))”" }

  /// How it is said: "indirect", or with more than saying "indirect attitude".
  func manner(of said: Attribution) -> String {
    said.act == .speech ? said.kind.rawValue : "\(said.kind.rawValue) \(said.act.rawValue)"
  }

  /// "confirmed, flagged", or what of it was decided; nothing where nothing was.
  func standing(of s: Int) -> String {
    guard let ruling = reviewed.standings[s].ruling else { return "" }
    let status = ruling.status == .proposed ? nil : ruling.status.rawValue
    return [status, ruling.isSkipped ? "skipped" : nil, ruling.isFlagged ? "flagged" : nil].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// What a person noted on a statement; nothing where there is nothing.
  func note(on s: Int) -> String { reviewed.standings[s].ruling?.note?.printable ?? "" }

  /// "by Mira Tal, Coast Courier": who wrote the article; nothing where that is not known.
  var byline: String { article.draft.byline.map { article.text.slice($0.range).printable } ?? "" }
  /// "PORT ALMAR, June 3 —": the first date line; nothing where there is none.
  var dateline: String { article.draft.dateline.map { article.text.slice($0).printable } ?? "" }
  /// The title; nothing where there is none.
  var title: String { article.draft.title.map { article.text.slice($0.range).printable } ?? "" }

  /// "harbour minister, Norland", or what of it is known.
  func role(of actor: NamedActor) -> String {
    [actor.role, actor.of].compactMap { $0?.printable }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// "person", or "country" of a place that is one.
  func kind(of actor: NamedActor) -> String { actor.isCountry ? "country" : actor.kind.rawValue }

  /// The sign of a kind, as the reader's gutter has it; a dot where nobody is named.
  func sign(of said: Attribution) -> String {
    if article.speaker(of: said) == nil { return "·" }
    switch said.kind {
    case .direct: return "\""
    case .mixed: return "'"
    case .indirect: return "~"
    }
  }

  /// A confidence with two places: "0.93".
  func number(_ confidence: Double) -> String {
    guard confidence.isFinite else { return "?" }
    let hundredths = Int((min(max(0, confidence), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }

  /// "1 statement", "2 statements".
  func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// The words of ranges, pieces divided by an ellipsis.
  func words(_ ranges: [TextRange]) -> String {
    ranges.map { article.text.slice($0).printable }.joined(separator: " … ")
  }
}
