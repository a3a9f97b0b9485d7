import Articles
import Cells
import Glibc

/// The dictionary of hyphenation: the system's (the package `hyphen-en-us` and the like), else a shipped one.
enum HyphenationDictionary {
  /// Returns the hyphenator of the first dictionary found, loaded on first use; nil if there is none.
  @Sendable static func load() -> Hyphenator? { shared }

  private static let shared = paths.lazy.compactMap { Hyphenator(path: $0) }.first

  /// The paths of dictionaries: the English of the user's locale first, and the folders for shared data before the shipped one.
  static var paths: [String] {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Environment.nonEmpty($0) }.first ?? ""
    let own = locale.prefix { $0 != "." && $0 != "@" }
    let isEnglish = own.begins(with: "en_") && own.utf8.allSatisfy { $0 == 0x5F || isalpha(Int32($0)) != 0 }
    let names = (isEnglish ? [String(own)] : []) + ["en_US", "en_GB"]
    let folders = (Environment.nonEmpty("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(at: ":")
    let system = folders.filter { $0.begins(with: "/") }.map { "\($0)/hyphen" }
    return names.flatMap { name in
      (system + [ShippedData.hyphenation].compactMap { $0 }).map { "\($0)/hyph_\(name).dic" }
    }
  }
}
