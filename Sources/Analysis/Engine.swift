import Articles

/// The analysis engine. It loads a model once and reads any number of drafts, from any thread.
public final class Engine: Sendable {
  /// The state of an analysis that is still running.
  public struct Progress: Sendable {
    /// The article as read so far: the first `covered` bytes of the text.
    public var article: Article
    /// The number of bytes read, from the beginning of the text.
    public var covered: Int
    /// The number of bytes of the text.
    public var total: Int
  }

  /// The version of the weights, as named in the model file.
  public let version: String
  let tagger: Tagger
  private let calibration: Calibration

  /// Loads the model file at `path`.
  public init(model path: String) throws(ModelError) {
    guard MatrixProducts.isAvailable else { throw .needsPackage("oneDNN") }
    let file = try ModelFile(path: path)
    version = file.version
    tagger = try Tagger(file)
    calibration = try Calibration(file)
  }

  /// Returns the version of the weights in the model file at `path`, whose checksum is checked.
  public static func version(ofModel path: String) throws(ModelError) -> String { try ModelFile(path: path).version }

  /// Reads `draft` and returns the finished article.
  ///
  /// `report` is called on the calling thread: with the first part as soon as it is read, then at growing intervals, so
  /// that the total cost stays linear. It is not called for the finished article. `advance` is called with the number
  /// of bytes read after every few windows. If `isCancelled` returns true, reading ends early and the part read so far
  /// is returned. An error means that the model file changed after the engine was made.
  public func analyse(
    _ draft: Draft, isCancelled: () -> Bool = { false }, advance: (Int) -> Void = { _ in },
    report: ((Progress) -> Void)? = nil
  ) throws(ModelError) -> Article {
    let total = draft.text.utf8.count
    // Parts are resolved separately only if `report` needs them.
    let tagging = try tag(
      draft.text, isCancelled: isCancelled, advance: advance,
      report: report.map { report in
        { part in
          let article = resolve(part, in: draft, calibration: self.calibration)
          report(Progress(article: article, covered: part.covered.upper, total: total))
        }
      })
    return resolve(tagging, in: draft, calibration: calibration)
  }

  /// Returns the output of the encoder's heads for `text`, before anything is resolved. `report` is called as in
  /// `analyse`, with the part that will not change any more.
  public func tag(
    _ text: String, isCancelled: () -> Bool = { false }, advance: (Int) -> Void = { _ in },
    report: ((Tagging) -> Void)? = nil
  ) throws(ModelError) -> Tagging {
    let pieces = tagger.pieces(of: text)
    var decoder = Decoder(pieces: pieces, size: text.utf8.count)
    var next = 1
    try tagger.read(pieces) { windows in
      for scores in windows { decoder.add(scores) }
      let covered = decoder.tagging.covered.upper
      advance(covered)
      let isFinished = windows.last?.window.owned.upperBound == pieces.count
      if let report, covered >= next, !isFinished {
        report(decoder.tagging)
        next = covered + covered / 2
      }
      return !isCancelled()
    }
    return decoder.tagging
  }
}

/// The reason why a model cannot be used. It holds facts only; the program words them.
public enum ModelError: Error, Hashable, Sendable {
  /// The file does not exist or cannot be read; `reason` is the system's message.
  case unreadable(path: String, reason: String)
  /// The file is not a Sayso model.
  case notAModel(path: String)
  /// The file has another format version than the one this engine reads.
  case version(path: String, found: Int, wanted: Int)
  /// The bytes differ from those written; `reason` names the difference.
  case damaged(path: String, reason: String)
  /// A package that the engine computes with is not installed.
  case needsPackage(String)
}
