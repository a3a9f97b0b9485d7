import Articles
import Review

/// The decisions of this session and of earlier ones on all articles. They are kept when another article is opened.
struct ReviewSession: Sendable {
  /// The order of the unreviewed statements.
  enum Sequence: String, CaseIterable, Sendable {
    /// The text order.
    case text
    /// The least certain statement first.
    case confidence
  }

  /// Whether the review mode is on.
  var isOn = false
  var sequence = Sequence.text
  /// All decisions on each article.
  private(set) var journals: [ArticleID: Journal] = [:]
  /// Whether decisions of others are neither shown nor applied.
  private(set) var isBlind = false
  /// The reviewer's own decisions on each article in a blind review; empty otherwise.
  private var own: [ArticleID: Journal] = [:]
  /// The decisions that are not saved yet.
  private(set) var unsaved: Set<Decision.ID> = []
  /// The reason why the last decision could not be saved; nil if all are saved.
  private(set) var failure: String?
  /// Whether no decision of this session is saved, because it only draws.
  var keepsNothing = false
  /// The message why no decision can be saved; nil if nothing is in the way.
  var obstacle: String?
  /// The number of the next decision in this session.
  private var number: UInt32 = 1
  /// The last action, which can be repeated.
  var last: Ruled?

  /// Returns the decisions on an article that are shown and applied.
  func journal(of id: ArticleID?) -> Journal { id.flatMap { (isBlind ? own : journals)[$0] } ?? Journal() }

  /// Makes a decision of `reviewer` on an article. Returns the decision, which the program must save.
  mutating func decide(_ step: Decision.Step, on id: ArticleID, by reviewer: Reviewer) -> Decision {
    let decision = Decision(
      id: Decision.ID(session: reviewer.session, number: number), when: reviewer.now(), by: reviewer.name,
      engine: reviewer.engine, step: step)
    number += 1
    journals[id, default: Journal()].add(decision)
    if isBlind { own[id, default: Journal()].add(decision) }
    unsaved.insert(decision.id)
    return decision
  }

  /// Receives saved decisions on an article, from earlier sessions or from other reviewers. Returns the new ones, and
  /// whether they are the first on the article.
  mutating func receive(_ decisions: [Decision], on id: ArticleID, for reviewer: String) -> (
    new: [Decision], areFirst: Bool
  ) {
    let known = journals[id] ?? Journal()
    // Saved decisions keep their saved order. Unsaved ones come last, because they will be saved later.
    var journal = Journal(decisions)
    let new = decisions.filter { known.isNew($0.id) }
    for decision in known.decisions { journal.add(decision) }
    journals[id] = journal
    if isBlind { own[id] = Self.own(journal, of: reviewer) }
    return (new, known.decisions.isEmpty)
  }

  private static func own(_ journal: Journal, of reviewer: String) -> Journal {
    Journal(journal.decisions.filter { $0.by == reviewer })
  }

  /// Starts or ends a blind review of `reviewer`.
  mutating func setBlind(_ isBlind: Bool, for reviewer: String) {
    self.isBlind = isBlind
    own = isBlind ? journals.mapValues { Self.own($0, of: reviewer) } : [:]
  }

  mutating func noteSaved(_ decision: Decision.ID) {
    unsaved.remove(decision)
    obstacle = nil
    if unsaved.isEmpty { failure = nil }
  }

  /// Notes that a decision could not be saved, or is not saved any more. Returns whether the reason is new.
  mutating func noteUnsaved(_ decision: Decision.ID, _ why: String) -> Bool {
    unsaved.insert(decision)
    defer { failure = why }
    return failure != why
  }
}
