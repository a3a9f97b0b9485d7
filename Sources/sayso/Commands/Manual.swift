import ArgumentParser

/// `sayso manual`: the manual page and shell completions that `make install` installs.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page in roff, or a shell's completions.",
    shouldDisplay: false)

  @Option(help: "Print the completions for this shell instead.")
  var completions: Shell?

  func run() throws {
    let help = try ProgramHelp.current()
    try StandardOutput.write(completions?.completions(help) ?? manualPage(help))
  }
}

extension Shell: ExpressibleByArgument {}
