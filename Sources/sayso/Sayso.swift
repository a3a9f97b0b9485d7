import ArgumentParser
import Glibc

/// The program: reads its command line, runs the command, and turns what goes wrong into one line and an exit status.
@main
struct Sayso: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sayso",
    abstract: "Read a news article in the terminal and see who said what.",
    discussion: """
      With a file, or an article piped in, the reader opens; where standard output is no terminal, the article is printed \
      with its statements marked. Press ? in the reader for its keys.
      """,
    version: Version.current,
    subcommands: [Read.self, Extract.self],
    defaultSubcommand: Read.self
  )

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.tell()
      Glibc.exit(failure.status)
    } catch {
      finish(error)
    }
  }

  /// Help and version go to standard output with status 0; wrong usage to standard error with status 2.
  private static func finish(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      print(message)
      Glibc.exit(0)
    }
    StandardError.write(message + "\n")
    Glibc.exit(code == .validationFailure ? 2 : 1)
  }
}

/// What `--version` tells.
enum Version {
  static let current = "0.1.0"
}
