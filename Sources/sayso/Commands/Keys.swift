import ArgumentParser
import Reader

/// `sayso keys`: the keys of the reader, from the table that also makes its help.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the reader's keys.")

  func run() throws {
    try StandardOutput.write(commandReference())
  }
}
