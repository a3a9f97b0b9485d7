import Cells
import Glibc
import Reader

/// What the person chose, from the surest to the least: options, environment, configuration file, defaults.
struct Preferences {
  /// The reader's settings.
  var settings: Settings
  /// How many colours to use; nil for as many as the terminal has.
  var depth: ColorDepth?
}

/// The folders of the person's own files.
enum UserFolders {
  /// `$XDG_CONFIG_HOME/sayso`, else `~/.config/sayso`; nil where neither is known.
  static var configuration: String? {
    if let folder = Environment.nonEmpty("XDG_CONFIG_HOME") { return folder + "/sayso" }
    return Environment.nonEmpty("HOME").map { $0 + "/.config/sayso" }
  }
}
