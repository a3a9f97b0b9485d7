import Articles
import Cells

extension OpenArticle {
  /// Returns a row for each fact that is known about the article.
  func factRows() -> [Listing.Row] {
    let facts = draft.facts
    let headings = Headings(draft)
    let stated: [(String, String?)] = [
      ("Title", facts.title ?? headings.title), ("By", facts.byline ?? headings.source),
      ("Published", facts.published), ("Updated", facts.updated), ("Text updated", revision?.words),
      ("Site", facts.site), ("Language", facts.language),
      ("Address", facts.address), ("Next page", facts.nextPage),
      ("The whole text", facts.wall.map { "is not here: \($0.explanation)" }),
      ("Hidden", facts.hiddenCount > 0 ? "\(counted(facts.hiddenCount, "piece")) of hidden text left out" : nil),
      ("Repaired", facts.repairedCount.map { counted($0, "wrongly encoded character") }),
      ("Written in", facts.foreignLanguage.map { "\($0): \(PageFacts.readsEnglish)" }),
      ("Length", "\(counted(outline.paragraphCount, "paragraph")), \(counted(draft.links.count, "link"))"),
    ]
    let rows: [Listing.Row] = stated.compactMap { name, value in
      guard let value, !value.isEmpty else { return nil }
      let isAddress = value == facts.address || value == facts.nextPage
      return Listing.Row(text: "\(name): \(harmless(value))", target: isAddress ? .link(value) : .nothing)
    }
    func row(_ rule: PageRule, _ detail: String) -> Listing.Row {
      Listing.Row(
        text: "Rule for \(rule.host): \(rule.action.rawValue) \(harmless("\(rule)"))", detail: detail,
        target: .rule(rule))
    }
    return rows + (facts.rules ?? []).map { row($0, "Enter removes it") }
      + (facts.unappliedRules ?? []).map { row($0, "not applied: too much") }
  }
}

extension PageFacts {
  /// The remarks on the text that matter to its reader, each a sentence without a full stop. A wall has its own words.
  public var remarks: [String] {
    [
      foreignLanguage.map { "this text seems to be in \($0): \(Self.readsEnglish)" },
      repairedCount.map { "wrongly encoded characters repaired: \($0)" },
    ].compactMap { $0 }
      + (unappliedRules ?? []).map { rule in
        "rule not applied, since it would leave less than half of the article: \(rule.action.rawValue) \(rule)"
      }
  }

  fileprivate static let readsEnglish = "Sayso reads English; statements may be missing or wrong"
}

extension PageWall {
  /// The obstacle in two or three words, for the status line.
  var label: String {
    switch self {
    case .paywall: "only the beginning"
    case .consent: "asks for consent"
    case .robotCheck: "checks for robots"
    case .login: "asks for a login"
    case .script: "needs scripts"
    }
  }

  /// The reason why the page shows only a part, as the end of a sentence.
  public var explanation: String {
    switch self {
    case .paywall: "the page shows only its beginning to those who do not pay"
    case .consent: "the page asks for consent to cookies first"
    case .robotCheck: "the page checks first that its visitor is no robot"
    case .login: "the page asks for a login"
    case .script: "a script builds the page, and Sayso runs no scripts"
    }
  }
}
