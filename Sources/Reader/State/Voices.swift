import Articles
import Cells

/// A key of a panel entry. It stays valid in a newer analysis of the same article.
enum VoiceKey: Hashable, Sendable {
  /// An actor's name. The number distinguishes actors with the same name.
  case actor(String, Int)
  /// The words of an unnamed source: "two officials". They are empty for statements without a source and those of a pronoun.
  case unnamed(String)

  /// The key of the statements without a source and those of a pronoun.
  static let noSource = VoiceKey.unnamed("")

  // The bytes identify a name: each frame looks up hundreds of keys.
  static func == (a: VoiceKey, b: VoiceKey) -> Bool {
    switch (a, b) {
    case (.actor(let name, let number), .actor(let other, let otherNumber)):
      number == otherNumber && haveSameBytes(name, other)
    case (.unnamed(let words), .unnamed(let others)): haveSameBytes(words, others)
    case (.actor, .unnamed), (.unnamed, .actor): false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .actor(let name, let number):
      hasher.combine(number)
      hasher.combine(stableHash(name))
    case .unnamed(let words): hasher.combine(stableHash(words))
    }
  }
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
  private var slots: [VoiceKey: Int] = [:]
  private var initials: [VoiceKey: String] = [:]
  private var takenSlots: Set<Int> = []
  private var takenInitials: Set<String> = []

  /// The largest number of voices that get signs before they are visible. A long text has thousands of speakers.
  static let atOnce = 64

  /// Returns the slot of a voice in the cycle of colours; nil if it has no colour.
  func slot(_ key: VoiceKey) -> Int? { slots[key] }
  /// Returns the label of a speaker, at most two cells wide.
  func initials(_ key: VoiceKey) -> String { initials[key] ?? "" }

  /// Assigns signs to those of `voices` without signs, the most important first.
  mutating func add(_ voices: some Sequence<Voice>, _ speakers: SpeakerSlots) {
    for voice in voices where voice.actor != nil && slots[voice.key] == nil {
      let slot = speakers.slot(for: voice.name, aliases: voice.aliases, besides: takenSlots)
      slots[voice.key] = slot
      takenSlots.insert(slot)
      guard initials[voice.key] == nil else { continue }
      let letters = (Self.candidates(voice.name) + Self.lastResort).first { !takenInitials.contains($0) } ?? "##"
      initials[voice.key] = letters
      takenInitials.insert(letters)
    }
  }

  /// Assigns the colour of a slot to a speaker, even if others have it too.
  mutating func give(_ slot: Int, to key: VoiceKey) {
    slots[key] = slot
    takenSlots.insert(slot)
  }

  /// Removes the colours, which belong to a theme. Initials stay.
  mutating func dropColors() { (slots, takenSlots) = ([:], []) }

  /// Labels for names without letters, or whose initials are all in use.
  private static let lastResort = "123456789abcdefghijklmnopqrstuvwxyz".map { "#\($0)" }

  /// Returns possible initials for a name, the best first, each of at most two cells.
  static func candidates(_ name: String) -> [String] {
    let words = name.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }.map {
      $0.filter { $0.isLetter || $0.isNumber }
    }
    .filter { !$0.isEmpty }
    let capital = words.filter { $0.first?.isLowercase == false }
    let used = capital.isEmpty ? words : capital
    guard let first = used.first?.first.map(String.init) else { return [] }
    var list: [String] = []
    if used.count > 1, let last = used.last {
      list.append(first + String(last.prefix(1)))
      list += last.dropFirst().prefix(8).map { first + String($0) }
    } else if let only = used.first {
      list += only.dropFirst().prefix(8).map { first + String($0) }
    }
    list += (2...9).map { first + String($0) }
    let fitting = list.filter { cellWidth($0) <= 2 }
    return fitting.isEmpty && cellWidth(first) <= 2 ? [first] : fitting
  }
}

/// Returns the FNV-1a hash of the UTF-8 bytes. Unlike the standard library's hashes, it is the same in every run.
func stableHash(_ text: String) -> UInt64 {
  func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
  return text.utf8.withContiguousStorageIfAvailable(hash) ?? hash(text.utf8)
}

/// Returns whether the UTF-8 bytes of two texts are equal.
private func haveSameBytes(_ a: String, _ b: String) -> Bool {
  let areSame = a.utf8.withContiguousStorageIfAvailable { bytes in
    b.utf8.withContiguousStorageIfAvailable { bytes.count == $0.count && bytes.elementsEqual($0) }
  }
  return areSame.flatMap(\.self) ?? a.utf8.elementsEqual(b.utf8)
}
