import Articles

/// A shell for which completions can be written.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// Returns the shell's script that completes the command line of `help`. The library's own scripts know no options
  /// and files without a command, which is the most common use of sayso.
  func completions(_ help: ProgramHelp) -> String {
    switch self {
    case .bash: bash(help)
    case .zsh: zsh(help)
    case .fish: fish(help)
    }
  }

  private func all(_ help: ProgramHelp) -> [ProgramHelp.Command] { [help.reading].compactMap { $0 } + help.named }

  private func nestedNames(_ command: ProgramHelp.Command) -> String {
    command.nested.map(\.commandName).joined(separator: " ")
  }

  /// Returns the words that may complete `argument`, as the shell finds them; empty if they are not known.
  private func words(_ argument: ProgramHelp.Argument) -> String {
    guard let command = argument.completionKind?.shellCommand?.command else {
      return argument.values.joined(separator: " ")
    }
    return self == .fish ? "(\(command))" : "$(\(command))"
  }

  // MARK: bash

  private func bash(_ help: ProgramHelp) -> String {
    let names = help.named.map(\.commandName)
    var values: [String] = []
    for command in all(help) {
      for option in command.options where option.kind == .option {
        let offer =
          words(option).isEmpty ? "" : " mapfile -t COMPREPLY < <(compgen -W \"\(words(option))\" -- \"$cur\");"
        let patterns = option.written.map { "\(command.commandName):\($0)" }.joined(separator: " | ")
        values.append("    \(patterns))\(offer) return ;;")
      }
    }
    let options = all(help).map { command in
      "      \(command.commandName)) options=\"\(command.options.flatMap(\.written).joined(separator: " "))\" ;;"
    }
    let naming = all(help).compactMap { command -> String? in
      guard let words = command.positionals.map(words).first(where: { !$0.isEmpty }) else { return nil }
      return "    \(command.commandName)) mapfile -t COMPREPLY < <(compgen -W \"\(words)\" -- \"$cur\") ;;"
    }
    let nesting = all(help).filter { !$0.nested.isEmpty }.map { command in
      "    \(command.commandName):2) mapfile -t COMPREPLY < <(compgen -W \"\(nestedNames(command))\" -- \"$cur\"); return ;;"
    }
    let filing = all(help).filter(\.takesFiles).map(\.commandName).joined(separator: " | ")
    return """
      # Completion of sayso for bash.
      _sayso() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=read options
        if ((COMP_CWORD > 1)); then
          case ${COMP_WORDS[1]} in
            \(names.joined(separator: " | "))) command=${COMP_WORDS[1]} ;;
          esac
        fi
        case $command:$prev in
      \(values.joined(separator: "\n"))
        esac
        if [[ $cur == -* ]]; then
          case $command in
      \(options.joined(separator: "\n"))
          esac
          mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
          return
        fi
        if ((COMP_CWORD == 1)); then
          mapfile -t COMPREPLY < <(compgen -W "\(names.joined(separator: " "))" -- "$cur")
        fi
        case $command:$COMP_CWORD in
      \(nesting.joined(separator: "\n"))
        esac
        case $command in
      \(naming.joined(separator: "\n"))
          \(filing)) local files; mapfile -t files < <(compgen -f -- "$cur"); COMPREPLY+=("${files[@]}") ;;
        esac
      }
      complete -o filenames -F _sayso sayso

      """
  }

  // MARK: zsh

  private func zsh(_ help: ProgramHelp) -> String {
    func quoted(_ text: String) -> String { "'" + text.replacing(exactly: "'", with: "'\\''") + "'" }
    func plain(_ text: String) -> String {
      text.unicodeScalars.reduce(into: "") { $0 += ":[]\\".unicodeScalars.contains($1) ? "\\\($1)" : String($1) }
    }
    func specs(_ command: ProgramHelp.Command) -> [String] {
      let options = command.options.flatMap { option in
        option.written.map { name in
          var spec = name + "[" + plain(option.abstract ?? "") + "]"
          guard option.kind == .option else { return quoted(spec) }
          spec += ":" + plain(option.valueName ?? "") + ":"
          return quoted(words(option).isEmpty ? spec : spec + "{compadd -- \(words(option))}")
        }
      }
      let named = command.positionals.map(words).filter { !$0.isEmpty }.map { quoted("*:name:{compadd -- \($0)}") }
      let nested = command.nested.isEmpty ? [] : [quoted("1:command:{compadd -- \(nestedNames(command))}")]
      return options + nested + named + (command.takesFiles ? ["'*:file:_files'"] : [])
    }
    func call(_ command: ProgramHelp.Command, _ indent: String) -> String {
      (["_arguments -s"] + specs(command)).joined(separator: " \\\n\(indent)  ")
    }
    let commands = help.named.map { "    " + quoted($0.commandName + ":" + plain($0.abstract ?? "")) }
    let cases = help.named.map { "      \($0.commandName)) \(call($0, "        ")) ;;" }
    return """
      #compdef sayso
      # Completion of sayso for zsh.
      _sayso() {
        local -a commands=(
      \(commands.joined(separator: "\n"))
        )
        if ((CURRENT > 2)) && ((${commands[(I)$words[2]:*]})); then
          local command=$words[2]
          shift words
          ((CURRENT--))
          case $command in
      \(cases.joined(separator: "\n"))
          esac
          return
        fi
        ((CURRENT == 2)) && _describe command commands
        \(help.reading.map { call($0, "  ") } ?? ":")
      }
      if [[ $funcstack[1] == _sayso ]]; then _sayso "$@"; else compdef _sayso sayso; fi

      """
  }

  // MARK: fish

  private func fish(_ help: ProgramHelp) -> String {
    func quoted(_ text: String) -> String {
      "'" + text.replacing(exactly: "\\", with: "\\\\").replacing(exactly: "'", with: "\\'") + "'"
    }
    let names = help.named.map(\.commandName).joined(separator: " ")
    var lines = ["# Completion of sayso for fish."]
    for command in help.named {
      lines.append(
        "complete -c sayso -n __fish_is_first_arg -a \(command.commandName) -d \(quoted(command.abstract ?? ""))")
    }
    for command in all(help) {
      let isReading = command.commandName == help.reading?.commandName
      let condition =
        isReading ? "not __fish_seen_subcommand_from \(names)" : "__fish_seen_subcommand_from \(command.commandName)"
      if !command.nested.isEmpty {
        let first = "\(condition); and not __fish_seen_subcommand_from \(nestedNames(command))"
        for inner in command.nested {
          lines.append(
            "complete -c sayso -n \(quoted(first)) -f -a \(inner.commandName) -d \(quoted(inner.abstract ?? ""))")
        }
      }
      if !command.takesFiles { lines.append("complete -c sayso -n \(quoted(condition)) -f") }
      for option in command.options {
        var line = "complete -c sayso -n \(quoted(condition))"
        for name in option.names ?? [] { line += (name.kind == "long" ? " -l " : " -s ") + name.name }
        line += " -d \(quoted(option.abstract ?? ""))"
        if option.kind == .option {
          line += " -x" + (words(option).isEmpty ? "" : " -a \(quoted(words(option)))")
        }
        lines.append(line)
      }
      for positional in command.positionals where !words(positional).isEmpty {
        lines.append("complete -c sayso -n \(quoted(condition)) -a \(quoted(words(positional)))")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
