import Articles
import Foundation

/// The expected reading of a sample, `Golden/NAME.expected`, with its ranges in the sample's text.
struct Expectation {
  /// An actor that the text names. Each list holds answers that are equally right; it is empty if there is none.
  struct Figure {
    var kind: NamedActor.Kind
    var names: [String]
    var roles: [String]
    var belongs: [String]
  }

  /// An expected statement.
  struct Statement {
    /// Whether the statement may be missed.
    var isOptional: Bool
    /// The indices in `figures` of the right speakers.
    var speakers: [Int]
    /// Whether an unnamed speaker is right.
    var mayBeUnnamed: Bool
    /// The line in the file.
    var line: String
    /// The range in the text.
    var content: [TextRange]
  }

  /// The parts that the importer must distinguish.
  struct Layout {
    var title = ""
    var byline = ""
    var dateline: String?
    var paragraphs = 0
    /// The first words of lines that are not in a paragraph of the body.
    var notBody: [String] = []
  }

  /// A fault in an expectation's file.
  struct Flaw: Error, CustomStringConvertible { var description: String }

  var layout = Layout()
  var figures: [Figure] = []
  var statements: [Statement] = []

  /// Reads the expectation for the sample `name` with this text.
  init(_ name: String, of text: String) throws {
    let file = Folders.golden.appendingPathComponent(name + ".expected")
    let search = LooseSearch(text)
    var start = 0
    var section = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init) {
      guard line.hasPrefix("  ") || line.hasPrefix("? ") else {
        section = line
        continue
      }
      if section == "layout" {
        try layout.add(line.dropFirst(2))
        continue
      }
      let columns = line.dropFirst(2).components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
      guard columns.count == 4 else { throw Flaw(description: "\(name): four columns are expected: \(line)") }
      if section == "actors" {
        guard let kind = NamedActor.Kind(rawValue: columns[0]) else {
          throw Flaw(description: "\(name): kind: \(line)")
        }
        figures.append(
          Figure(kind: kind, names: choices(columns[1]), roles: choices(columns[2]), belongs: choices(columns[3])))
        continue
      }
      guard Attribution.Kind(rawValue: columns[0]) != nil else { throw Flaw(description: "\(name): kind: \(line)") }
      let speakers = try choices(columns[1]).filter { $0 != "-" }.map { speaker in
        guard let index = figures.firstIndex(where: { $0.names.contains(speaker) }) else {
          throw Flaw(description: "\(name): no such actor: \(speaker)")
        }
        return index
      }
      let content = try columns[3].components(separatedBy: " + ").reduce(into: [TextRange]()) { pieces, piece in
        guard let range = search.range(of: piece, from: pieces.last?.upper ?? start) else {
          throw Flaw(description: "\(name): not in the text, or not in this order: \(piece)")
        }
        pieces.append(range)
      }
      start = content[0].lower
      statements.append(
        Statement(
          isOptional: line.hasPrefix("?"), speakers: speakers,
          mayBeUnnamed: columns[1].components(separatedBy: " / ").contains("-"),
          line: String(line.dropFirst(2)), content: content))
    }
  }

  /// Returns the figures that `actor` may be: by name, or by a full alias. A person may also be found by an unambiguous
  /// surname.
  func figures(of actor: NamedActor) -> [Int] {
    func plain(_ s: String) -> String { s.lowercased().replacingOccurrences(of: "’", with: "'") }
    func named(_ forms: Set<String>) -> [Int] {
      figures.indices.filter { figures[$0].names.contains { forms.contains(plain($0)) } }
    }
    let own = named([plain(actor.name)])
    let exact = own.isEmpty ? named(Set(actor.aliases.map(plain))) : own
    if !exact.isEmpty || actor.kind != .person { return exact }
    func surname(_ s: String) -> Substring { plain(s).split(separator: " ").last ?? "" }
    let bearers = figures.indices.filter { i in
      figures[i].kind == .person && figures[i].names.contains { surname($0) == surname(actor.name) }
    }
    return bearers.count == 1 && actor.name.split(separator: " ").count == 1 ? bearers : []
  }
}

extension Expectation.Layout {
  /// Adds a line `key: value`.
  fileprivate mutating func add(_ line: Substring) throws {
    let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    switch (parts.first, parts.last) {
    case ("title", let value?): title = value
    case ("byline", let value?): byline = value
    case ("dateline", let value?): dateline = value
    case ("paragraphs", let value?): paragraphs = Int(value) ?? 0
    case ("not body", let value?): notBody.append(value)
    default: throw Expectation.Flaw(description: "no part of a layout: \(line)")
    }
  }
}

private func choices(_ column: String) -> [String] {
  column == "-" ? [] : column.components(separatedBy: " / ")
}

/// A search in a text in which any white space counts as one space.
struct LooseSearch {
  private var bytes: [UInt8] = []
  private var offsets: [Int] = []

  init(_ text: String) {
    for (offset, byte) in text.utf8.enumerated() {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace && bytes.last == 0x20 { continue }
      bytes.append(isSpace ? 0x20 : byte)
      offsets.append(offset)
    }
  }

  /// Returns the first place of `phrase` from the byte `start` on. `a … b` extends from the first a to the next b.
  func range(of phrase: String, from start: Int) -> TextRange? {
    var whole: TextRange?
    for part in phrase.components(separatedBy: " … ") {
      guard let found = range(ofWords: Array(part.utf8), from: whole?.upper ?? start) else { return nil }
      whole = whole.map { $0.union(found) } ?? found
    }
    return whole
  }

  private func range(ofWords words: [UInt8], from start: Int) -> TextRange? {
    guard !words.isEmpty, words.count <= bytes.count else { return nil }
    for i in 0...(bytes.count - words.count)
    where offsets[i] >= start && bytes[i] == words[0] && bytes[i..<(i + words.count)].elementsEqual(words) {
      return TextRange(offsets[i], offsets[i + words.count - 1] + 1)
    }
    return nil
  }
}
