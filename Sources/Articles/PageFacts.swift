/// Facts about an article beside its text: those that its document states, and those about the reading of the document.
public struct PageFacts: Hashable, Sendable, Codable {
  /// The title as the document states it, even if the text does not hold it.
  public var title: String?
  /// The names of the authors, parted by commas.
  public var byline: String?
  /// The time of publication in ISO 8601, as exact as the document states it: "2026-03-12" or "2026-03-12T08:00:00+01:00".
  public var published: String?
  /// The time of the last change, in the same form.
  public var updated: String?
  /// The canonical address of the article.
  public var address: String?
  /// The name of the site.
  public var site: String?
  /// The language as a BCP 47 tag: "en-GB".
  public var language: String?
  /// The address of the next page of the same article.
  public var nextPage: String?
  /// The obstacle that keeps the whole article from the reader.
  public var wall: PageWall?
  /// The number of pieces of text that were left out because no visitor of the page sees them.
  public var hiddenCount = 0
  /// The number of wrongly encoded characters that were repaired; nil if there are none.
  public var repairedCount: Int?
  /// The language of the text by its words, as a name for users ("Spanish"), if the text is surely not English. The document may state
  /// another language.
  public var foreignLanguage: String?
  /// The user's rules that changed the text; nil if there are none.
  public var rules: [PageRule]?
  /// The user's rules that are not applied, since each would leave less than half of the article; nil if there are none.
  public var unappliedRules: [PageRule]?

  /// The canonical address in its normal form; nil without an address that can be opened.
  public var webAddress: String? { address.flatMap { try? WebAddress($0) }?.text }

  /// Creates facts of which none is known.
  public init() {}

  /// Adds to the number of repaired characters.
  public mutating func noteRepairs(_ count: Int) {
    if count > 0 { repairedCount = (repairedCount ?? 0) + count }
  }
}

/// An obstacle between a page and its reader.
public enum PageWall: String, Sendable, Codable, CaseIterable {
  /// Only the beginning is free.
  case paywall
  /// The page asks for consent to cookies first.
  case consent
  /// The page checks that the visitor is no robot.
  case robotCheck
  /// The page asks for a login.
  case login
  /// The page is built by a script, which Sayso does not run.
  case script
}
