import Articles
import Foundation

/// The reading of a sample, compared with the expected one.
///
/// The measure is words, so that it does not matter whether two sentences of one quotation are one statement or two. A
/// reading is right if its speaker made at least half of its words. It is wrong if another speaker made them, and
/// otherwise unsaid. An expected statement is right if right readings cover at least half of it, wrong if wrong ones
/// do, and otherwise missed.
struct ScoredReading {
  enum Verdict: String { case right = ".", wrong = "✗", unsaid = "+", missed = "-" }

  private(set) var score = Score()
  private var lines: [(start: Int, text: String)] = []
  private var actorLines: [String] = []

  init(_ article: Article, against expected: Expectation) {
    judgeActors(article, expected)
    judgeStatements(article, expected)
  }

  /// The golden file: actors, then statements in text order, each with its verdict.
  var dump: String {
    let statements = lines.sorted { $0.start < $1.start }.map(\.text)
    return (["actors"] + actorLines + ["statements"] + statements).joined(separator: "\n") + "\n"
  }

  private mutating func judgeActors(_ article: Article, _ expected: Expectation) {
    var taken = Set<Int>()
    for actor in article.actors {
      let figures = expected.figures(of: actor).filter { expected.figures[$0].kind == actor.kind }
      let fresh = figures.filter { !taken.contains($0) }
      // Two figures with one name, or one with two, mean an actor too few or too many.
      let isRight = figures.count == 1 && fresh.count == 1
      taken.formUnion(fresh)
      var verdict = isRight ? Verdict.right : .unsaid
      if isRight, let figure = fresh.first.map({ expected.figures[$0] }) {
        score.actors += 1
        if !figure.roles.isEmpty {
          if figure.roles.contains(where: { $0 == "-" ? actor.role == nil : ScoredReading.role(actor, fits: $0) }) {
            score.roles += 1
          } else {
            verdict = .wrong
          }
        }
      } else if actor.kind == .person {
        score.strangers += 1
      }
      let columns = [
        actor.kind.rawValue, actor.name, actor.role ?? "-", actor.of ?? "-", actor.aliases.joined(separator: ", "),
      ]
      actorLines.append("\(verdict.rawValue) " + columns.joined(separator: " | "))
    }
    score.wantedActors = expected.figures.count
    score.wantedRoles = expected.figures.count { !$0.roles.isEmpty }
    for (i, figure) in expected.figures.enumerated() where !taken.contains(i) {
      actorLines.append("- \(figure.kind.rawValue) | \(figure.names[0])")
    }
  }

  private static func role(_ actor: NamedActor, fits role: String) -> Bool {
    func words(_ s: String) -> Set<Substring> {
      Set(s.lowercased().replacingOccurrences(of: "’", with: "'").split { !$0.isLetter && $0 != "'" })
    }
    let small: Set<Substring> = ["the", "of", "a", "an", "for", "on"]
    return words(role).subtracting(small).isSubset(of: words("\(actor.role ?? "") \(actor.of ?? "")"))
  }

  private mutating func judgeStatements(_ article: Article, _ expected: Expectation) {
    let words = Words(article.text)
    let contents = expected.statements.map { words.inside($0.content) }
    var covered = [Set<Int>](repeating: [], count: contents.count)
    var wronglyAttributed = covered
    score.wanted = expected.statements.count { !$0.isOptional }
    for attribution in article.attributions {
      let said = words.inside(attribution.content)
      let figures = article.speaker(of: attribution).map { expected.figures(of: $0) } ?? []
      let matching = expected.statements.indices.filter { i in
        let statement = expected.statements[i]
        return figures.count == 1 && statement.speakers.contains(figures[0])
          || figures.isEmpty && statement.mayBeUnnamed
      }
      func half(_ places: [Int]) -> Bool {
        let all = places.reduce(into: Set<Int>()) { $0.formUnion(contents[$1]) }
        return !said.isEmpty && said.intersection(all).count * 2 >= said.count
      }
      let verdict: Verdict = half(matching) ? .right : half(Array(contents.indices)) ? .wrong : .unsaid
      switch verdict {
      case .right: for i in matching { covered[i].formUnion(said) }
      case .wrong: for i in contents.indices { wronglyAttributed[i].formUnion(said) }
      case .unsaid, .missed: break
      }
      score.read[verdict, default: 0] += 1
      let line = "\(verdict.rawValue) \(ScoredReading.line(attribution, in: article))"
      lines.append((attribution.start, line))
    }
    for (i, statement) in expected.statements.enumerated() {
      let content = contents[i]
      if content.intersection(covered[i]).count * 2 >= content.count {
        score.right += statement.isOptional ? 0 : 1
      } else if !statement.isOptional {
        let isWrong = content.intersection(wronglyAttributed[i]).count * 2 >= content.count
        score.wrong += isWrong ? 1 : 0
        score.missed += isWrong ? 0 : 1
        lines.append((statement.content[0].lower, "- \(statement.line)"))
      }
    }
  }

  private static func line(_ attribution: Attribution, in article: Article) -> String {
    func words(_ range: TextRange) -> [Substring] { article.text.slice(range).split { $0.isWhitespace } }
    func short(_ range: TextRange) -> String {
      let all = words(range)
      return all.count < 8
        ? all.joined(separator: " ")
        : all.prefix(3).joined(separator: " ") + " … " + all.suffix(3).joined(separator: " ")
    }
    let source = attribution.source.map(short).joined(separator: " + ")
    let speaker = article.speaker(of: attribution)?.name
    return [
      attribution.kind.rawValue,
      speaker.map { source.isEmpty || source == $0 ? $0 : "\($0) (\(source))" }
        ?? (source.isEmpty ? "-" : "- (\(source))"),
      attribution.cue.isEmpty ? "-" : attribution.cue.map(short).joined(separator: " + "),
      attribution.content.map(short).joined(separator: " + "),
    ].joined(separator: " | ")
  }
}

/// The words of a text, by the offset of their first byte.
struct Words {
  private var starts: [Int] = []

  init(_ text: String) {
    var wasInWord = false
    for (offset, byte) in text.utf8.enumerated() {
      let isInWord =
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isInWord && !wasInWord { starts.append(offset) }
      wasInWord = isInWord
    }
  }

  /// Returns the words that start in one of `ranges`.
  func inside(_ ranges: [TextRange]) -> Set<Int> {
    Set(starts.filter { start in ranges.contains { $0.contains(start) } })
  }
}
