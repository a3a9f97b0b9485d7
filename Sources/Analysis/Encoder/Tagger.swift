/// The encoder and its heads. They process the windows of a text in order, a few on each core at a time.
struct Tagger: Sendable {
  /// The number of windows that a core encodes at once.
  static let windowsAtOnce = 4

  private let vocabulary: Vocabulary
  private let encoder: Encoder
  private let heads: Heads

  /// Creates the tagger of a model; `rounds` is as in `Encoder`.
  init(_ file: ModelFile, rounds: Bool = MatrixProducts.multipliesBytes) throws(ModelError) {
    guard let vocabulary = try file.withBytes("vocabulary", { Vocabulary($0) }) else {
      throw file.damaged("its vocabulary lacks [UNK], [CLS] or [SEP]")
    }
    self.vocabulary = vocabulary
    encoder = try Encoder(file, vocabulary: vocabulary, rounds: rounds)
    heads = try Heads(file)
  }

  /// The number of the encoder's layers.
  var layerCount: Int { encoder.layerCount }

  /// Returns the pieces of `text`.
  func pieces(of text: String) -> [Piece] {
    var text = text
    return text.withUTF8 { WordPiece.pieces(of: $0, vocabulary: vocabulary) }
  }

  /// Reads the windows of `pieces` in order. It calls `report` with the scores of a few windows at a time until
  /// `report` returns false. The first batch has one window for each core, so that the first result appears soon.
  func read(_ pieces: [Piece], report: ([WindowScores]) -> Bool) {
    let count = Window.count(for: pieces.count)
    let cores = Cores.count
    let share = { (windows: Int) in min(Self.windowsAtOnce, (windows + cores - 1) / cores) }
    let workspaces = (0..<cores).map { _ in Workspace(windows: share(count)) }
    var next = 0
    while next < count {
      let each = next == 0 ? 1 : share(count - next)
      let batches = stride(from: next, to: min(next + cores * each, count), by: each).map { first in
        (first..<min(first + each, count)).map { Window($0, of: pieces.count) }
      }
      var scores = [[WindowScores]](repeating: [], count: batches.count)
      scores.withUnsafeMutableBufferPointer { out in
        nonisolated(unsafe) let out = out
        nonisolated(unsafe) let workspaces = workspaces
        Cores.share(batches.count) { number in
          out[number] = read(batches[number], of: pieces, in: workspaces[number])
        }
      }
      guard report(scores.flatMap(\.self)) else { return }
      next += batches.reduce(0) { $0 + $1.count }
    }
  }

  private func read(_ windows: [Window], of pieces: [Piece], in workspace: Workspace) -> [WindowScores] {
    MatrixProducts.useOneThread()
    encoder.encode(windows, of: pieces, in: workspace)
    var first = 0
    return windows.map { window in
      defer { first += window.rows }
      return heads.read(window, states: workspace.states.row(first), pieces: pieces, in: workspace.scratch)
    }
  }
}
