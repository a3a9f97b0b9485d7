/// An actor that an article names: an official, a body, a country.
public struct NamedActor: Hashable, Sendable, Codable {
  /// The kind of an actor.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A human being.
    case person
    /// A body: a ministry, a company, a parliament.
    case organization
    /// A country or another place.
    case place
    /// Nationalities, parties, faiths.
    case group
    /// Works, events, laws, products.
    case other
  }

  /// The fullest form of the name, without a title: "Juma Inad".
  public var name: String
  /// The kind of this actor.
  public var kind: Kind
  /// The role as the text gives it: "Iraqi Defense Minister".
  public var role: String?
  /// The country or body it belongs to: "Iraq".
  public var of: String?
  /// Other forms of the name in the text, in order of first appearance.
  public var aliases: [String]
  /// Whether the actor is a country; only for places.
  public var isCountry: Bool

  /// Creates an actor.
  public init(
    name: String, kind: Kind, role: String? = nil, of: String? = nil, aliases: [String] = [], isCountry: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.role = role
    self.of = of
    self.aliases = aliases
    self.isCountry = isCountry
  }

  /// Whether the actor is a person or a body with a role.
  public var isOfficial: Bool { role != nil && (kind == .person || kind == .organization) }

  /// The role as it can follow the name: “senator” for “Sen.”; nil if there is no role.
  public var roleAfterName: String? { role.flatMap(ShortTitles.spelledOut) }

  /// The role, as it can follow the name, and the body or country; nil if there is no role.
  public var roleAndBody: String? {
    let role = roleAfterName
    guard let role, let of, !of.isEmpty, !role.holds(exactly: of) else { return role }
    return "\(role), \(of)"
  }

  /// The role and the body or country, or else the kind, as lists show it.
  public var about: String {
    let kindName = isCountry ? "country" : kind.rawValue
    return roleAndBody ?? of.map { "\(kindName), \($0)" } ?? kindName
  }
}
