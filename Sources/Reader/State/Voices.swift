import Articles
import Cells

/// A key of an entry of the panels. It stays valid in a newer analysis of the same article.
enum VoiceKey: Hashable, Sendable {
  /// The actor of a name; the number distinguishes actors that share it.
  case actor(String, Int)
  /// A source that is only described: "two officials".
  case unnamed(String)
}

/// Somebody who is named or speaks in the article.
struct Voice: Hashable, Sendable {
  let key: VoiceKey
  /// The actor's index in the article; nil for who is only described.
  let actor: Int?
  let name: String
  /// The other names that it has in the article.
  var aliases: [String] = []
  /// The role and the body or country, or the kind.
  let about: String
  let isOfficial: Bool
  /// The indices of its statements, in text order.
  let statements: [Int]
  /// The indices of its mentions, in text order.
  let mentions: [Int]
  /// The number of an unnamed one among its like, 1 first.
  let number: Int?
}

/// The colours and initials that distinguish speakers. A speaker keeps them when more findings arrive.
struct SpeakerSigns: Hashable, Sendable {
  private var slots: [VoiceKey: Int] = [:]
  private var initials: [VoiceKey: String] = [:]
  private var takenSlots: Set<Int> = []
  private var takenInitials: Set<String> = []

  /// To how many at most signs are given before they come into sight: a long text has thousands who speak.
  static let atOnce = 64

  /// The slot in a cycle of colours; nil for who has none.
  func slot(_ key: VoiceKey) -> Int? { slots[key] }
  /// The label of a speaker, at most two cells wide.
  func initials(_ key: VoiceKey) -> String { initials[key] ?? "" }

  /// Gives signs to those of `voices` that have none, the most important first.
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

  /// Gives the colour of a slot to a speaker, even where others have it too.
  mutating func give(_ slot: Int, to key: VoiceKey) {
    slots[key] = slot
    takenSlots.insert(slot)
  }

  /// Forgets the colours, which are a theme's; initials stay.
  mutating func dropColors() { (slots, takenSlots) = ([:], []) }

  /// Labels for names without letters, and for names whose initials are all taken.
  private static let lastResort = "123456789abcdefghijklmnopqrstuvwxyz".map { "#\($0)" }

  /// Initials for a name, the best first, each of at most two cells.
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

/// FNV-1a over the UTF-8 bytes: the same in every run, unlike the standard library's hashes.
func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}
