import Articles
import Cells
import Testing

@testable import Reader

/// Drawing changes nothing.
@Suite struct DrawingTests {
  /// Key scripts in addition to those of the golden screens.
  static let scripts: [(String, [String])] = [
    ("review", ["R", "Enter", "x", "f"]), ("choice", ["R", "c", "o"]), ("bounds", ["R", "]q", "h"]),
    ("list ends", ["t", "G", "k", "k", "g"]), ("panel ends", ["a", "G", "k", "Tab", "G", "k", "k"]),
    ("articles", ["l", "G", "k", "q"]), ("dossier", ["]q", "A", "G", "k", "q"]),
    ("completion", [":t", "Tab", "Tab"]),
  ]
  static let cases =
    FrameTests.cases
    + [(30, 8), (80, 24), (140, 45)].flatMap { size in
      scripts.map { FrameTests.Case(name: $0.0, columns: size.0, rows: size.1, keys: $0.1) }
    }

  @Test("drawing twice, or not at all, leaves the state equal", arguments: cases)
  func purity(_ test: FrameTests.Case) {
    var drawn = reader(columns: test.columns, rows: test.rows)
    var quiet = drawn
    for key in test.keys {
      drawn.press(key)
      let frame = drawn.frame()
      #expect(drawn.frame() == frame)
      quiet.press(key)
    }
    #expect(words(drawn) == words(quiet))
    #expect(drawn.frame() == quiet.frame())
  }

  /// Describes a state, without the caches of drawing: the targets of clicks and the lines laid out.
  private func words(_ state: ReaderState) -> String {
    written(state, without: ["hits", "cache", "settings", "paints"])
  }
}

/// Describes `value` and its contents, identically for equal values. Elements of dictionaries and sets are sorted.
private func written(_ value: Any, without labels: Set<String>) -> String {
  let mirror = Mirror(reflecting: value)
  guard !mirror.children.isEmpty else { return "\(value)" }
  let parts = mirror.children.filter { !labels.contains($0.label ?? "") }.map {
    "\($0.label ?? ""): \(written($0.value, without: labels))"
  }
  let isUnordered = mirror.displayStyle == .dictionary || mirror.displayStyle == .set
  return "\(mirror.subjectType)(\((isUnordered ? parts.sorted() : parts).joined(separator: ", ")))"
}
