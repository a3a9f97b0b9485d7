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
      let source: ArticleSource
      switch visit.article {
      case .file(let path): source = .file(path)
      case .address(let text):
        guard let address = try? WebAddress(text) else { continue }
        source = .address(address)
      case .text: continue
      }
      sources.append(source)
      entries.append(
        DeskEntry(
          name: source.description, headings: Headings(title: visit.title, source: visit.source, date: visit.date),
          actors: visit.actors,
          statements: visit.statements, share: visit.share, opened: visit.when, isMarkedRead: visit.isMarkedRead))
    }
  }
}
