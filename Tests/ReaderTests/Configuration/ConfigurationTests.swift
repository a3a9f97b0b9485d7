import Cells
import Testing

@testable import Reader

/// `config.toml` and what is told of its faults.
@Suite struct ConfigurationTests {
  @Test func everythingIsRead() {
    let parsed = Configuration.parse("theme = \"dark\"\nwidth = 66\ncolor = 256\nhints = false\n", file: "c.toml")
    #expect(parsed.problems == [])
    #expect(parsed.value.theme == "dark" && parsed.value.width == 66)
    #expect(parsed.value.color == .full && parsed.value.hints == false)
    #expect(Configuration.parse("", file: "c.toml").value == Configuration())
    #expect(Configuration.parse("color = \"never\"", file: "c.toml").value.color?.depth == ColorDepth.none)
  }

  @Test(
    "faults are told with line, value and what is accepted",
    arguments: [
      ("\nwidht = 3", "c.toml:2: unknown key \"widht\"; did you mean \"width\"?"),
      ("width = 3", "c.toml:1: width = 3 is not accepted: a whole number from 20 to 200"),
      ("width = \"72\"", "c.toml:1: width = \"72\" is not accepted: a whole number from 20 to 200"),
      ("theme = 3", "c.toml:1: theme must be the name of a theme, in quotation marks"),
      (
        "color = \"nevr\"",
        "c.toml:1: color = \"nevr\" is not accepted: auto, never, 8, 16, 256; did you mean \"never\"?"
      ),
      ("hints = \"yes\"", "c.toml:1: hints must be true or false"),
      ("color = true", "c.toml:1: color must be auto, never, 8, 16, 256"),
    ])
  func faults(_ toml: String, _ words: String) {
    #expect(Configuration.parse(toml, file: "c.toml").problems.map(\.description) == [words])
  }

  @Test func brokenTomlIsToldWithItsLine() {
    let problems = Configuration.parse("theme = \"a\"\nwidth = = 3\n", file: "c.toml").problems
    #expect(problems.count == 1 && problems.first?.line == 2)
  }
}
