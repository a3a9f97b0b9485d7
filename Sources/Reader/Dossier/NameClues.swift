import Articles

/// A few numbers about an actor's name. They exclude almost all pairs of different actors before names are compared, so that
/// a dossier searches thousands of names at once.
struct NameClues: Hashable, Sendable {
  let kind: NamedActor.Kind
  /// The hash of the folded name.
  let name: Int
  /// The hash of the phonetic spelling of the last word.
  private let sound: Int
  /// The letters that `NameLikeness` compares, as a set of 64 classes: those of a person's last word, else of the name.
  private let letters: UInt64
  /// The number of these letters.
  private let count: Int
  /// The hash of an acronym; nil if the name is not one.
  private let acronym: Int?
  /// The hash of the capitals that begin the name's words; nil for a single word.
  private let initials: Int?
  /// The hashes of the aliases, as a set of 64 classes.
  private let aliases: UInt64

  init(_ name: FoldedName, _ kind: NamedActor.Kind, aliases: [String]) {
    self.kind = kind
    self.name = name.folded.hashValue
    sound = name.sound.hashValue
    let compared = (kind == .person ? name.words.last ?? "" : name.folded).unicodeScalars
    letters = compared.reduce(0) { $0 | Self.bit(Int($1.value)) }
    count = compared.count
    acronym = NameLikeness.acronym(name)?.hashValue
    initials = NameLikeness.initials(of: name)?.hashValue
    self.aliases = aliases.reduce(0) { $0 | Self.bit(FoldedName.folded($1).hashValue) }
  }

  private static func bit(_ value: Int) -> UInt64 { 1 << UInt64(value & 63) }

  /// Returns whether `NameLikeness.areAlike` may be true of both actors. It is false if this is.
  func mayBeAlike(_ other: NameClues) -> Bool {
    guard kind == other.kind else { return false }
    let isAlias = name == other.name || other.aliases & Self.bit(name) != 0 || aliases & Self.bit(other.name) != 0
    switch kind {
    case .person: return sound == other.sound || mayBeNear(other)
    case .place, .group: return isAlias
    case .organization, .other:
      return isAlias || acronym != nil && acronym == other.initials || initials != nil && initials == other.acronym
        || mayBeNear(other)
    }
  }

  /// Whether at most two letters may differ. Each replaced letter changes at most two classes.
  private func mayBeNear(_ other: NameClues) -> Bool {
    let most = NameLikeness.mostEdits
    return abs(count - other.count) <= most && (letters ^ other.letters).nonzeroBitCount <= 2 * most
  }
}
