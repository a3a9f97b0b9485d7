import Articles
import Files
import Ledger
import Reader

/// A cache of readings, so that an article that is opened again has its statements marked at once. Its errors are ignored, as if
/// nothing had been cached.
final class ReadingCache: Sendable {
  private let readings: Readings
  /// The identity of the program and its model.
  private let engine: String

  /// The largest text, in bytes, whose reading can be loaded within a few milliseconds.
  static let quickSize = 1 << 18

  /// Opens the cache in `folder`; nil if there is no folder or no model.
  init?(folder: String?) {
    guard let folder, let model = try? DataLocator.current.model(),
      let weights = FileStamp(model), let program = FileStamp(DataLocator.executable)
    else { return nil }
    readings = Readings(path: folder + "/readings.sqlite")
    engine = "\(Version.current) \(program) \(weights)"
  }

  /// Returns the reading of `draft`; nil if it is not in the cache.
  func reading(of draft: Draft) -> AnalysedArticle? {
    (try? readings.article(over: draft, by: engine)).flatMap { $0 }.map { AnalysedArticle($0) }
  }

  /// Keeps the reading of an article that was analysed to its end.
  func keep(_ article: Article) { try? readings.keep(article, by: engine) }
}
