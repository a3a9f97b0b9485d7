import Articles
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
