import Articles
import FoundationEssentials
import Testing

@testable import Analysis

/// The numbers of the PyTorch prototype, which the port must reproduce.
private struct Expected: Decodable {
  var text: String
  var ids: [Int32]
  /// The offsets of the pieces in code points.
  var offsets: [[Int]]
  var shapes: [UInt8]
  var tag_logits_of_first_40: [[Float]]
  var tags: [Int]
  var names: [Int]
  var attributions: [Attribution]
  var mentions: [Mention]
  /// The piece of a pronoun, the piece of a name, and the log-odds for the name against nobody.
  var references: [[Double]]?

  struct Attribution: Decodable, Hashable {
    var source, cue, content: [[Int]]
  }
  struct Mention: Decodable, Hashable {
    var range: [Int]
    var kind: String
  }

  static func all(in url: URL) throws -> [Expected] {
    try Data(contentsOf: url).split(separator: 0x0A).map { try JSONDecoder().decode(Expected.self, from: Data($0)) }
  }
}

/// The results of the port for a text, in the format of the prototype.
private struct Found {
  var pieces: [Piece]
  var offsets: [[Int]]
  var tags: [[Float]] = []
  var names: [[Float]] = []
  var attributions: [Expected.Attribution]
  var mentions: [Expected.Mention]
  private let references: ReferenceScores

  init(_ text: String, model path: String, rounds: Bool = false) throws {
    let tagger = try Tagger(try ModelFile(path: path), rounds: rounds)
    pieces = tagger.pieces(of: text)
    let points = codePoints(before: text)
    let span = { (range: TextRange) in [points[range.lower], points[range.upper]] }
    offsets = pieces.map { span($0.range) }
    var all: [WindowScores] = []
    try tagger.read(pieces) {
      all += $0
      return true
    }
    var decoder = Decoder(pieces: pieces, size: text.utf8.count)
    for scores in all {
      decoder.add(scores)
      tags += rows(scores.tags, Tag.allCases.count)
      names += rows(scores.names, NameLabel.count)
    }
    attributions = decoder.tagging.statements.map {
      .init(source: $0.source.map { [span($0)] } ?? [], cue: [span($0.cue)], content: $0.content.map(span))
    }
    mentions = decoder.tagging.names.map { .init(range: span($0.range), kind: $0.kind.rawValue) }
    references = decoder.tagging.references
  }

  /// Returns the expected reference scores beside those found.
  func references(beside expected: Expected) -> [(wanted: Double, found: Double)] {
    (expected.references ?? []).compactMap { row in
      guard row.count == 3, let question = references.index(in: pieces[Int(row[0])].range),
        let answer = references.index(in: pieces[Int(row[1])].range), let odds = references.odds(question, for: answer)
      else { return nil }
      return (row[2], odds)
    }
  }

  /// Returns the greatest distance from the expected logits of the first pieces.
  func distance(from expected: Expected) -> Float {
    zip(tags, expected.tag_logits_of_first_40).reduce(0) { worst, pair in
      zip(pair.0, pair.1).reduce(worst) { max($0, abs($1.0 - $1.1)) }
    }
  }

  /// Returns the number of pieces with the expected tag and with the expected name label.
  func agreement(with expected: Expected) -> (tags: Int, names: Int) {
    let same = { (found: [[Float]], wanted: [Int]) in
      zip(found, wanted).count { row, best in row.indices.allSatisfy { row[$0] <= row[best] } }
    }
    return (same(tags, expected.tags), same(names, expected.names))
  }
}

private func rows(_ numbers: [Float], _ width: Int) -> [[Float]] {
  stride(from: 0, to: numbers.count, by: width).map { Array(numbers[$0..<$0 + width]) }
}

/// Returns the number of code points before each byte of a text, and of the whole text.
private func codePoints(before text: String) -> [Int] {
  var count = 0
  let starts = text.utf8.map { byte -> Int in
    count += byte & 0xC0 == 0x80 ? 0 : 1
    return count - 1
  }
  return starts + [count]
}

/// Returns the share of expected things that were found, or of found things that were expected, whichever is less.
private func overlap<Thing: Hashable>(_ found: [Thing], _ expected: [Thing]) -> Double {
  let common = Double(Set(found).intersection(expected).count)
  return min(common / Double(max(1, found.count)), common / Double(max(1, expected.count)))
}

@Suite struct ParityTests {
  /// Checks the texts of the prototype's own parity file, with its weights before quantisation.
  @Test(.enabled(if: Fixtures.prototype != nil, "the shared files are not beside the checkout"))
  func prototype() throws {
    let folder = try #require(Fixtures.prototype)
    let texts = folder.appending(path: "..").standardized
    try Fixtures.withFile(try PrototypeModel.bytes(from: folder)) { model in
      for expected in try Expected.all(in: folder.appending(path: "parity.jsonl")) {
        let places = ["seed/\(expected.text)", "data/polnear/dev/text/\(expected.text)"].map {
          texts.appending(path: $0)
        }
        let text = try #require(places.lazy.compactMap { try? Fixtures.text($0) }.first)
        let found = try Found(text, model: model)
        #expect(found.pieces.map(\.id) == expected.ids)
        #expect(found.offsets == expected.offsets)
        #expect(found.pieces.map(\.shape.rawValue) == expected.shapes)
        #expect(found.distance(from: expected) < 0.05)
        let same = found.agreement(with: expected)
        #expect(Double(same.tags) >= 0.995 * Double(expected.tags.count))
        #expect(Double(same.names) >= 0.995 * Double(expected.names.count))
        // The prototype labels each word by itself. The decoding of labels is tested with the shipped weights.
        #expect(found.attributions == expected.attributions)
      }
    }
  }

  /// Checks our own texts with the shipped model, against PyTorch with the same numbers.
  ///
  /// Write `parity.jsonl` again when the model changes: `Sources/Training/parity.py BASE
  /// Sources/Analysis/Model/sayso.model Tests/AnalysisTests/Encoder/Parity/*.txt`.
  @Test(.enabled(if: Fixtures.model != nil, "there is no model file"))
  func shipped() throws {
    let model = try #require(Fixtures.model)
    let folder = Fixtures.folder.appending(path: "Parity")
    var (tags, names, count, statements, alike) = (0, 0, 0, 0, 0.0)
    for expected in try Expected.all(in: folder.appending(path: "parity.jsonl")) {
      let found = try Found(try Fixtures.text(folder.appending(path: expected.text)), model: model)
      #expect(found.pieces.map(\.id) == expected.ids, "\(expected.text)")
      #expect(found.offsets == expected.offsets, "\(expected.text)")
      #expect(found.pieces.map(\.shape.rawValue) == expected.shapes, "\(expected.text)")
      #expect(found.distance(from: expected) < 0.05, "\(expected.text)")
      let same = found.agreement(with: expected)
      (tags, names, count) = (tags + same.tags, names + same.names, count + expected.tags.count)
      #expect(overlap(found.mentions, expected.mentions) >= 0.95, "\(expected.text)")
      statements += expected.attributions.count
      alike += overlap(found.attributions, expected.attributions) * Double(expected.attributions.count)
    }
    // Rounding moves a few bounds, and a text may have only three statements.
    #expect(alike >= 0.95 * Double(statements))
    #expect(Double(tags) >= 0.995 * Double(count))
    #expect(Double(names) >= 0.995 * Double(count))
  }

  /// Checks the reference scores, which are only close because vectors are rounded to bytes. Function words have none.
  @Test(.enabled(if: Fixtures.model != nil, "there is no model file"))
  func references() throws {
    let model = try #require(Fixtures.model)
    guard try ReferenceHead(try ModelFile(path: model)) != nil else { return }
    let folder = Fixtures.folder.appending(path: "Parity")
    var pairs: [(wanted: Double, found: Double)] = []
    for expected in try Expected.all(in: folder.appending(path: "parity.jsonl")) {
      pairs += try Found(try Fixtures.text(folder.appending(path: expected.text)), model: model)
        .references(beside: expected)
    }
    #expect(pairs.count > 50)
    #expect(pairs.allSatisfy { abs($0.wanted - $0.found) < 0.3 })
  }

  /// Checks products of bytes, for which states are rounded too: 98 % of the labels must be the same.
  @Test(
    .enabled(
      if: Fixtures.model != nil && MatrixProducts.multipliesBytes, "there is no model file, or no products of bytes"))
  func rounded() throws {
    let model = try #require(Fixtures.model)
    let folder = Fixtures.folder.appending(path: "Parity")
    var (tags, names, count) = (0, 0, 0)
    for expected in try Expected.all(in: folder.appending(path: "parity.jsonl")) {
      let found = try Found(try Fixtures.text(folder.appending(path: expected.text)), model: model, rounds: true)
      let same = found.agreement(with: expected)
      (tags, names, count) = (tags + same.tags, names + same.names, count + expected.tags.count)
    }
    #expect(Double(tags) >= 0.98 * Double(count), "\(tags) of \(count)")
    #expect(Double(names) >= 0.98 * Double(count), "\(names) of \(count)")
  }
}
