/// The colours that a theme has for speakers, each by its slot: those of its cycle first, then those that only a name has.
struct SpeakerSlots: Hashable, Sendable {
  /// The colours, by slot; at least one.
  let colors: [ThemeColor]
  /// How many of them, from the first, are for anybody.
  let cycle: Int
  private let pins: [String: Int]
  private let reserved: Set<Int>

  init(_ theme: Theme) {
    var colors = theme.speakers.isEmpty ? [ThemeColor(.standard)] : theme.speakers
    cycle = colors.count
    var pins: [String: Int] = [:]
    for (name, color) in theme.pins.sorted(by: { $0.key < $1.key }) {
      let slot = colors.firstIndex(of: color) ?? colors.count
      if slot == colors.count { colors.append(color) }
      pins[name] = slot
    }
    self.colors = colors
    self.pins = pins
    reserved = Set(pins.values)
  }

  /// The slot that the theme pins to `name`; nil where it pins none.
  func pinned(_ name: String) -> Int? { pins.isEmpty ? nil : pins[Theme.pinKey(name)] }

  /// The slot that the theme pins to the first of `names` to which it pins any; nil where it pins none.
  private func pinned(among names: [String]) -> Int? {
    pins.isEmpty ? nil : names.lazy.compactMap(pinned).first
  }

  /// The slot of somebody called `name`, also `aliases`, when nobody else is about: the same in every article and every run.
  func usual(_ name: String, aliases: [String] = []) -> Int {
    pinned(among: [name] + aliases) ?? Int(stableHash(name) % UInt64(cycle))
  }

  /// The slot for somebody called `name`, also `aliases`, when those in `taken` are somebody else's: the pinned one, else the
  /// next of the cycle that is free, those that are pinned to others last; the usual one where none is.
  func slot(for name: String, aliases: [String] = [], besides taken: Set<Int>) -> Int {
    if let pinned = pinned(among: [name] + aliases) { return pinned }
    let usual = usual(name)
    let free = (0..<cycle).map { (usual + $0) % cycle }.filter { !taken.contains($0) }
    return free.first { !reserved.contains($0) } ?? free.first ?? usual
  }
}
