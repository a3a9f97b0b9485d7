import Articles

/// The lines that were entered in a prompt, and a walk through them as in a shell: back among those that begin with what was
/// typed, forward again to that.
struct History: Hashable, Sendable {
  /// Each once, the last entered last.
  private(set) var lines: [String] = []
  private var walk: Walk?

  /// The most lines that are kept; the oldest go.
  static let limit = 200

  private struct Walk: Hashable, Sendable {
    /// What was typed before it began.
    let typed: String
    /// The line that is shown; `lines.count` stands for what was typed.
    var place: Int
  }

  /// A history of `lines`, the last entered last.
  init(_ lines: some Sequence<String> = []) {
    for line in lines { add(line) }
  }

  /// Takes a line that was entered; the next walk starts behind it. Blank ones are not kept.
  mutating func add(_ line: String) {
    walk = nil
    guard !line.allSatisfy(\.isWhitespace) else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    lines.removeFirst(max(0, lines.count - Self.limit))
  }

  /// The line before `text`, the one in the prompt, among those that begin with what was typed; nil where there is none. An edited
  /// line counts as typed.
  mutating func back(from text: String) -> String? {
    let here = self.walk(at: text)
    guard let place = lines[..<here.place].lastIndex(where: { $0.begins(with: here.typed) && $0 != here.typed }) else {
      return nil
    }
    walk = Walk(typed: here.typed, place: place)
    return lines[place]
  }

  /// The line behind `text`, at last what was typed before the walk; nil where `text` is that.
  mutating func forward(from text: String) -> String? {
    let here = self.walk(at: text)
    guard here.place < lines.count else { return nil }
    guard let place = lines[(here.place + 1)...].firstIndex(where: { $0.begins(with: here.typed) && $0 != here.typed })
    else {
      walk = nil
      return here.typed
    }
    walk = Walk(typed: here.typed, place: place)
    return lines[place]
  }

  /// The walk that has come to `text`, or a new one from there.
  private func walk(at text: String) -> Walk {
    if let walk, lines.indices.contains(walk.place), lines[walk.place] == text { return walk }
    return Walk(typed: text, place: lines.count)
  }
}

/// What a history is of.
public enum HistoryKind: String, Sendable, CaseIterable {
  /// What was searched for.
  case search
  /// What was typed as a command.
  case command
}
