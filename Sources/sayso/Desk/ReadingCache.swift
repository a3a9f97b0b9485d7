import Articles
import Files
import Ledger
import Reader

/// What was found in articles that were analysed earlier, so that one that is opened again has its statements marked at once. What
/// goes wrong with it is passed over: it is then as if nothing had been kept.
final class ReadingCache: Sendable {
  private let readings: Readings
  /// Changes with the program and with the model.
  private let engine: String

  /// A reading of a text of at most so many bytes is taken out within a few milliseconds.
  static let quickSize = 1 << 18

  /// The cache in `folder`; nil where there is none, or no model.
  init?(folder: String?) {
    guard let folder, let model = try? DataLocator.current().model(),
      let weights = FileStamp(model), let program = FileStamp(DataLocator.executable)
    else { return nil }
    readings = Readings(path: folder + "/readings.sqlite")
    engine = "\(Version.current) \(program) \(weights)"
  }

  /// What was found in `draft`; nil where that was not kept.
  func reading(of draft: Draft) -> Reading? {
    (try? readings.article(over: draft, by: engine)).flatMap { $0 }.map { Reading($0) }
  }

  /// Keeps what was found in an article that was analysed to its end.
  func keep(_ article: Article) { try? readings.keep(article, by: engine) }
}
