import TestSupport
import Analysis
import Articles
import Formats
import Foundation
import Testing

/// Compares the sample articles with their expected readings.
@Suite struct SamplesTests {
  static let names = Folders.names(in: Checkout.samples, ending: ".txt")

  static func imported(_ name: String) throws -> Imported {
    try importArticle(.file(Checkout.samples.appendingPathComponent(name + ".txt").path))
  }

  @Test func samplesHaveExpectations() {
    #expect(Self.names.count >= 8)
    #expect(Self.names == Folders.names(in: Folders.golden, ending: ".expected"))
  }

  @Test(arguments: names) func sampleIsPlainText(name: String) throws {
    let imported = try Self.imported(name)
    #expect(imported.encoding == .utf8)
    #expect(imported.repairs == 0)
    let count = imported.draft.text.split { $0.isWhitespace }.count
    #expect((250...700).contains(count), "\(count) words")
  }

  @Test(arguments: names) func expectationIsFoundInTheText(name: String) throws {
    let draft = try Self.imported(name).draft
    let expectation = try Expectation(name, of: draft.text)
    #expect(expectation.statements.count { !$0.isOptional } >= 10)
    // No two figures may be confused.
    for (i, figure) in expectation.figures.enumerated() {
      #expect(expectation.figures(of: NamedActor(name: figure.names[0], kind: figure.kind)) == [i])
    }
  }

  @Test(arguments: names) func layoutIsClassified(name: String) throws {
    let draft = try Self.imported(name).draft
    let expected = try Expectation(name, of: draft.text).layout
    func words(_ range: TextRange?) -> String? {
      range.map { draft.text.slice($0).split { $0.isWhitespace }.joined(separator: " ") }
    }
    let paragraphs = draft.blocks.filter { $0.kind == .paragraph }.compactMap {
      words($0.range)
    }
    #expect(words(draft.title?.range) == expected.title)
    #expect(words(draft.byline?.range)?.hasPrefix(expected.byline) == true)
    #expect(words(draft.dateline) == expected.dateline)
    #expect(paragraphs.count == expected.paragraphs)
    for line in expected.notBody {
      #expect(!paragraphs.contains { $0.hasPrefix(line) }, "in the body: \(line)")
    }
  }

  @Test(.enabled(if: Checkout.model != nil, "no model")) func readingsAndScores() throws {
    let engine = try Engine(model: try #require(Checkout.model))
    var (total, likeness) = (Score(), Likeness())
    var report = ""
    for name in Self.names {
      let draft = try Self.imported(name).draft
      let reading = ScoredReading(try engine.analyse(draft), against: try Expectation(name, of: draft.text))
      likeness.add(try golden(name + ".reading", reading.dump), reading.dump)
      total = total + reading.score
      report += "\(name): \(reading.score.line)\n"
    }
    let differences = likeness.differences.joined(separator: "\n")
    #expect(likeness.share >= 0.9, "RECORD_SNAPSHOTS=1 writes the readings again; - old, + new:\n\(differences)")
    report += "all: \(total.line)\n"
    report += total.held.map { "held \($0.value) \($0.name)\n" }.joined()
    try expectNoLess(report, total)
  }

  /// Returns the text of a golden file. When recording, it writes `text` first.
  private func golden(_ file: String, _ text: String) throws -> String {
    let url = Folders.golden.appendingPathComponent(file)
    if Checkout.records { try text.write(to: url, atomically: true, encoding: .utf8) }
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// Expects totals at least as high as in the file of scores. When recording, it writes them, but never a lower total.
  private func expectNoLess(_ report: String, _ total: Score) throws {
    let url = Folders.golden.appendingPathComponent("scores")
    let old = try? String(contentsOf: url, encoding: .utf8)
    #expect(old != nil || Checkout.records, "no file of scores; RECORD_SNAPSHOTS=1 writes it")
    var isLess = false
    for line in (old ?? "").split(separator: "\n") where line.hasPrefix("held ") {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let floor = Int(words[1]) else { continue }
      let value = total.held.first { $0.name == words[2] }?.value ?? Int.min
      isLess = isLess || value < floor
      // Processors round differently, so two in a hundred do not count as a loss.
      #expect(
        value >= floor - floor / 50,
        "\(words[2]): \(value), was \(floor); to accept less, remove the file of scores and record")
    }
    if Checkout.records && !isLess { try report.write(to: url, atomically: true, encoding: .utf8) }
  }
}
