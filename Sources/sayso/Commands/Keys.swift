import ArgumentParser
import Articles
import Cells
import FoundationEssentials
import Reader

/// `sayso keys`: the keys of the reader, from the table that also makes its help.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the reader's keys, as your configuration has them.")

  @Flag(name: .customLong("default"), help: "The keys as they are without a configuration.")
  var shipped = false

  @Flag(help: "Print them as JSON: an object for each command.")
  var json = false

  func run() throws {
    var problems: [SettingsProblem] = []
    let keymap = shipped ? Keymap.standard : Preferences.readConfiguration(&problems).keymap
    problems.report()
    guard json else { return try StandardOutput.write(commandReference(keymap)) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try StandardOutput.write(
      String(decoding: try encoder.encode(commandEntries(keymap)), as: UTF8.self).safeJSON + "\n")
  }
}
