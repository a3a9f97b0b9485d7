import Articles
import Formats
import Glibc
import Ledger
import Reader

extension DeskSources {
  /// The articles of earlier sittings, the last one first, as they are remembered in `folder`; none where nothing is. What was piped
  /// in cannot be opened again and is left out.
  init(recentIn folder: String?) {
    origin = .recent
    guard let folder, let visits = try? Places(path: Memory.path(in: folder)).recent() else { return }
    for visit in visits {
      guard case .file(let path) = visit.article else { continue }
      sources.append(.file(path))
      entries.append(
        DeskEntry(
          name: path, headings: Headings(title: visit.title, source: visit.source, date: visit.date),
          actors: visit.actors,
          statements: visit.statements, share: visit.share, opened: visit.when))
    }
  }
}
