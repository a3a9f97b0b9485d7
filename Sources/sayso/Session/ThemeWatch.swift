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
    let now = ContinuousClock.now
    guard now >= next else { return [] }
    next = now + .milliseconds(FileWatch.interval)
    let stamps = folders.stamps()
    let changed = Set(stamps.keys).union(known.keys).filter { stamps[$0] != known[$0] }
    guard !changed.isEmpty else { return [] }
    known = stamps
    let shelf = folders.shelf
    let problem = shelf.problems(ofFiles: changed).first?.brief
    return [.themes(ThemeList(shelf))] + (problem.map { [.failed(harmless($0))] } ?? [])
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
