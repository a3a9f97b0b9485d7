import Articles
import Cells

/// A key of a panel entry. It stays valid in a newer analysis of the same article.
struct VoiceKey: Hashable, Sendable {
  /// The kinds of entries.
  enum Kind: Sendable {
    /// An actor.
    case actor
    /// An unnamed source: "two officials".
    case unnamed
  }

  let kind: Kind
  /// An actor's name, or the words of an unnamed source. They are empty for statements without a source and those of a pronoun.
  let words: String
  /// The number that distinguishes actors with the same name.
  let number: Int
  // Computed once: each frame looks up hundreds of keys.
  private let hash: UInt64

  private init(_ kind: Kind, _ words: String, _ number: Int) {
    (self.kind, self.words, self.number, hash) = (kind, words, number, stableHash(words))
  }

  /// Returns the key of the actor with this name and number.
  static func actor(_ name: String, _ number: Int) -> VoiceKey { VoiceKey(.actor, name, number) }
  /// Returns the key of the unnamed source with these words.
  static func unnamed(_ words: String) -> VoiceKey { VoiceKey(.unnamed, words, 0) }

  /// The key of the statements without a source and those of a pronoun.
  static let noSource = VoiceKey.unnamed("")

  // The bytes identify a name.
  static func == (a: VoiceKey, b: VoiceKey) -> Bool {
    a.hash == b.hash && a.kind == b.kind && a.number == b.number && haveSameBytes(a.words, b.words)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// An actor or speaker of the article. Nothing in it changes, so that it is shared rather than copied.
final class Voice: Sendable {
  let key: VoiceKey
  /// The actor's index in the article; nil for an unnamed source.
  let actor: Int?
  let name: String
  /// The other names of the actor in the article.
  let aliases: [String]
  /// The role and the body or country; nil if there is no role.
  let role: String?
  /// The role and the body or country, or else the kind; "" for an unnamed source.
  let about: String
  let isOfficial: Bool
  /// The indices of the voice's statements, in text order.
  let statements: [Int]
  /// The indices of the voice's mentions, in text order.
  let mentions: [Int]
  /// The number that distinguishes similar unnamed sources, from 1 on.
  let number: Int?

  init(
    key: VoiceKey, actor: Int?, name: String, aliases: [String] = [], role: String? = nil, about: String = "",
    isOfficial: Bool, statements: [Int], mentions: [Int], number: Int?
  ) {
    (self.key, self.actor, self.name, self.aliases, self.role) = (key, actor, name, aliases, role)
    (self.about, self.isOfficial, self.statements, self.mentions) = (about, isOfficial, statements, mentions)
    self.number = number
  }

  /// The name of the voice of statements without a source and of those of a pronoun.
  static let noSource = "no source given"
}

/// The colours and initials that distinguish speakers. A speaker keeps them when more results arrive.
struct SpeakerSigns: Hashable, Sendable {
  /// The signs of a speaker.
  private struct Signs: Hashable, Sendable {
    /// The slot in the cycle of colours; nil for no colour.
    var slot: Int?
    var initials = ""
  }

  private var signs: [VoiceKey: Signs] = [:]
  private var takenSlots: Set<Int> = []
  private var takenInitials: Set<String> = []

  /// The largest number of voices that get signs before they are visible. A long text has thousands of speakers.
  static let atOnce = 64

  /// Returns the slot of a voice in the cycle of colours; nil if it has no colour.
  func slot(_ key: VoiceKey) -> Int? { signs[key]?.slot }
  /// Returns the label of a speaker, at most two cells wide.
  func initials(_ key: VoiceKey) -> String { signs[key]?.initials ?? "" }

  /// Assigns signs to those of `voices` without signs, the most important first.
  mutating func add(_ voices: some Sequence<Voice>, _ speakers: SpeakerSlots) {
    for voice in voices where voice.actor != nil {
      var own = signs[voice.key] ?? Signs()
      guard own.slot == nil else { continue }
      let slot = speakers.slot(for: voice.name, aliases: voice.aliases, besides: takenSlots)
      own.slot = slot
      takenSlots.insert(slot)
      if own.initials.isEmpty {
        own.initials =
          Self.candidates(voice.name).first { !takenInitials.contains($0) }
          ?? Self.lastResort.first { !takenInitials.contains($0) } ?? "##"
        takenInitials.insert(own.initials)
      }
      signs[voice.key] = own
    }
  }

  /// Assigns the colour of a slot to a speaker, even if others have it too.
  mutating func give(_ slot: Int, to key: VoiceKey) {
    signs[key, default: Signs()].slot = slot
    takenSlots.insert(slot)
  }

  /// Removes the colours, which belong to a theme. Initials stay.
  mutating func dropColors() {
    for key in signs.keys { signs[key]?.slot = nil }
    takenSlots = []
  }

  /// Labels for names without letters, or whose initials are all in use.
  private static let lastResort = "123456789abcdefghijklmnopqrstuvwxyz".map { "#\($0)" }

  /// Returns possible initials for a name, the best first, each of at most two cells. They are made one by one, since
  /// dozens of speakers may come into view at once.
  static func candidates(_ name: String) -> some Sequence<String> {
    let counts = { (letter: Character) in letter.isLetter || letter.isNumber }
    let words = name.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }.filter { $0.contains(where: counts) }
    let capital = words.filter { $0.first(where: counts)?.isLowercase == false }
    let used = capital.isEmpty ? words : capital
    let first = used.first?.first(where: counts).map(String.init) ?? ""
    let last = used.last?.filter(counts) ?? ""
    let letters = used.count > 1 ? last.prefix(9) : last.dropFirst().prefix(8)
    let seconds: [String] =
      switch cellWidth(first) {
      case 1: letters.map(String.init) + numbers
      case 2: [""]
      default: []
      }
    return seconds.lazy.map { first + $0 }.filter { cellWidth($0) <= 2 }
  }

  private static let numbers = (2...9).map(String.init)
}
