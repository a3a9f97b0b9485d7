import Articles
import Testing

@testable import Reader

@Suite("The file of rules for pages") struct PageRuleTextTests {
  private func rule(_ action: PageRule.Action, _ path: String, words: String? = nil, on host: String = "a.example")
    throws
    -> PageRule
  {
    PageRule(action, try #require(ElementPath(path)), words: words, on: host)
  }

  private func parsed(_ text: String) -> PageRuleText { PageRuleText(text, file: "pages.toml") }

  @Test("A rule that is added can be read again; removed, it leaves the file as it was") func addedAndRemoved() throws {
    let first = try rule(.drop, "div.box > p", words: "Say \"no\" \\ or\u{1B} “yes”…")
    let second = try rule(.keep, "aside.facts", on: "b.example")
    let one = try #require(parsed("").changed(by: .add(first)))
    #expect(one.contains("\n[[rules]]\nhost = \"a.example\"\ndrop = \"div.box > p\"\nwords = \"Say "))
    #expect(!one.contains("\u{1B}"))
    let two = try #require(parsed(one).changed(by: .add(second)))
    #expect(parsed(two).rules.all.map(\.element) == [first.element, second.element])
    #expect(parsed(two).rules.all[0].words == "Say \"no\" \\ or “yes”…")
    #expect(parsed(two).problems.isEmpty)
    #expect(parsed(two).changed(by: .remove(second)) == one)
    #expect(parsed(parsed(two).changed(by: .remove(parsed(one).rules.all[0])) ?? "").rules.all == [second])
  }

  @Test("Comments and unknown lines stay; hosts are those of addresses") func kept() throws {
    let text = """
      # mine
      [[rules]] # the box
      host = "WWW.A.example"
      drop = ".box"   # always

      # a note
      [[rules]]
      host = "b.example"
      keep = "aside"
      """
    let file = parsed(text)
    #expect(file.problems.isEmpty)
    #expect(file.rules.all == [try rule(.drop, ".box"), try rule(.keep, "aside", on: "b.example")])
    let rest = try #require(file.changed(by: .remove(try rule(.drop, ".box"))))
    #expect(rest.hasPrefix("# mine\n\n# a note\n[[rules]]\nhost = \"b.example\""))
    let more = try #require(file.changed(by: .add(try rule(.drop, "p.x"))))
    #expect(more.hasPrefix(text + "\n\n[[rules]]\n"))
  }

  @Test("A rule with a damaged line is left out, as it would mean more than the user wrote") func damaged() throws {
    let file = parsed(
      """
      [[rules]]
      host = "a.example"
      drop = "li"
      words = "Sign up
      [[rules]]
      host = "a.example"
      drop = ".b"
      """)
    #expect(file.rules.all == [try rule(.drop, ".b")])
    #expect(file.problems.map(\.line) == [4])
  }

  @Test("A problem names its line, and the other rules count") func problems() throws {
    let file = parsed(
      """
      rule = 1
      [[rules]]
      host = "a.example"
      drop = "div p"
      [[rules]]
      host = "a.example"
      drop = ".a"
      keep = ".b"
      [[rules]]
      host = 3
      [[rules]]
      drop = ".a"
      [[rules]]
      host = "a.example"
      dorp = ".a"
      [[rules]]
      host = "a.example"
      drop = ".good"
      """)
    #expect(file.rules.all == [try rule(.drop, ".good")])
    #expect(file.problems.map(\.line) == [1, 4, 8, 10, 12, 15])
    #expect(file.problems.last?.description == "pages.toml:15: unknown key \"dorp\"; did you mean \"drop\"?")
    #expect(
      file.problems[1].description == "pages.toml:4: drop must be an element as in CSS: \"div.box > p\"")
    #expect(
      parsed("rules = [ { host = \"a.example\", drop = \".a\" } ]").changed(by: .remove(try rule(.drop, ".a"))) == nil)
  }
}
