import Articles

/// The analysis engine: a model that is loaded once and reads any number of drafts, from any thread.
public final class Engine: Sendable {
  /// How far an analysis has come.
  public struct Progress: Sendable {
    /// The article as far as it was read: `covered` bytes of it.
    public var article: Article
    /// The bytes of the text that were read, from its beginning.
    public var covered: Int
    /// All its bytes.
    public var total: Int
  }

  /// The version of the weights, as the model file names it.
  public let version: String
  let tagger: Tagger
  private let calibration: Calibration

  /// The engine over the model file at `path`.
  public init(model path: String) throws(ModelError) {
    let file = try ModelFile(path: path)
    version = file.version
    tagger = try Tagger(file)
    calibration = try Calibration(file)
  }

  /// Reads `draft`. `report` is called on the calling thread, with the first part as soon as it is done and then at growing
  /// intervals, so that the whole cost stays linear; not for the finished article, which is returned. Where `isCancelled`
  /// answers true the reading ends early with what there is.
  /// `advance` is called with the bytes that were read after every few windows.
  public func analyse(
    _ draft: Draft, isCancelled: () -> Bool = { false }, advance: (Int) -> Void = { _ in },
    report: (Progress) -> Void = { _ in }
  ) -> Article {
    let total = draft.text.utf8.count
    let tagging = tag(draft.text, isCancelled: isCancelled, advance: advance) { part in
      let article = resolve(part, in: draft, calibration: calibration)
      report(Progress(article: article, covered: part.covered.upper, total: total))
    }
    return resolve(tagging, in: draft, calibration: calibration)
  }

  /// What the encoder's heads say about `text`, before anything is resolved. `report` is called as that of `analyse` is,
  /// with what will not change any more.
  public func tag(
    _ text: String, isCancelled: () -> Bool = { false }, advance: (Int) -> Void = { _ in },
    report: (Tagging) -> Void = { _ in }
  ) -> Tagging {
    let pieces = tagger.pieces(of: text)
    var decoder = Decoder(pieces: pieces, size: text.utf8.count)
    var next = 1
    tagger.read(pieces) { readings in
      for reading in readings { decoder.read(reading) }
      let covered = decoder.tagging.covered.upper
      advance(covered)
      let isFinished = readings.last?.window.owned.upperBound == pieces.count
      if covered >= next && !isFinished {
        report(decoder.tagging)
        next = covered + covered / 2
      }
      return !isCancelled()
    }
    return decoder.tagging
  }
}

/// Why a model cannot be used; facts only, the program words them.
public enum ModelError: Error, Hashable, Sendable {
  /// No file at that path, or the system refused: its words for it.
  case unreadable(path: String, reason: String)
  /// The file is no model of Sayso's.
  case notAModel(path: String)
  /// The file's format has another version than the one that is read.
  case version(path: String, found: Int, wanted: Int)
  /// The bytes are not those that were written: the sum they should have and the one they have.
  case damaged(path: String, reason: String)
}
