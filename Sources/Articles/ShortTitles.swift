/// The short forms of ranks and offices that stand before a name: “Sen. Ana Brandt”.
public enum ShortTitles {
  /// The full forms by the short ones, in small letters and without the period.
  public static let full: [String: String] = [
    "gen": "general", "col": "colonel", "maj": "major", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant",
    "adm": "admiral", "cmdr": "commander", "sen": "senator", "rep": "representative", "gov": "governor",
    "pres": "president",
    "prof": "professor", "supt": "superintendent", "det": "detective",
  ]

  /// Returns `role` with full forms, as it can follow a name; nil if it still ends with a short form.
  static func spelledOut(_ role: String) -> String? {
    let words = role.split(at: " ").map { word in
      word.isLast(".") ? full[word.dropLast().lowercased()] ?? String(word) : String(word)
    }
    return words.last?.isLast(".") ?? true ? nil : words.joined(separator: " ")
  }
}
