import Articles

/// The lines entered in a prompt, and a walk through them as in a shell. Going back visits the lines that begin with
/// the typed text. Going forward returns to the typed text.
struct History: Hashable, Sendable {
  /// The lines without duplicates, the latest last.
  private(set) var lines: [String] = []
  private var walk: Walk?

  /// The maximum number of lines. The oldest ones are dropped.
  static let limit = 200

  private struct Walk: Hashable, Sendable {
    /// The text typed before the walk began.
    let typed: String
    /// The index of the line that is shown; `lines.count` stands for the typed text.
    var place: Int
  }

  /// Creates a history of `lines`, the latest last.
  init(_ lines: some Sequence<String> = []) {
    for line in lines { add(line) }
  }

  /// Adds a line that was entered. The next walk starts after it. Blank lines are not added.
  mutating func add(_ line: String) {
    walk = nil
    guard !line.allSatisfy(\.isWhitespace) else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    lines.removeFirst(max(0, lines.count - Self.limit))
  }

  /// Returns the line before `text`, the prompt's text, among those that begin with the typed text; nil if there is
  /// none. An edited line counts as typed.
  mutating func back(from text: String) -> String? {
    let here = self.walk(at: text)
    guard let place = lines[..<here.place].lastIndex(where: { $0.begins(with: here.typed) && $0 != here.typed }) else {
      return nil
    }
    walk = Walk(typed: here.typed, place: place)
    return lines[place]
  }

  /// Returns the line after `text`, and finally the typed text; nil if `text` is the typed text.
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

  /// Returns the walk that has reached `text`, or a new one from there.
  private func walk(at text: String) -> Walk {
    if let walk, lines.indices.contains(walk.place), lines[walk.place] == text { return walk }
    return Walk(typed: text, place: lines.count)
  }
}

/// The kind of text in a history.
public enum HistoryKind: String, Sendable, CaseIterable {
  /// Searches.
  case search
  /// Commands.
  case command
}
