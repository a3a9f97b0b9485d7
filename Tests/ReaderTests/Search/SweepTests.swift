import Articles
import Testing

@testable import Reader

/// The search of a text from an origin, and the steps from match to match.
@Suite struct SweepTests {
  private func sweep(
    _ typed: String, in text: String, fields: [TextRange]? = nil, from origin: Int = 0, pieces: Int = .max
  ) throws -> Sweep {
    var sweep = Sweep(
      try Pattern(expression: typed), fields: fields ?? [TextRange(0, text.utf8.count)], from: origin)
    var left = pieces
    while !sweep.isDone, left > 0 {
      sweep.goOn(in: text)
      left -= 1
    }
    return sweep
  }

  @Test("the matches do not depend on the origin") func originDoesNotMatter() throws {
    let text = String(repeating: "an aardvark é ", count: 40)
    let fields = stride(from: 0, to: text.utf8.count, by: 75).map { TextRange($0, min($0 + 70, text.utf8.count)) }
    let all = try sweep("a+|é", in: text, fields: fields).matches.map { $0 }
    #expect(all.count > 50)
    for origin in -1...text.utf8.count + 1 {
      #expect(try sweep("a+|é", in: text, fields: fields, from: origin).matches.map { $0 } == all)
    }
  }

  @Test("a long field is searched from the origin") func longField() throws {
    let text = String(repeating: "é lease ", count: 4_000)
    for origin in [0, 1, 5_000, 20_001, text.utf8.count - 1] {
      let all = try sweep("lease", in: text, from: origin)
      #expect(all.matches.map(\.lower) == (0..<4_000).map { $0 * 9 + 3 })
    }
    let some = try sweep("lease", in: text, from: 20_001, pieces: 20)
    #expect(some.step(from: 20_000, forward: true) == .match(TextRange(20_001, 20_006), wrapped: false))
    #expect(some.matches.count < 1_000)
    #expect(!some.isDone)
  }

  @Test("a match may go beyond the piece that it begins in") func longMatch() throws {
    let text = "<" + String(repeating: "a", count: 3_000) + ">"
    #expect(try sweep("<.*>", in: text).matches.map { $0 } == [TextRange(0, 3_002)])
    #expect(try sweep("a$", in: String(repeating: "a", count: 9_000)).matches.map(\.lower) == [8_999])
  }

  @Test("invalid fields are searched as far as they are valid") func hostileFields() throws {
    let text = "é日x é"
    let fields = [
      TextRange(-9, -3), TextRange(-1, 1), TextRange(1, 4), TextRange(4, 4), TextRange(7, 99), TextRange(100, 200),
    ]
    for origin in -10...210 {
      #expect(try sweep(".", in: text, fields: fields, from: origin).matches.count == 3, "\(origin)")
      #expect(try sweep("x", in: "", fields: fields, from: origin).matches.isEmpty)
    }
    #expect(try sweep("x", in: text, fields: []).step(from: 0, forward: true) == .nowhere)
  }

  @Test("steps wrap at the end") func steps() throws {
    let all = try sweep("x", in: "x..x..x")
    func step(_ offset: Int, _ forward: Bool, _ count: Int = 1) -> Sweep.Step {
      all.step(from: offset, forward: forward, count: count)
    }
    func at(_ lower: Int, wrapped: Bool = false) -> Sweep.Step { .match(TextRange(lower, lower + 1), wrapped: wrapped) }
    #expect(step(-1, true) == at(0))
    #expect(step(0, true) == at(3))
    #expect(step(0, true, 2) == at(6))
    #expect(step(0, true, 9) == at(6))
    #expect(step(6, true) == at(0, wrapped: true))
    #expect(step(0, false) == at(6, wrapped: true))
    #expect(step(6, false) == at(3))
    #expect(step(6, false, 2) == at(0))
    #expect(step(6, false, 9) == at(0))
    #expect(step(99, false) == at(6))
  }

  @Test("steps are unknown until their matches are found") func unknownSteps() throws {
    let text = String(repeating: String(repeating: ".", count: 99) + "x", count: 20)
    let fields = (0..<20).map { TextRange($0 * 100, $0 * 100 + 100) }
    let some = try sweep("x", in: text, fields: fields, from: 1_000, pieces: 1)
    #expect(!some.isDone)
    #expect(some.matches.map(\.lower) == [1_099, 1_199])
    #expect(some.step(from: 1_000, forward: true) == .match(TextRange(1_099, 1_100), wrapped: false))
    #expect(some.step(from: 1_000, forward: true, count: 3) == .unknown)
    #expect(some.step(from: 1_199, forward: true) == .unknown)
    #expect(some.step(from: 500, forward: true) == .unknown)
    #expect(some.step(from: 1_200, forward: false) == .match(TextRange(1_199, 1_200), wrapped: false))
    #expect(some.step(from: 1_099, forward: false) == .unknown)
    #expect(some.step(from: 1_900, forward: false) == .unknown)
  }

  @Test("known steps do not change") func stepsAgree() throws {
    let text = String(repeating: "lease of a harbour, ", count: 200)
    let fields = stride(from: 0, to: text.utf8.count, by: 333).map { TextRange($0, min($0 + 333, text.utf8.count)) }
    let all = try sweep("a|e", in: text, fields: fields, from: 1_800)
    for pieces in 0..<20 {
      let some = try sweep("a|e", in: text, fields: fields, from: 1_800, pieces: pieces)
      for offset in stride(from: -1, to: text.utf8.count, by: 7) {
        for forward in [true, false] {
          let step = some.step(from: offset, forward: forward, count: 3)
          #expect(step == .unknown || step == all.step(from: offset, forward: forward, count: 3))
        }
      }
    }
  }

  @Test("matches in sight") func overlapping() throws {
    let all = try sweep("xx", in: "xx..xx..xx")
    #expect(all.matches.overlapping(TextRange(1, 5)).map(\.lower) == [0, 4])
    #expect(all.matches.overlapping(TextRange(2, 4)).isEmpty)
    #expect(all.matches.overlapping(TextRange(20, 30)).isEmpty)
    #expect(all.matches.rank(of: TextRange(4, 6)) == 1)
    #expect(all.matches.rank(of: TextRange(4, 7)) == nil)
  }
}
