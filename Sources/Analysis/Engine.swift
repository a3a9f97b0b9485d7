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
  /// The part of the engine that turns the output of the heads into articles. It takes no memory for weights.
  public let resolver: Resolver

  /// Loads the model file at `path`.
  public init(model path: String) throws(ModelError) {
    guard MatrixProducts.isAvailable else { throw .needsPackage("oneDNN") }
    let file = try ModelFile(path: path)
    version = file.version
    tagger = try Tagger(file)
    resolver = Resolver(calibration: try Calibration(file))
  }

  /// Returns the version of the weights in the model file at `path`, whose checksum is checked.
  public static func version(ofModel path: String) throws(ModelError) -> String { try ModelFile(path: path).version }

  /// Reads `draft` and returns the finished article.
  ///
  /// `report` is called on the calling thread: with the first part as soon as it is read, then at growing intervals, so
  /// that the total cost stays linear. The last part is half of the text: a greater one and the finished article
  /// would take much memory together. `report` is not called for the finished article. `advance` is called with the
  /// number of bytes read after every few windows. If `isCancelled` returns true, reading ends early and the part read so far
  /// is returned. An error means that the model file changed after the engine was made.
  public func analyse(
    _ draft: Draft, isCancelled: () -> Bool = { false }, advance: (Int) -> Void = { _ in },
    report: ((Progress) -> Void)? = nil
  ) throws(ModelError) -> Article {
    let total = draft.text.utf8.count
    // Parts are resolved separately only if `report` needs them. Passing the tagging on releases its memory early.
    return resolver.article(
      of: try tag(
        draft.text, isCancelled: isCancelled, advance: advance,
        report: report.map { report in
          { part in
            let article = self.resolver.article(of: part, in: draft)
            report(Progress(article: article, covered: part.covered.upper, total: total))
          }
        }), in: draft)
  }

  /// Returns the output of the encoder's heads for `text`, before anything is resolved. `report` is called as in
  /// `analyse`, with the part that will not change any more.
  public func tag(
    _ text: String, isCancelled: () -> Bool = { false }, advance: (Int) -> Void = { _ in },
    report: ((Tagging) -> Void)? = nil
  ) throws(ModelError) -> Tagging {
    let pieces = tagger.pieces(of: text)
    var decoder = Decoder(pieces: pieces, size: text.utf8.count)
    let total = text.utf8.count
    var next: Int? = 1
    try tagger.read(pieces) { windows in
      for scores in windows { decoder.add(scores) }
      let covered = decoder.tagging.covered.upper
      advance(covered)
      let isFinished = windows.last?.window.owned.upperBound == pieces.count
      if let report, let reached = next, covered >= reached, !isFinished {
        report(decoder.tagging)
        next = Self.nextReport(after: covered, of: total)
      }
      return !isCancelled()
    }
    return decoder.tagging
  }

  /// Returns the number of bytes at which the next part is reported: half of the text, half of that, and so on. Returns
  /// nil after the last one.
  static func nextReport(after covered: Int, of total: Int) -> Int? {
    var (point, next): (Int, Int?) = (total / 2, nil)
    while point > covered { (point, next) = (point / 2, point) }
    return next
  }
}

/// Turns the output of the heads into articles, with calibrated confidences.
public struct Resolver: Sendable {
  let calibration: Calibration

  /// Returns the article of `tagging`. Much memory is released earlier if the caller passes its only copy on.
  public func article(of tagging: consuming Tagging, in draft: Draft) -> Article {
    resolve(tagging, in: draft, calibration: calibration)
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
