import Articles

/// A role of an actor in the text: "Iraqi Defense Minister".
struct RolePhrase: Hashable, Sendable {
  /// The bytes of the role, without an article before it.
  let range: TextRange
  /// The words of the role.
  let text: String
  /// The noun of the role: "minister".
  let noun: String
  /// The country or body in the role: "Iraq".
  var of: String?
}
