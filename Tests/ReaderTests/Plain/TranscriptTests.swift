import Articles
import Cells
import Testing

@testable import Reader

/// A session without a screen: the typed lines and their spoken answers.
struct Transcript {
  var state: ReaderState
  private(set) var text = ""

  /// Starts a session with `article` and records the opening speech.
  init(_ article: Article = harbour, isRead: Bool = true, keymap: Keymap = .standard) {
    state = ReaderState(
      draft: article.draft, name: "harbour.txt", settings: Settings(themes: [.builtIn], keymap: keymap),
      size: ReaderState.unseen, depth: .none)
    state.speak()
    _ = state.apply(.started)
    if isRead { read(article) }
    text = said(state.frame())
  }

  mutating func read(_ article: Article = harbour) {
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(article), progress: 1))
  }

  /// Enters a line and returns the answer. The transcript shows effects in brackets.
  @discardableResult
  mutating func type(_ line: String) -> String {
    let effects = state.apply(.input(.line(line)))
    while state.isBusy { _ = state.apply(.idle) }
    let answer = said(state.frame())
    let shown = effects.map { effect -> String in
      switch effect {
      case .quit: "[quit]\n"
      case .copy(let words): "[copy] \(words)\n"
      case .write(_, let path, _): "[write] \(path)\n"
      case .pipe(let words, let command): "[pipe to \(command)] \(words)"
      case .browse(let address): "[browse] \(address)\n"
      default: ""
      }
    }
    text += line + "\n" + shown.joined() + answer
    return answer
  }

  private func said(_ frame: Frame) -> String {
    guard let speech = frame.speech else { return "no speech\n" }
    return speech.lines.map { $0 + "\n" }.joined() + speech.prompt
  }
}

/// The speech of a reader without a screen.
@Suite struct TranscriptTests {
  @Test(
    "a session matches its transcript",
    arguments: [
      ("reading", ["", "", "2", "j", "G", "g", "50%", "k", "p", "^L", "]h", "99", "x", "frobnicate"]),
      ("speakers", ["a", "2", ")", ")", "(", "]a", "]a", "i", "", "i", "1", "q", "q"]),
      ("quotes", ["Q", "5", "Q", "j", "Space", "", "&", "&", "]q", "&", "H"]),
      ("searching", ["/lease", "n", "N", "n", "/", "minister", "/", "", "/nowhere", "/^Two"]),
      (
        "places",
        ["]q", "ma", "G", "'a", "mb", "M", "1", "^O", "t", "/formal", "", ":", "set zen", ":set width=60", "set"]
      ),
      ("taking", ["y", "]q", "y", "Y", "|wc -w", "s", "notes.txt", "export said.json", "L", "o", "]q]q"]),
    ])
  func transcript(_ name: String, _ lines: [String]) {
    var session = Transcript()
    for line in lines { session.type(line) }
    expectGolden(session.text + "\n", "plain-\(name).txt")
  }

  @Test func theHelpNamesTheKeysAsBound() {
    let own = Configuration.parse("[keys]\nw = \"next-statement\"\n", file: "c.toml").value.keymap
    var session = Transcript(keymap: own)
    #expect(session.text.contains("w goes to the next statement"))
    let help = session.type("?")
    #expect(help.contains("\nw ]q: the next statement, by anyone\n"))
    #expect(help.contains("/harbour searches"))
    // The help does not block the next command.
    #expect(session.type("w").hasPrefix("Statement 1 of 9"))
    let marks = session.type("?marks")
    #expect(marks.contains("M: list the marks"))
    #expect(!marks.contains("next statement"))
  }

  @Test func aLaterAnalysisIsAnnouncedOnce() {
    var session = Transcript(isRead: false)
    #expect(session.text.contains("7 paragraphs, being analysed.\n"))
    #expect(!session.text.contains("statements by"))
    #expect(session.type("]q") == "No statements yet: still analysing.\n> ")
    #expect(session.type("").hasPrefix("Paragraph 1 of 7.\n"))
    _ = session.state.apply(.progress(ArticleID(0), 0.5))
    #expect(session.state.frame().speech == Speech(lines: [], prompt: "> ", isUnfinished: true))
    session.read()
    #expect(
      session.state.frame().speech == Speech(lines: ["Analysed: 9 statements by 4 speakers."], prompt: "> "))
    #expect(session.state.frame().speech == Speech(lines: [], prompt: "> "))
  }

  @Test func aTypedLineIsAlwaysAnswered() {
    var session = Transcript()
    for line in [
      "", "1", "j", "1", "1", "redraw", "align-top", "a", "top", "1", "nozen", "\u{1b}[A", "set wi", "7j7", "]", "m",
    ] {
      #expect(session.type(line).contains("\n"), "\(line)")
    }
  }

  @Test func everyCommandCanBeTypedByItsName() {
    for row in CommandTable.rows where TypedCommand.typable.contains(row.command) {
      var session = Transcript()
      let effects = session.state.apply(.input(.line(row.command.name)))
      let speech = session.state.frame().speech
      #expect(!effects.isEmpty || speech?.lines.isEmpty == false || speech?.prompt != "> ", "\(row.command)")
    }
  }

  @Test func severalArticlesAreAList() {
    let entries = pages.indices.map { DeskEntry(name: "article-\($0 + 1).txt") }
    var state = ReaderState(
      desk: Desk(entries), settings: Settings(themes: [.builtIn]), size: ReaderState.unseen, depth: .none)
    state.speak()
    for (i, article) in pages.enumerated() { _ = state.apply(.surveyed(ArticleID(i), Headings(article.draft))) }
    state.answer(.started)
    var text = ""
    func speak() {
      guard let speech = state.frame().speech else { return }
      text += speech.lines.map { $0 + "\n" }.joined() + speech.prompt
    }
    speak()
    for line in ["2", "", ")", "J", "l", "/ferry", "", "^O", "]q", "A", "/nothing", "1"] {
      state.answer(.input(.line(line)))
      text += line + "\n"
      speak()
    }
    expectGolden(text + "\n", "plain-articles.txt")
  }

  @Test func noControlCharacterOfAnArticleIsSpoken() {
    var dice = SeededGenerator(seed: 11)
    let lines =
      CommandTable.rows.flatMap { $0.keys.map(\.written) } + CommandTable.rows.map(\.command.name)
      + [
        "", "1", "3", "99", "/said", "/", "|cat", "é", "\u{1b}[31m", "\u{202E}", "5]q", "ma", "'a", ":", "set width=30",
        "?x",
      ]
    for _ in 0..<60 {
      let article = FuzzTests.article(&dice)
      var session = Transcript(article, isRead: Bool.random(using: &dice))
      for _ in 0..<40 {
        if Int.random(in: 0..<8, using: &dice) == 0 { session.read(FuzzTests.reading(article.draft, &dice)) }
        let answer = session.type(lines.randomElement(using: &dice) ?? "")
        for scalar in answer.unicodeScalars where scalar != "\n" {
          let isHarmful =
            scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0x200B || scalar.value == 0xFEFF
          #expect(!isHarmful, "U+\(String(scalar.value, radix: 16)) in \(answer.debugDescription)")
        }
      }
    }
  }
}
