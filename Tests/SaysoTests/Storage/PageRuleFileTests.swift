import Articles
import Formats
import Foundation
import TestSupport
import Testing

@testable import sayso

@Suite("Rules for pages in the user's file") struct PageRuleFileTests {
  private func rule(_ path: String) throws -> PageRule {
    PageRule(.drop, try #require(ElementPath(path)), on: "a.example")
  }

  @Test("Rules are there for the next document, in a folder that is made for them") func kept() throws {
    let scratch = Scratch()
    let file = PageRuleFile(path: scratch["config/sayso/pages.toml"])
    #expect(file.rules.all.isEmpty && file.problems.isEmpty)
    try file.apply(.add(rule(".a")))
    try PageRuleFile(path: file.path).apply(.add(rule(".b")))
    #expect(file.rules.all == [try rule(".a"), try rule(".b")])
    try file.apply(.remove(rule(".a")))
    #expect(file.rules.all == [try rule(".b")])
  }

  @Test("A problem of the rules comes with the next page that is read, and once") func problems() throws {
    let scratch = Scratch()
    let rules = scratch.file("pages.toml", "[[rules]]\nhost = \"a.example\"\ndorp = \"p\"\n")
    let page = ArticleSource.file(
      scratch.file(
        "a.html", "<article><h1>Port</h1><p>\(String(repeating: "The port is open, he said. ", count: 9))</p></article>"
      ))
    let text = ArticleSource.file(scratch.file("a.txt", "The port is open.\n"))
    var reader = ArticleReader(rules: PageRuleFile(path: rules))
    #expect(try reader.article(text).problems.isEmpty)
    reader.base = try WebAddress("https://a.example/port")
    #expect(try reader.article(page).problems == ["\(rules):3: unknown key \"dorp\"; did you mean \"drop\"?"])
    #expect(try reader.article(page).problems.isEmpty)
    _ = scratch.file("pages.toml", "rules = 3\n")
    #expect(try reader.article(page).problems.count == 1)
  }

  @Test("A file that cannot take the rule stays as it is") func damaged() throws {
    let scratch = Scratch()
    let text = "rules = [ { host = \"a.example\", drop = \".a\" } ]\n"
    let file = PageRuleFile(path: scratch.file("pages.toml", text))
    #expect(file.rules.all == [try rule(".a")])
    #expect(throws: Failure.self) { try file.apply(.add(rule(".b"))) }
    #expect(throws: Failure.self) { try file.apply(.remove(rule(".a"))) }
    #expect(scratch.text("pages.toml") == text)
    let folder = PageRuleFile(path: scratch.path)
    #expect(folder.problems.count == 1 && folder.rules.all.isEmpty)
    #expect(throws: Failure.self) { try folder.apply(.add(rule(".a"))) }
  }
}
