import Articles

/// A role that the text gives somebody: "Iraqi Defense Minister".
struct RolePhrase: Hashable, Sendable {
  /// Where it stands, without an article before it.
  let range: TextRange
  /// Its words.
  let text: String
  /// Its noun, as it is compared: "minister".
  let noun: String
  /// The country or body that it tells: "Iraq".
  var of: String?
}
