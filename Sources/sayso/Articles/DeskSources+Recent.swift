import Articles
import Formats
import Glibc
import Ledger
import Reader

extension DeskSources {
  /// Creates the articles of earlier sessions from the files in `folder`, the latest first. Piped articles cannot be opened again and
  /// are left out.
  init(recentIn folder: String?) {
    origin = .recent
    guard let folder, let visits = try? Places(path: PlaceWriter.path(in: folder)).recent() else { return }
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
