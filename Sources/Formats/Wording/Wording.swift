import Articles
import Review

/// The descriptions of an article's parts for people, each safe to print.
struct Wording {
  let reviewed: ReviewedArticle
  private let places: PlaceNames

  init(_ reviewed: ReviewedArticle) {
    self.reviewed = reviewed
    places = PlaceNames(reviewed.article.draft)
  }

  var article: Article { reviewed.article }

  /// Returns the name of a statement's block: "¶3", or "title", "heading" and the like.
  func place(of said: Attribution) -> String { places.name(at: said.start) }

  /// Returns the speaker's name, or the words of the source, or "nobody named".
  func speaker(of said: Attribution) -> String { article.shownSpeaker(of: said)?.printable ?? "nobody named" }

  /// Returns the name of the actor who may be the speaker instead; "" if there is no doubt.
  func alternative(to said: Attribution) -> String { article.alternative(to: said)?.name.printable ?? "" }

  /// Returns the doubt about the speaker: "not sure: Mira Tal or Ana Brandt"; "" if there is none.
  func doubt(on said: Attribution) -> String {
    let (name, other) = (speaker(of: said), alternative(to: said))
    return other.isEmpty ? "" : "not sure: \(name) or \(other)"
  }

  /// Returns the words of the content, pieces separated by ellipses.
  func content(of said: Attribution) -> String { words(said.content) }

  /// Returns the words of the cue in quotation marks; "" if there are none.
  func cue(of said: Attribution) -> String { said.cue.isEmpty ? "" : "“\(words(said.cue))”" }

  /// Returns the manner of a statement: "indirect", or with an act other than speech "indirect attitude".
  func manner(of said: Attribution) -> String {
    said.act == .speech ? said.kind.rawValue : "\(said.kind.rawValue) \(said.act.rawValue)"
  }

  /// Returns the decisions and the bookmarks on a statement: "confirmed, flagged, mark a"; "" if there are none.
  func standing(of s: Int) -> String { reviewed.standing(of: s) }

  /// Returns a statement in words that can be pasted.
  func cited(_ s: Int) -> CitedStatement { CitedStatement(s, of: reviewed, places) }

  /// Returns the reviewer's note on a statement; "" if there is none.
  func note(on s: Int) -> String { reviewed.standings[s].ruling?.note?.printable ?? "" }

  /// The byline: "by Mira Tal, Coast Courier"; "" if there is none.
  var byline: String { article.draft.byline.map { article.text.slice($0.range).printable } ?? "" }
  /// The first date line: "PORT ALMAR, June 3 —"; "" if there is none.
  var dateline: String { article.draft.dateline.map { article.text.slice($0).printable } ?? "" }
  /// The title; "" if there is none.
  var title: String { article.draft.title.map { article.text.slice($0.range).printable } ?? "" }

  /// The address of the article; "" if it has none.
  var address: String { article.draft.facts.webAddress ?? "" }
  /// The name of the site that published the article; "" if none is stated.
  var site: String { article.draft.facts.site?.printable ?? "" }
  /// The site and the address: "Coast Courier, https://coast.example/deal"; "" if neither is known.
  var origin: String { [site, address].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// Returns the role and its organization, as far as they are known: "harbour minister, Norland".
  func role(of actor: NamedActor) -> String { (actor.roleAndBody ?? actor.of)?.printable ?? "" }

  /// Returns the kind of an actor: "person", or "country" for a place that is one.
  func kind(of actor: NamedActor) -> String { actor.isCountry ? "country" : actor.kind.rawValue }

  /// Returns the sign of a statement's kind in the reader's gutter; a dot if no speaker is named.
  func sign(of said: Attribution) -> String {
    if article.speaker(of: said) == nil { return "·" }
    switch said.kind {
    case .direct: return "\""
    case .mixed: return "'"
    case .indirect: return "~"
    }
  }

  /// Returns a confidence with two decimals: "0.93".
  func number(_ confidence: Double) -> String {
    guard confidence.isFinite else { return "?" }
    return decimal(Int((min(max(0, confidence), 1) * 100).rounded()), places: 2)
  }

  /// Returns the words of ranges, separated by ellipses.
  func words(_ ranges: [TextRange]) -> String {
    article.words(of: ranges)
  }
}
