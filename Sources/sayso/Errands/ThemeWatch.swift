import Cells
import Files
import Reader

/// Notices while the reader runs that a theme file was written, by the files' times and at most once a second.
struct ThemeWatch {
  private let folders: ThemeFolders
  /// The theme that was chosen when the reader was started.
  private let first: String
  private var known: [String: FileStamp]
  private var next: ContinuousClock.Instant

  /// A watch over `folders` as they are now.
  init(_ folders: ThemeFolders = .current(), startingWith first: String) {
    self.folders = folders
    self.first = first
    known = folders.stamps()
    next = .now + .milliseconds(FileWatch.interval)
  }

  /// What is to be told to the reader: nothing where nothing changed or the last look was within the second.
  mutating func events() -> [Event] {
    let now = ContinuousClock.now
    guard now >= next else { return [] }
    next = now + .milliseconds(FileWatch.interval)
    let stamps = folders.stamps()
    let changed = Set(stamps.keys).union(known.keys).filter { stamps[$0] != known[$0] }
    guard !changed.isEmpty else { return [] }
    known = stamps
    var unreadable: [String] = []
    let parsed = folders.shelf(&unreadable).themes(startingWith: first)
    let problem = parsed.problems.first { changed.contains($0.file) }?.brief ?? unreadable.first
    return [.themes(parsed.value)] + (problem.map { [.failed(harmless($0))] } ?? [])
  }
}

extension FileProblem {
  /// With the file's name alone, for a line of the screen.
  fileprivate var brief: String {
    var problem = self
    problem.file = file.lastPathPart
    return problem.description
  }
}
