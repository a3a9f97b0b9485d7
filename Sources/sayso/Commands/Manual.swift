import ArgumentParser

/// `sayso manual`: the manual page and shell completions that `make install` installs, and the user's guide.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page in roff, the user's guide, or a shell's completions.",
    shouldDisplay: false)

  @Option(help: "Print the completions for this shell instead.")
  var completions: Shell?

  @Flag(help: "Print the user's guide in Markdown instead.")
  var guide = false

  func validate() throws {
    if guide, completions != nil { throw ValidationError("--guide and --completions do not go together") }
  }

  func run() throws {
    if guide { return try StandardOutput.write(Guide.markdown) }
    let help = try ProgramHelp.current()
    try StandardOutput.write(completions?.completions(help) ?? manualPage(help))
  }
}

extension Shell: ExpressibleByArgument {}
