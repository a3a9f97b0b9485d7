import Articles
import TestSupport
import Testing

@testable import Reader

struct NameCluesTests {
  private static let words = [
    "Ana", "Piet", "P.", "Brandt", "Khatami", "Oduya", "Kerékgyártó", "World", "Health", "Organization", "WHO",
    "W.H.O.",
    "the", "Labour", "Party", "Ministry", "of", "Trade", "Quay-Workers", "ʻOkina",
  ]

  @Test func cluesExcludeNoNamesThatAreAlike() {
    var random = SeededGenerator(seed: 7)
    var found = 0
    for _ in 0..<20_000 {
      let kind = NamedActor.Kind.allCases.randomElement(using: &random) ?? .person
      let one = actor((0..<Int.random(in: 0...3, using: &random)).map { _ in word(&random) }, kind, [])
      var near = one.name.written
      for _ in 0..<Int.random(in: 0...2, using: &random) { near = changed(near, &random) }
      let aliases = Bool.random(using: &random) ? [one.name.written] : []
      let names = Bool.random(using: &random) ? [near] : [word(&random), word(&random), word(&random)]
      let other = actor(names, kind, aliases)
      for (a, b) in [(one, other), (other, one)] where NameLikeness.areAlike(a, b) {
        found += 1
        #expect(clues(a).mayBeAlike(clues(b)), "\(a.name.written), \(b.name.written)")
      }
    }
    #expect(found > 5_000)
  }

  @Test func cluesExcludeMostOtherNames() {
    let one = clues(actor(["Ana Brandt"], .person, []))
    for name in ["Piet Oduya", "Amir Khatami", "Zsófia Kerékgyártó"] {
      #expect(!one.mayBeAlike(clues(actor([name], .person, []))))
    }
    #expect(!one.mayBeAlike(clues(actor(["Ana Brandt"], .organization, []))))
  }

  private func word(_ random: inout SeededGenerator) -> String { Self.words.randomElement(using: &random) ?? "" }

  private func actor(_ words: [String], _ kind: NamedActor.Kind, _ aliases: [String]) -> Digest.Actor {
    Digest.Actor(
      name: FoldedName(words.joined(separator: " ")), kind: kind, about: "", role: nil, aliases: aliases, place: nil)
  }

  private func clues(_ actor: Digest.Actor) -> NameClues {
    NameClues(actor.name, actor.kind, aliases: actor.aliases)
  }

  /// Inserts, removes or replaces a letter.
  private func changed(_ name: String, _ random: inout SeededGenerator) -> String {
    var letters = Array(name)
    let n = Int.random(in: 0...letters.count, using: &random)
    let letter = "aeikost".randomElement(using: &random) ?? "a"
    if n == letters.count || Bool.random(using: &random) {
      letters.insert(letter, at: n)
    } else if Bool.random(using: &random) {
      letters.remove(at: n)
    } else {
      letters[n] = letter
    }
    return String(letters)
  }
}
