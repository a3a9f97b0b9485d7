import ArgumentParser
import FoundationEssentials

/// The arguments of the program's command line, as the argument parser reports them. The manual and the completions are made from them.
struct ProgramHelp: Decodable {
  /// A command with its subcommands.
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  /// An option, a flag, or a positional argument.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }
    struct Name: Decodable {
      var kind: String
      var name: String
      /// The name as it is typed.
      var written: String { (kind == "long" ? "--" : "-") + name }
    }
    /// The method by which a shell completes the value.
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

  /// Returns the help of this program.
  static func current() throws -> ProgramHelp {
    try JSONDecoder().decode(ProgramHelp.self, from: Data(Sayso._dumpHelp().utf8))
  }

  /// The default command: reading.
  var reading: Command? { command.subcommands?.first { $0.commandName == Read._commandName } }
  /// The commands with a name, except internal ones.
  var named: [Command] {
    (command.subcommands ?? []).filter {
      $0.shouldDisplay != false && $0.commandName != Read._commandName && $0.commandName != "help"
    }
  }
}

extension ProgramHelp.Command {
  /// The options and flags that are shown to users.
  var options: [ProgramHelp.Argument] { (arguments ?? []).filter { $0.shouldDisplay && $0.kind != .positional } }
  /// The names of all options with a value, as they are typed, including those of the subcommands.
  var valueOptions: Set<String> {
    let own = (arguments ?? []).filter { $0.kind == .option }.flatMap(\.written)
    return (subcommands ?? []).reduce(into: Set(own)) { $0.formUnion($1.valueOptions) }
  }
  /// The positional arguments.
  var positionals: [ProgramHelp.Argument] { (arguments ?? []).filter { $0.shouldDisplay && $0.kind == .positional } }
  /// The subcommands.
  var nested: [ProgramHelp.Command] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }
  /// Whether a file may follow the command or one of its subcommands.
  var takesFiles: Bool {
    (arguments ?? []).contains { $0.kind == .positional && $0.completionKind?.file != nil }
      || nested.contains(where: \.takesFiles)
  }
}

extension ProgramHelp.Argument {
  /// "-f", "--format".
  var written: [String] { (names ?? []).map(\.written).sorted { ($0.count, $0) < ($1.count, $1) } }
  /// The values that may follow the option, if they are known.
  var values: [String] { completionKind?.list?.values ?? allValues ?? [] }
}
