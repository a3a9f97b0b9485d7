import Articles

/// The programs that show web addresses: the user's `$BROWSER`, else the openers of desktops.
struct Browser {
  /// Browsers that need a terminal.
  private static let inTerminals: Set = [
    "w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "cha", "chawan",
  ]
  private static let ofDesktops = ["xdg-open", "wslview", "open"]

  /// Returns the programs to try, in order: those of `variable`, separated by colons, then those of desktops. A
  /// program's words are separated by spaces, and %s is the placeholder for the address.
  static func programs(for address: String, variable: String?) -> [ChildProgram] {
    let own = (variable ?? "").split(at: ":").map { $0.split(at: " ").map(String.init) }
    return (own + ofDesktops.map { [$0] }).filter { !$0.isEmpty }.map { words in
      let filled = words.map { $0.replacing(exactly: "%s", with: address) }
      return ChildProgram(words: filled == words ? words + [address] : filled)
    }
  }

  /// Whether `program` needs the terminal.
  static func needsTerminal(_ program: ChildProgram) -> Bool {
    inTerminals.contains(program.words.first?.split(at: "/").last.map(String.init) ?? "")
  }

  /// Whether an address may be passed to a browser: a web address without invisible characters. It cannot begin like an option.
  static func accepts(_ address: String) -> Bool {
    let lowered = address.lowercased()
    return (lowered.begins(with: "https://") || lowered.begins(with: "http://"))
      && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }
}
