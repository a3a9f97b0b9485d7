import ArgumentParser
import Testing

@testable import sayso

@Suite("A command line of articles alone") struct ArticlesAloneTests {
  @Test(
    "Words without a command and without options are articles",
    arguments: [[], ["a.txt"], ["a.txt", "export"], ["https://example.org/a", "news/"]])
  func articles(words: [String]) throws {
    #expect(Sayso.nameOnlyArticles(words))
    let whole = try #require(try Sayso.parseAsRoot(words) as? Read)
    #expect(whole.files == words)
  }

  @Test(
    "A command or an option needs the table of all commands",
    arguments: [["export", "a.txt"], ["help"], ["read", "a.txt"], ["a.txt", "--plain"], ["-"], ["--", "a.txt"]])
  func others(words: [String]) { #expect(!Sayso.nameOnlyArticles(words)) }

  @Test("Each command states its name, which is then not derived at each start")
  func names() {
    #expect(Sayso.configuration.subcommands.allSatisfy { $0.configuration.commandName != nil })
  }
}
