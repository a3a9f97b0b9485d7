import Articles
import Testing

@testable import Reader

extension Finder {
  /// Searches all of `text`.
  mutating func finish(in text: String) {
    while isUnderWay { goOn(in: text) }
  }

  /// Returns the matches in all of `text`. Each paragraph is a field.
  static func found(_ query: SearchQuery, in text: String) -> Finder {
    var fields: [TextRange] = []
    for paragraph in text.split(separator: "¶", omittingEmptySubsequences: false) {
      let lower = fields.last.map { $0.upper + "¶".utf8.count } ?? 0
      fields.append(TextRange(lower, lower + paragraph.utf8.count))
    }
    var finder = Finder(query, in: fields, from: 0)
    finder.finish(in: text)
    return finder
  }
}

/// The matches of a query, and whether it is taken as a regular expression.
@Suite struct FinderTests {
  @Test(
    "words find",
    arguments: [
      ("harbour", "The Harbour and the harbour", [4, 20]), ("Harbour", "The Harbour and the harbour", [4]),
      ("a b", "a  b a\nb a\r\n b ab", [0, 5, 9]), ("don't", "don’t don't", [0, 8]), ("\"no\"", "“no” \"no\"", [0, 9]),
      ("é", "É é e", [0, 3]), ("ж", "Ж ж", [0, 3]), ("aa", "aaaa", [0, 2]), ("x", "", []), ("zz", "z", []),
      ("a-b", "a–b a-b", [0, 6]), ("日本", "日本 日", [0]), (" ", "  a ", [0, 3]), ("a.c", "abc a.c", [4]),
      ("a b", "a¶b a b", [5]),
    ] as [(String, String, [Int])])
  func words(_ typed: String, in text: String, at starts: [Int]) {
    let finder = Finder.found(SearchQuery(typed, .words), in: text)
    #expect(finder.matches.map(\.lower) == starts)
    #expect(!finder.isExpression)
    #expect(finder.problem == nil)
  }

  @Test(
    "expressions find",
    arguments: [
      ("a|b", "a b A", [0, 2, 4]), ("A|b", "a b A", [2, 4]), (#"\d+"#, "in 2019 and ٣", [3, 12]),
      ("a*", "b aa a", [2, 5]),
      ("^the", "the other¶The end", [0, 11]), ("end$", "end the end¶end", [8, 13]), (#"\bé\w+"#, "l'été élu", [2, 8]),
      ("ana (brandt|lee)", "Ana\n  Brandt and Ana Lee", [0, 17]), ("a.c", "a\nc a.c", [0, 4]),
      ("\".*\"", "x “y” z", [2]),
      (#"(?<=x)a"#, "a xa", [3]), (#"xa\Kb"#, "xab", [2]), ("(?i)ANA", "ana", [0]), (#"\p{Lu}\w"#, "An an", [0]),
    ] as [(String, String, [Int])])
  func expressions(_ typed: String, in text: String, at starts: [Int]) {
    let finder = Finder.found(SearchQuery(typed, .expression), in: text)
    #expect(finder.matches.map(\.lower) == starts)
    #expect(finder.isExpression)
    #expect(finder.problem == nil)
  }

  @Test("a query that occurs in the text is words; any other valid expression is an expression") func either() {
    let text = "Is a (lease) a lease? Or a(s) b?"
    #expect(Finder.found(SearchQuery("(lease)"), in: text).matches.count == 1)
    let expression = Finder.found(SearchQuery("a (lease|sale)"), in: text)
    #expect(expression.isExpression)
    #expect(expression.matches.count == 1)
    #expect(Finder.found(SearchQuery("(lease)", .expression), in: text).matches.count == 2)
    let sentence = Finder.found(SearchQuery("lease."), in: text)
    #expect(!sentence.isExpression)
    #expect(sentence.matches.isEmpty)
    #expect(sentence.problem == nil)
  }

  @Test("an invalid expression is reported with its place") func wrong() {
    let words = Finder.found(SearchQuery("a(s"), in: "a(s)")
    #expect(words.problem == nil)
    #expect(words.tally(nil) == "1")
    let either = Finder.found(SearchQuery("b(s"), in: "a(s)")
    #expect(either.tally(nil) == "no match")
    #expect(either.problem?.words == "missing closing parenthesis, at the end")
    let forced = Finder.found(SearchQuery("é *+*", .expression), in: "a")
    #expect(forced.problem?.words == "quantifier does not follow a repeatable item, at character 5")
    #expect(forced.tally(nil) == forced.problem?.words)
    #expect(forced.first == .nowhere)
    #expect(Finder.found(SearchQuery(#"\C"#, .expression), in: "é").problem != nil)
  }

  @Test("an expression with too many steps is given up") func limited() {
    let text = String(repeating: "a", count: 5_000) + " b"
    for typed in [#"(a|\w|aa)*[!?]"#, #"(\w+\w*)+[!?]"#, "a.*a.*a.*a.*a.*[!?]"] {
      let finder = Finder.found(SearchQuery(typed, .expression), in: text)
      #expect(finder.problem == .tooManySteps, "\(typed)")
    }
    let found = Finder.found(SearchQuery(#"^b|(a|\w|aa)*[!?]"#, .expression), in: "b¶" + text)
    #expect(found.matches.count == 1)
    #expect(found.tally(nil) == "1+")
  }

  @Test("an empty query finds nothing") func empty() {
    let finder = Finder.found(SearchQuery(""), in: "a")
    #expect(!finder.isUnderWay)
    #expect(finder.matches.isEmpty)
    #expect(finder.first == .nowhere)
    #expect(finder.tally(nil) == "")
  }

  @Test("the tally shows the number of the match and the total") func tally() {
    let text = String(repeating: "lease ", count: 20_000)
    var finder = Finder(SearchQuery("lease"), in: [TextRange(0, text.utf8.count)], from: 0)
    #expect(finder.tally(nil) == "searching")
    #expect(finder.first == .unknown)
    finder.goOn(in: text)
    #expect(finder.first == .match(TextRange(0, 5), wrapped: false))
    #expect(finder.isUnderWay)
    #expect(finder.tally(nil).hasSuffix(" so far"))
    finder.finish(in: text)
    #expect(finder.tally(TextRange(6, 11)) == "2/20000")
    #expect(finder.tally(TextRange(6, 10)) == "20000")
  }
}
