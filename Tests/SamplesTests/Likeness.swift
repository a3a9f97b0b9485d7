/// The similarity of readings and recorded ones. Processors round differently, so a few statements near a threshold may
/// change. A change of the engine changes many.
struct Likeness {
  private var (same, all) = (0, 0)
  /// The lines that are only in one of the two: "-" for recorded and "+" for new ones.
  private(set) var differences: [String] = []

  /// Compares the lines of two readings of an article, in any order.
  mutating func add(_ recorded: String, _ new: String) {
    let (old, new) = (recorded.split(separator: "\n"), new.split(separator: "\n"))
    let (gone, come) = (Self.without(old, new), Self.without(new, old))
    same += old.count - gone.count
    all += max(old.count, new.count)
    differences += gone.map { "- \($0)" } + come.map { "+ \($0)" }
  }

  /// The share of equal lines; 1 if there are none.
  var share: Double { all > 0 ? Double(same) / Double(all) : 1 }

  private static func without(_ lines: [Substring], _ others: [Substring]) -> [Substring] {
    var left = others.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return lines.filter { line in
      defer { left[line, default: 0] -= 1 }
      return left[line, default: 0] <= 0
    }
  }
}
