import Articles

@testable import Analysis

/// A short text in which the output of the heads is marked by hand, so that the passes are tested without the model.
///
///     # A title; ## a heading; ~ residue; > a quotation; ^ a caption; every other line is a paragraph
///     {who [Ana Brandt], the harbour master of [Port Ansel|place],} {cue said} {what the canal was open}.
///
/// `[…]` is a person's name, `[…|kind]` a name of that kind. `{who …}`, `{cue …}` and `{what …}` are the source, the cue
/// and a piece of the content of the first statement. `{who2 …}` and so on mark the second. Braces may nest and hold
/// names.
struct Marked {
  let draft: Draft
  let tagging: Tagging

  init(_ marked: String) {
    var text = ""
    var blocks: [Block] = []
    var names: [Tagging.Name] = []
    var parts: [Substring: [TextRange]] = [:]
    for line in marked.split(separator: "\n") {
      let (kind, content) = Self.block(line)
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      var rest = content.unicodeScalars
      var open: [(label: Substring, start: Int)] = []
      while let scalar = rest.popFirst() {
        switch scalar {
        case "[": open.append(("", text.utf8.count))
        case "{":
          let label = Substring(rest.prefix { $0 != " " })
          rest = rest.dropFirst(label.unicodeScalars.count + 1)
          open.append((label, text.utf8.count))
        case "|", "]":
          let kind = scalar == "|" ? Substring(rest.prefix { $0 != "]" }) : ""
          if scalar == "|" { rest = rest.dropFirst(kind.unicodeScalars.count + 1) }
          guard let name = open.popLast() else { continue }
          names.append(
            Tagging.Name(
              range: TextRange(name.start, text.utf8.count), kind: NamedActor.Kind(rawValue: String(kind)) ?? .person,
              probability: 0.9))
        case "}":
          if let part = open.popLast() { parts[part.label, default: []].append(TextRange(part.start, text.utf8.count)) }
        default: text.unicodeScalars.append(scalar)
        }
      }
      blocks.append(Block(kind, TextRange(start, text.utf8.count)))
    }
    draft = Draft(text: text, blocks: blocks)
    let statements = ([""] + (2...9).map(String.init)).compactMap { number -> Tagging.Statement? in
      guard let content = parts["what\(number)"] else { return nil }
      let cue = parts["cue\(number)"]?.first ?? TextRange(content[0].lower, content[0].lower)
      let source = parts["who\(number)"]?.first
      return Tagging.Statement(
        source: source, cue: cue, content: content, cueProbability: 0.9, sourceProbability: source == nil ? 0 : 0.9,
        contentProbability: 0.9)
    }
    tagging = Tagging(
      names: names.sorted { $0.range < $1.range }, statements: statements.sorted { $0.cue < $1.cue },
      covered: TextRange(0, text.utf8.count))
  }

  /// Returns the kind of block of a line, and its text.
  static func block(_ line: Substring) -> (Block.Kind, Substring) {
    for (opening, kind) in [
      ("# ", Block.Kind.title), ("## ", .heading), ("~ ", .residue), ("> ", .quotation), ("^ ", .caption),
    ] where line.hasPrefix(opening) {
      return (kind, line.dropFirst(opening.count))
    }
    return (.paragraph, line)
  }

  /// The article after all passes.
  var article: Article { resolve(tagging, in: draft) }
  /// The scene before any pass.
  var scene: Scene { Scene(draft, end: tagging.covered.upper) }
}

/// The results compared in the tables, one line each.
extension Article {
  /// The names of each actor as in the text, in text order: "Ana Brandt = Brandt".
  var groups: [String] {
    actors.indices.map { actor in
      mentions.filter { $0.actor == actor && $0.form == .name }.map { words($0.range) }.joined(separator: " = ")
    }.filter { !$0.isEmpty }
  }

  /// The actors with their roles: "Ana Brandt: harbour master of Port Ansel (Port Ansel)".
  var roles: [String] {
    actors.filter { $0.role != nil }.map { actor in
      "\(actor.name): \(actor.role ?? "")" + (actor.of.map { " (\($0))" } ?? "")
    }
  }

  /// Returns the mentions of a form with their actors: "she → Ana Brandt", "he → nobody".
  func links(_ form: Mention.Form, of kinds: Set<NamedActor.Kind> = Set(NamedActor.Kind.allCases)) -> [String] {
    mentions.filter { $0.form == form && kinds.contains($0.kind) }.map { "\(words($0.range)) → \(name($0.actor))" }
  }

  /// The statements with their speakers: "Ana Brandt: the canal was open".
  var speakerLines: [String] {
    attributions.map { "\(name($0.speaker)): \($0.content.map(words).joined(separator: " … "))" }
  }

  private func name(_ actor: Int?) -> String { actor.map { actors[$0].name } ?? "nobody" }
  func words(_ range: TextRange) -> String { String(text.slice(range)) }
}
