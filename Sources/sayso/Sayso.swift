import ArgumentParser
import Curses
import Glibc

/// The program: parses the command line, runs the command, and turns a failure into messages and an exit status.
@main
struct Sayso: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sayso",
    abstract: "Read a news article in the terminal and see who said what.",
    usage: """
      sayso [<file> ...] [--theme <name>] [--color <number>] [--width <cells>] [--reviewer <name>] [--blind]
      sayso <address> ... [--as <form>] [--cookies <file>] [--insecure]
      sayso extract <file> ... [--format <format>] [--input <form>] [--as <form>]
      sayso export <file> ... --as <form> [--by <name>] [--status <status>] [--output <path>]
      sayso import <annotations> --for <file> [--as <form>] [--force]
      sayso compare <a> <b> [--of <file>] [--json]
      sayso evaluate <gold> [<pred>] [--text <folder>] [--errors] [--json]
      sayso themes [<name>] [--color <number>]
      sayso keys [--default] [--json]
      sayso config [--path] [--check]
      sayso add <address or list> ... [--folder <path>] [--tag <tag>] [--name <name>] [--full-text <when>]
      sayso feeds [<feed> ...] [--opml] [--format <format>]
      sayso remove <feed> ...
      sayso refresh [<feed> ...] [--all]
      sayso prefetch [<feed> ...]
      sayso news [--all] [--starred] [--feed <feed>] [--tag <tag>]
      sayso ledger check [<file>] | backup <file> | export [<file>] | import <file>
      """,
    discussion: """
      With a file, or an article piped in, the reader opens; where standard output is no terminal, the article is printed \
      with its statements marked. Press ? in the reader for its keys, q to leave it.

      EXAMPLES:
        sayso article.txt                        read
        sayso news/ more.txt                     read several; J opens the next
        sayso                                    the articles read before
        sayso https://example.org/news           read a web page; Esc gives up
        curl -s URL | sayso --url URL            read what is piped in
        sayso article.txt | less                 the text, statements marked
        sayso --plain article.txt                line by line, without a screen
        sayso extract *.txt > said.jsonl         who says what, for programs
        sayso export *.txt --as csv -o said.csv  with your decisions, as a table
        sayso --reviewer ana --blind a.txt       review without others' decisions
        sayso compare ana ben --of a.txt         where two reviewers differ
        sayso evaluate gold.jsonl --errors       accuracy, and what is wrong
        sayso --headless 100x30 --keys ']qi' a.txt
                                                 the screen after these keys
      """,
    version: CommandLine.arguments.contains { $0 == "--version" } ? Version.lines : Version.current,
    subcommands: [
      Read.self, Extract.self, Export.self, Import.self, Compare.self, Evaluate.self, Themes.self, Keys.self,
      AddFeeds.self, ListFeeds.self, RemoveFeeds.self, RefreshFeeds.self, Prefetch.self, News.self, Config.self,
      LedgerCommand.self,
      Manual.self,
      Products.self,
    ],
    defaultSubcommand: Read.self
  )

  static func main() {
    openClosedStreams()
    do {
      try checkLimits()
      quitWithoutBacktrace()
      // Without the signal, exceeding the limit of file sizes is an error like a full disk.
      signal(SIGXFSZ, SIG_IGN)
      ShippedData.offerToLibraries()
      let words = commandLineWords()
      // The parser would take longer than the reader takes for its first screen.
      if nameOnlyArticles(words) { return try Read.open(words) }
      try checkHelp(words)
      var command = try parseAsRoot(words)
      try command.run()
    } catch {
      Glibc.exit(report(error))
    }
  }

  /// Whether the words of a command line are articles for the reader, without a command and without options.
  static func nameOnlyArticles(_ words: [String]) -> Bool {
    guard let first = words.first else { return true }
    return first != "help" && !commandNames.contains(first) && !words.contains { $0.begins(with: "-") }
  }

  /// The names of the commands.
  static let commandNames = configuration.subcommands.map { $0._commandName }

  /// Throws if help is requested on a command that does not exist, which the parser would answer with the help of all.
  private static func checkHelp(_ words: [String]) throws(Failure) {
    guard words.first == "help", words.count > 1, !words[1].begins(with: "-"), !commandNames.contains(words[1]) else {
      return
    }
    throw .noCommand(words[1])
  }

  /// Reports why the command ended, and returns its status. Help and version go to standard output with status 0, wrong usage to
  /// standard error with status 2.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = error as? Failure {
      failure.report()
      return failure.status
    }
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    guard code.isSuccess else {
      for line in UsageWords(message).lines { StandardError.report(line) }
      return code == .validationFailure ? 2 : 1
    }
    do throws(Failure) {
      try StandardOutput.writeLines(UsageWords.fitted(message, columns: StandardOutput.columns ?? 80))
      return 0
    } catch {
      return report(error)
    }
  }
}
