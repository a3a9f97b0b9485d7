import ArgumentParser
import Cells
import Files
import Reader

/// `sayso config`: the default configuration, and a check of the user's own.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the default configuration with comments, or look over yours.",
    discussion: """
      Your configuration is config.toml in $XDG_CONFIG_HOME/sayso, else in ~/.config/sayso. To begin with one:

        mkdir -p ~/.config/sayso && sayso config > ~/.config/sayso/config.toml
      """)

  @Flag(help: "Print the path of your configuration, whether it is there or not.")
  var path = false

  @Flag(help: "Check your configuration and the themes; the status is 1 where something cannot be taken.")
  var check = false

  func validate() throws {
    if path, check { throw ValidationError("--path and --check do not go together") }
  }

  func run() throws {
    let file = UserFolders.configurationFile
    if path {
      guard let file else { throw Failure.noFolder(variable: "XDG_CONFIG_HOME") }
      return try StandardOutput.report(file)
    }
    if check { return try checkFile(file) }
    let shelf = ThemeFolders(own: nil, shipped: ThemeFolders.current().shipped).shelf
    try StandardOutput.write(defaultConfiguration(themes: shelf.names, path: file.map(harmless)))
  }

  private func checkFile(_ file: String?) throws {
    let problems = try Preferences.load(theme: nil, color: nil, width: nil, checksAllThemes: true).problems
    guard problems.isEmpty else { throw Failure.settings(problems) }
    guard let file, isThere(file) else {
      return try StandardOutput.report("\(file ?? "no place for a configuration"): not there, the defaults hold")
    }
    try StandardOutput.report("\(file): OK")
  }
}
