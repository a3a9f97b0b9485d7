import ArgumentParser
import FoundationEssentials

/// What the program's command line takes, as the argument parser tells it: the manual and the completions are made of it.
struct ProgramHelp: Decodable {
  /// A command, with those below it.
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  /// An option, a flag, or what stands by itself.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }
    struct Name: Decodable {
      var kind: String
      var name: String
      /// As it is typed.
      var written: String { (kind == "long" ? "--" : "-") + name }
    }
    /// How a shell finds what may stand there.
    struct Completion: Decodable {
      struct List: Decodable { var values: [String] }
      struct Shell: Decodable { var command: String }
      struct Files: Decodable {}
      var list: List?
      var shellCommand: Shell?
      var file: Files?
    }

    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var allValues: [String]?
    var completionKind: Completion?
    var abstract: String?
  }

  var command: Command

  /// The help of this program.
  static func current() throws -> ProgramHelp {
    try JSONDecoder().decode(ProgramHelp.self, from: Data(Sayso._dumpHelp().utf8))
  }

  /// What a command without a name does: reading.
  var reading: Command? { command.subcommands?.first { $0.commandName == Read._commandName } }
  /// The commands with a name, but for those that are not for people.
  var named: [Command] {
    (command.subcommands ?? []).filter {
      $0.shouldDisplay != false && $0.commandName != Read._commandName && $0.commandName != "help"
    }
  }
}

extension ProgramHelp.Command {
  /// Its options and flags that people are told of.
  var options: [ProgramHelp.Argument] { (arguments ?? []).filter { $0.shouldDisplay && $0.kind != .positional } }
  /// The names of all options with a value, as they are typed, those of the commands below it too.
  var valueOptions: Set<String> {
    let own = (arguments ?? []).filter { $0.kind == .option }.flatMap(\.written)
    return (subcommands ?? []).reduce(into: Set(own)) { $0.formUnion($1.valueOptions) }
  }
  /// What stands by itself behind it.
  var positionals: [ProgramHelp.Argument] { (arguments ?? []).filter { $0.shouldDisplay && $0.kind == .positional } }
  /// The commands below it.
  var nested: [ProgramHelp.Command] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }
  /// Whether a file may stand behind it, or behind a command below it.
  var takesFiles: Bool {
    (arguments ?? []).contains { $0.kind == .positional && $0.completionKind?.file != nil }
      || nested.contains(where: \.takesFiles)
  }
}

extension ProgramHelp.Argument {
  /// "-f", "--format".
  var written: [String] { (names ?? []).map(\.written).sorted { ($0.count, $0) < ($1.count, $1) } }
  /// The words that may stand behind it, where they are known.
  var values: [String] { completionKind?.list?.values ?? allValues ?? [] }
}
