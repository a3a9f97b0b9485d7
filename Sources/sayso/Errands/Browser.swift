import Articles

/// What shows web addresses: the person's `$BROWSER`, else what desktops open things with.
struct Browser {
  /// Browsers that need a terminal to be seen.
  private static let inTerminals: Set = [
    "w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "cha", "chawan",
  ]
  private static let ofDesktops = ["xdg-open", "wslview", "open"]

  /// The programs to try, the first choice first: those of `variable`, a list divided by colons in which the words of a program
  /// are divided by spaces and %s stands for the address, and then those of desktops.
  static func programs(for address: String, variable: String?) -> [ChildProgram] {
    let own = (variable ?? "").split(at: ":").map { $0.split(at: " ").map(String.init) }
    return (own + ofDesktops.map { [$0] }).filter { !$0.isEmpty }.map { words in
      let filled = words.map { $0.replacing(exactly: "%s", with: address) }
      return ChildProgram(words: filled == words ? words + [address] : filled)
    }
  }

  /// Whether `program` is one that needs the terminal.
  static func needsTerminal(_ program: ChildProgram) -> Bool {
    inTerminals.contains(program.words.first?.split(at: "/").last.map(String.init) ?? "")
  }

  /// Whether an address may be given to a browser: of the web, with nothing in it that is not seen. It begins no option either.
  static func accepts(_ address: String) -> Bool {
    let lowered = address.lowercased()
    return (lowered.begins(with: "https://") || lowered.begins(with: "http://"))
      && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }
}
