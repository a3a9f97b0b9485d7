import Testing

@testable import sayso

@Suite("Browsers") struct BrowserTests {
  private func words(_ variable: String?) -> [[String]] {
    Browser.programs(for: "https://a.example/?q=1", variable: variable).map(\.words)
  }

  @Test("The user's own come first, an address is one word") func own() {
    let all = words("my browser --new:w3m:app=%s -x")
    #expect(
      all.prefix(3) == [
        ["my", "browser", "--new", "https://a.example/?q=1"], ["w3m", "https://a.example/?q=1"],
        ["app=https://a.example/?q=1", "-x"],
      ])
    #expect(words(nil) == words(""))
    #expect(words(" : :") == words(nil))
    #expect(words(nil).first?.first == "xdg-open")
  }

  @Test("Which need the terminal", arguments: [("w3m", true), ("/usr/bin/lynx", true), ("firefox", false)])
  func terminal(_ name: String, _ needsIt: Bool) {
    #expect(Browser.needsTerminal(ChildProgram(words: [name, "https://a.example"])) == needsIt)
  }

  @Test(
    "Only what is seen of the web",
    arguments: [
      ("https://a.example", true), ("HTTP://a.example/x", true), ("file:///etc/passwd", false),
      ("javascript:alert(1)", false), ("-https://x", false), ("https://a b", false), ("https://a\u{1B}", false),
      ("", false),
    ]) func accepts(_ address: String, _ isAccepted: Bool)
  {
    #expect(Browser.accepts(address) == isAccepted)
  }
}
