/// The likeness of readings to recorded ones. Processors round sums differently, so that a statement near a threshold may come
/// or go; a change of the engine moves many.
struct Likeness {
  private var (same, all) = (0, 0)
  /// The lines that only one of the two has, marked "-" for recorded and "+" for new ones.
  private(set) var differences: [String] = []

  /// Compares the lines of two readings of an article, in any order.
  mutating func add(_ recorded: String, _ new: String) {
    let (old, new) = (recorded.split(separator: "\n"), new.split(separator: "\n"))
    let (gone, come) = (Self.without(old, new), Self.without(new, old))
    same += old.count - gone.count
    all += max(old.count, new.count)
    differences += gone.map { "- \($0)" } + come.map { "+ \($0)" }
  }

  /// The share of lines that are the same; 1 where there are none.
  var share: Double { all > 0 ? Double(same) / Double(all) : 1 }

  private static func without(_ lines: [Substring], _ others: [Substring]) -> [Substring] {
    var left = others.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return lines.filter { line in
      defer { left[line, default: 0] -= 1 }
      return left[line, default: 0] <= 0
    }
  }
}
