import Articles

/// A statement for a list that can be pasted: its words, its place, and what is known about it.
public struct CitedStatement: Hashable, Sendable {
  /// The words.
  public var citation: Citation
  /// The place in the article: "¶3", or "title".
  public var place: String
  /// The doubt about the statement: "not sure: Mira Tal or Ana Brandt"; "" if there is none.
  public var doubt: String
  /// The decisions and the bookmarks on the statement: "confirmed, flagged, mark a"; "" if there are none.
  public var standing: String
  /// The reviewer's note; "" if there is none.
  public var note: String
  /// The number of statements of the speaker in the cited sentence, which is listed once.
  public var count = 1

  /// Creates the citation of an attribution of `article`, on which nothing was decided.
  public init(_ said: Attribution, in article: Article, _ places: PlaceNames) {
    citation = article.citation(of: said)
    place = places.name(at: said.start)
    doubt = article.doubt(on: said)
    (standing, note) = ("", "")
  }

  /// Creates the citation of attribution `s` of a reviewed article.
  public init(_ s: Int, of reviewed: ReviewedArticle, _ places: PlaceNames) {
    let said = reviewed.article.attributions[s]
    self.init(said, in: reviewed.article, places)
    if reviewed.standings[s].status != .proposed { doubt = "" }
    standing = reviewed.standing(of: s)
    note = reviewed.standings[s].ruling?.note?.printable ?? ""
  }

  /// Whether statements of a speaker differ only in the doubt about them, and in the part of their sentences that they are.
  fileprivate func isSame(as other: CitedStatement) -> Bool {
    (citation.range, standing, note) == (other.citation.range, other.standing, other.note)
  }

  /// Whether nothing was decided, noted or marked on the statement.
  public var isUntouched: Bool { standing.isEmpty && note.isEmpty }

  /// The place and the facts: "¶3, 2 statements, not sure".
  public var facts: String {
    let number = count > 1 ? counted(count, "statement") : ""
    return [place, number, doubt, standing].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Article {
  /// Returns the doubt about a statement: "not sure: Mira Tal or Ana Brandt", or "not sure" if the confidence is low; "" if
  /// there is none.
  public func doubt(on said: Attribution) -> String {
    if let other = alternative(to: said), let name = shownSpeaker(of: said) {
      return "not sure: \(name.printable) or \(other.name.printable)"
    }
    return said.isDoubtful ? "not sure" : ""
  }
}

extension ReviewedArticle {
  /// Returns the decisions and the bookmarks on statement `s`: "confirmed, flagged, mark a"; "" if there are none.
  public func standing(of s: Int) -> String {
    let (status, ruling) = (standings[s].status, standings[s].ruling)
    let decisions = [
      status == .proposed ? nil : status.rawValue, ruling?.isSkipped ?? false ? "skipped" : nil,
      ruling?.isFlagged ?? false ? "flagged" : nil,
    ]
    return (decisions.compactMap { $0 } + standings[s].marks.map { "mark \($0)" }).joined(separator: ", ")
  }
}

/// The statements of a speaker in several articles.
public struct SpeakerStatements: Hashable, Sendable {
  /// The statements of the speaker in an article.
  public struct Part: Hashable, Sendable {
    /// The article: its date, title, source and web address as far as they are known.
    public var date, title, source, address: String
    /// The statements in text order.
    public var statements: [CitedStatement]

    /// Creates the part of an article.
    public init(date: String, title: String, source: String, address: String, statements: [CitedStatement] = []) {
      (self.date, self.title, self.source, self.address) = (date, title, source, address)
      self.statements = statements
    }

    /// Adds a statement. Statements of one sentence have the same words, which are listed once.
    public mutating func add(_ statement: CitedStatement) {
      guard let last = statements.last, last.isSame(as: statement) else { return statements.append(statement) }
      statements[statements.count - 1].count += statement.count
      if last.doubt.isEmpty { statements[statements.count - 1].doubt = statement.doubt }
    }
  }

  /// The speaker's name, or "No source given".
  public var name: String
  /// The speaker's role; "" if none is known.
  public var role: String
  /// The articles in the order of their dates.
  public var parts: [Part]

  /// The number of statements; a sentence may hold several.
  public var count: Int { parts.reduce(0) { $1.statements.reduce($0) { $0 + $1.count } } }

  /// Creates the statements of a speaker.
  public init(name: String, role: String, parts: [Part] = []) {
    (self.name, self.role, self.parts) = (name, role, parts)
  }
}
