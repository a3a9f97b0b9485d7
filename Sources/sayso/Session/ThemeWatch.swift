import Cells
import Files
import Reader

/// Watches for changed theme files while the reader runs, by the files' times and at most once a second.
struct ThemeWatch {
  private let folders: ThemeFolders
  private var known: [String: FileStamp]
  private var next: ContinuousClock.Instant

  /// Creates a watch over `folders` in their current state.
  init(_ folders: ThemeFolders = .current()) {
    self.folders = folders
    known = folders.stamps()
    next = .now + .milliseconds(FileWatch.interval)
  }

  /// Returns events for changed themes; none if nothing changed or the last check was within the second.
  mutating func events() -> [Event] {
    guard ContinuousClock.now >= next, let shelf = changedShelf() else { return [] }
    return [.themes(ThemeList(shelf.now))] + shelf.problem
  }

  /// Returns the events of the search for the theme called `name` in the files as they are now.
  mutating func events(for name: String) -> [Event] {
    let changed = changedShelf()
    return [.themesFound(ThemeList(changed?.now ?? folders.shelf), for: name)] + (changed?.problem ?? [])
  }

  /// Returns the themes, and the event for a problem of a changed file; nil if no file changed since the last look.
  private mutating func changedShelf() -> (now: ThemeShelf, problem: [Event])? {
    next = .now + .milliseconds(FileWatch.interval)
    let stamps = folders.stamps()
    let changed = Set(stamps.keys).union(known.keys).filter { stamps[$0] != known[$0] }
    guard !changed.isEmpty else { return nil }
    known = stamps
    let shelf = folders.shelf
    return (shelf, shelf.problems(ofFiles: changed).prefix(1).map { .failed(harmless($0.brief)) })
  }
}

extension FileProblem {
  /// The description with the file's name instead of its path, for a line of the screen.
  fileprivate var brief: String {
    var problem = self
    problem.file = file.lastPathPart
    return problem.description
  }
}
