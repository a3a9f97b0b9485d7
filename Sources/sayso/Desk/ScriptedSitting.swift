import Analysis
import Articles
import Cells
import Reader

/// A sitting without threads: every article is analysed before the first key, and what the reader asks for of them is done at
/// once.
struct ScriptedSitting {
  private var state: ReaderState
  private let readings: [ArticleID: Result<Reading, Failure>]

  /// A sitting over the articles of `desk`, all of them analysed by `engine`.
  init(_ desk: DeskSources, state: ReaderState, engine: Engine) {
    let shelf = ArticleShelf(desk, mailbox: Mailbox(wake: {}))
    var readings: [ArticleID: Result<Reading, Failure>] = [:]
    for id in desk.ids {
      do throws(Failure) {
        readings[id] = .success(Reading(engine.analyse(try shelf.draft(id))))
      } catch {
        readings[id] = .failure(error)
      }
    }
    self.state = state
    self.readings = readings
    for id in desk.ids {
      if case .success(let reading)? = readings[id] { take(.surveyed(id, Headings(reading.article.draft))) }
    }
    take(.started)
  }

  /// Takes an event and what follows from it; whether the sitting ends.
  @discardableResult
  mutating func take(_ event: Event) -> Bool {
    var effects = state.apply(event)[...]
    while true {
      guard let effect = effects.popFirst() else {
        guard state.isBusy else { return false }
        effects += state.apply(.idle)
        continue
      }
      switch effect {
      case .quit: return true
      case .open(let id): effects += state.apply(opened(id))
      case .analyse(let plan):
        for job in [plan.now].compactMap({ $0 }) + plan.later { effects += state.apply(analysed(job.article)) }
      case .search(let query, let ids):
        for id in ids {
          let draft = try? readings[id]?.get().article.draft
          effects += state.apply(.found(query, id, draft.map { ArticleMatches(query, in: $0) }))
        }
      default: break
      }
    }
  }

  /// The screen as it is now.
  mutating func frame() -> Frame { state.frame() }

  /// The same as a picture.
  mutating func picture() -> FramePicture { FramePicture(state.frame(), colors: state.screenColors) }

  private func opened(_ id: ArticleID) -> Event {
    switch readings[id] {
    case .success(let reading)?: .opened(id, reading.article.draft, reading)
    case .failure(let failure)?: .openFailed(id, failure.lines.joined(separator: "; "))
    case nil: .openFailed(id, "there is no such article")
    }
  }

  private func analysed(_ id: ArticleID) -> Event {
    if case .success(let reading)? = readings[id] { return .reading(id, reading, progress: 1) }
    return opened(id)
  }
}
