/// The encoder and its heads. They process the windows of a text on all cores, a few at a time on each.
struct Tagger: Sendable {
  /// The number of windows that a core encodes at once. The library that multiplies numbers is faster with several.
  static let windowsAtOnce = 2

  private let vocabulary: Vocabulary
  private let encoder: Encoder
  private let heads: Heads

  /// Creates the tagger of a model; `rounds` is as in `Encoder`.
  init(_ file: ModelFile, rounds: Bool = MatrixProducts.multipliesBytes) throws(ModelError) {
    guard let vocabulary = Vocabulary(try file.bytes("vocabulary")) else {
      throw file.damaged("its vocabulary lacks [UNK], [CLS] or [SEP]")
    }
    guard vocabulary.count <= Piece.mostKinds else {
      throw file.damaged("its vocabulary has more than \(Piece.mostKinds) pieces")
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

  /// Reads the windows of `pieces`. It calls `report` on the calling thread with the scores of windows in order, until
  /// `report` returns false. Meanwhile the other cores read on.
  func read(_ pieces: [Piece], report: ([WindowScores]) -> Bool) throws(ModelError) {
    let words = try encoder.words(of: pieces)
    let queue = WindowQueue(count: Window.count(for: pieces.count), cores: Cores.count)
    let help = { @Sendable (_: Int) in
      let workspace = Workspace(windows: queue.most)
      while let batch = queue.take() { queue.put(read(batch, of: pieces, words, in: workspace), of: batch) }
    }
    let deliver = {
      let workspace = Workspace(windows: queue.most)
      while let scores = queue.removeReady() {
        guard scores.isEmpty || report(scores) else { return queue.end() }
        if let batch = queue.take() {
          queue.put(read(batch, of: pieces, words, in: workspace), of: batch)
        } else if scores.isEmpty {
          queue.wait()
        }
      }
    }
    Cores.run(queue.helpers, beside: deliver, help)
  }

  private func read(
    _ batch: Range<Int>, of pieces: [Piece], _ words: ModelFile.SomeRows, in workspace: Workspace
  ) -> [WindowScores] {
    MatrixProducts.useOneThread()
    let windows = batch.map { Window($0, of: pieces.count) }
    encoder.encode(windows, of: pieces, words, in: workspace)
    var first = 0
    return windows.map { window in
      defer { first += window.rows }
      return heads.read(window, states: workspace.states.row(first), pieces: pieces, in: workspace.scratch)
    }
  }
}
