import Files

/// The folders of the user's own files.
enum UserFolders {
  /// `$XDG_CONFIG_HOME/sayso`, else `~/.config/sayso`; nil if neither is known.
  static var configuration: String? { folder(Environment.nonEmpty("XDG_CONFIG_HOME"), else: "/.config") }
  /// `$XDG_CACHE_HOME/sayso`, else `~/.cache/sayso`: files that can be made again.
  static var cache: String? { folder(Environment.nonEmpty("XDG_CACHE_HOME"), else: "/.cache") }
  /// `$XDG_STATE_HOME/sayso`, else `~/.local/state/sayso`: the state of earlier sessions.
  static var state: String? { folder(Environment.nonEmpty("XDG_STATE_HOME"), else: "/.local/state") }

  /// `$XDG_DATA_HOME/sayso`, else `~/.local/share/sayso`: the user's decisions and feeds.
  static var data: String? { folder(Environment.nonEmpty("XDG_DATA_HOME"), else: "/.local/share") }

  /// The folders for decisions that the ledger cannot take.
  static var rescue: [String] { [state, Environment.nonEmpty("TMPDIR") ?? "/tmp"].compactMap { $0 } }

  private static func folder(_ named: String?, else usual: String) -> String? {
    // The XDG standard says that a relative path is ignored.
    if let named, named.utf8.first == UInt8(ascii: "/") { return named + "/sayso" }
    return Environment.nonEmpty("HOME").map { $0 + usual + "/sayso" }
  }

  /// The configuration file.
  static var configurationFile: String? { configuration.map { $0 + "/config.toml" } }

  /// The files with the user's decisions, feeds and settings, which no export may replace.
  static var own: Set<FileIdentity> {
    let databases = data.map { [DecisionWriter.path(in: $0), UserLibrary.path(in: $0)] } ?? []
    let paths =
      databases.flatMap { [$0, $0 + "-wal", $0 + "-shm"] }
      + [configurationFile, PageRuleFile.usual?.path].compactMap { $0 }
    return Set(paths.compactMap { FileIdentity($0) })
  }
}
