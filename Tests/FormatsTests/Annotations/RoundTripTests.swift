import TestSupport
import Articles
import Review
import Testing

@testable import Formats

/// Exports come back: the same bytes, and changes of another program as decisions.
@Suite struct RoundTripTests {
  private static let forms = AnnotationFormat.all.map(\.name)

  /// The bytes of `reviewed` in the form, and those that come of reading them over `engine` and writing again; `isWhole` without the
  /// statements that were rejected, and read as all there are.
  private func trip(
    _ reviewed: ReviewedArticle, of engine: Article, as name: String, isWhole: Bool = false
  ) throws -> (out: String, again: String, rulings: Rulings) {
    let (format, reading) = (try #require(OutputFormat.named(name)), try #require(AnnotationFormat.named(name)))
    func written(_ reviewed: ReviewedArticle) -> String {
      let chosen = isWhole ? reviewed.keeping { reviewed.standings[$0].status != .rejected } : reviewed
      return format.write(ArticleExport(chosen, id: "harbour"))
    }
    let out = written(reviewed)
    if !out.isEmpty { #expect(try AnnotationFormat.of(Array(out.utf8)).name == name) }
    var rulings = Rulings()
    for change in try reading.read(Array(out.utf8), engine, isWhole).changes { rulings.apply(change) }
    let again = ReviewedArticle(engine, under: rulings, keepsRejected: true)
    return (out, written(again), rulings)
  }

  @Test(arguments: forms) func aReviewComesBack(name: String) throws {
    let reviewed = reviewedHarbour()
    let (out, again, rulings) = try trip(reviewed, of: hostileHarbour(), as: name)
    #expect(out == again)
    let back = ReviewedArticle(hostileHarbour(), under: rulings, keepsRejected: true)
    #expect(back.standings.map(\.status) == reviewed.standings.map(\.status))
    #expect(back.standings.map(\.ruling?.note) == reviewed.standings.map(\.ruling?.note))
    #expect(
      back.article.attributions.map(back.article.shownSpeaker)
        == reviewed.article.attributions.map(reviewed.article.shownSpeaker))
  }

  @Test(arguments: forms) func nothingDecidedIsNothing(name: String) throws {
    let none = ReviewedArticle(hostileHarbour(), under: Rulings())
    let (out, again, rulings) = try trip(none, of: hostileHarbour(), as: name)
    #expect(out == again)
    #expect(rulings.isEmpty)
  }

  @Test("Any rulings come back", arguments: 1...250) func anyRulings(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let engine = hostileHarbour()
    let rulings = randomRulings(over: engine, &chance)
    let reviewed = ReviewedArticle(engine, under: rulings, keepsRejected: true)
    for name in Self.forms {
      let (out, again, _) = try trip(reviewed, of: engine, as: name)
      #expect(difference(out, again) == nil, "\(name)")
      if out.isEmpty { continue }
      let whole = try trip(reviewed, of: engine, as: name, isWhole: true)
      #expect(difference(whole.out, whole.again) == nil, "\(name), the whole")
    }
  }

  /// Returns the first difference of two texts; nil if they are equal.
  private func difference(_ a: String, _ b: String) -> String? {
    guard a != b else { return nil }
    let common = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
    return [a, b].map { String(decoding: $0.utf8.dropFirst(max(0, common - 60)).prefix(200), as: UTF8.self) }
      .joined(separator: " ≠ ")
  }

  /// Random rulings in any order, sensible or not.
  private func randomRulings(over engine: Article, _ chance: inout SeededGenerator) -> Rulings {
    let text = engine.text
    var bounds: [Int] = []
    for index in text.unicodeScalars.indices { bounds.append(text.utf8.distance(from: text.startIndex, to: index)) }
    let starts = bounds.indices.dropLast().filter { !text.slice(TextRange(bounds[$0], bounds[$0] + 1)).hasPrefix("\n") }
    func passage(_ chance: inout SeededGenerator) -> Passage {
      // No words of a statement begin with a line break.
      let start = starts.randomElement(using: &chance) ?? 0
      let end = min(bounds.count - 1, start + Int.random(in: 1...60, using: &chance))
      return Passage(TextRange(bounds[start], bounds[end]), in: text)
    }
    func passages(_ counts: ClosedRange<Int>, _ chance: inout SeededGenerator) -> [Passage] {
      (0..<Int.random(in: counts, using: &chance)).map { _ in passage(&chance) }
    }
    let names = ["Ana Brandt", "Brandt", "Mira Tal", "Ana Brandt #2", "\u{1B}x", "Norland"]
    func actor(_ chance: inout SeededGenerator) -> ActorReference? {
      let known = ReviewedArticle(engine, under: Rulings()).references
      switch Int.random(in: 0...3, using: &chance) {
      case 0: return nil
      case 1: return ActorReference(name: names.randomElement(using: &chance) ?? "")
      case 2: return ActorReference(name: names.randomElement(using: &chance) ?? "", mention: passage(&chance))
      default: return known.randomElement(using: &chance)
      }
    }
    var rulings = Rulings()
    for _ in 0..<Int.random(in: 0...9, using: &chance) {
      let now = ReviewedArticle(engine, under: rulings, keepsRejected: true)
      switch Int.random(in: 0...9, using: &chance) {
      case 0:
        guard let one = actor(&chance) else { continue }
        rulings.apply(
          .actor(
            one,
            ActorRuling(
              name: [nil, "Ana Brandt", "A\nB"].randomElement(using: &chance) ?? nil,
              kind: [nil, .group, .person].randomElement(using: &chance) ?? nil,
              role: [nil, "", "chair"].randomElement(using: &chance) ?? nil,
              of: [nil, "", "Norland"].randomElement(using: &chance) ?? nil,
              color: [nil, 2].randomElement(using: &chance) ?? nil,
              same: Bool.random(using: &chance) ? actor(&chance) : nil)))
      case 1:
        let words = engine.mentions.map(\.range).randomElement(using: &chance).map { Passage($0, in: text) }
        let place = Bool.random(using: &chance) ? words : passage(&chance)
        if let place { rulings.apply(.mention(place, MentionRuling(actor: actor(&chance)))) }
      case 2...3:
        let form = StatementForm(
          source: passages(0...2, &chance), cue: passages(0...2, &chance), content: passages(1...3, &chance),
          kind: .mixed, act: Attribution.Act.allCases.randomElement(using: &chance) ?? .speech, speaker: actor(&chance))
        let place = Passage(
          TextRange(
            form.content.map(\.range.lower).min() ?? 0, form.content.map(\.range.upper).max() ?? 0), in: text)
        rulings.apply(.statement(StatementKey(place: place), StatementRuling(.added, form: form)))
      default:
        guard let s = now.standings.indices.randomElement(using: &chance) else { continue }
        var ruling = now.ruling(onStatement: s)
        ruling.isFlagged = Bool.random(using: &chance)
        ruling.isSkipped = Bool.random(using: &chance)
        ruling.note = [nil, "n", "\\u{41}\\\n\u{202E}“"].randomElement(using: &chance) ?? nil
        switch Int.random(in: 0...3, using: &chance) {
        case 0: ruling.status = .rejected
        case 1: if ruling.status == .proposed { ruling.status = .confirmed }
        case 2: break
        default:
          if ruling.status != .added { ruling.status = .corrected }
          ruling.form.speaker = actor(&chance)
          if Bool.random(using: &chance) { ruling.form.content = passages(1...2, &chance) }
          ruling.form.kind = .direct
        }
        rulings.apply(.statement(now.standings[s].key, ruling))
      }
    }
    return rulings
  }
}
