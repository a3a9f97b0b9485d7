import Articles
import Review

/// Returns the statements of an article as Web Annotations (JSON-LD): a collection with one page, an annotation for each statement.
/// The targets are the words of content, source and cue at the article's address, each with a TextQuoteSelector and a TextPositionSelector (code points).
/// The purposes of the bodies are: speaker (identifying), kind (classifying), act (tagging), status (assessing) and note
/// (commenting). Words that a reviewer gave to an actor are annotations without content. A separate context declares the terms that
/// the model lacks.
func webAnnotations(_ export: ArticleExport) -> String {
  let annotations = Annotations(export.reviewed)
  let form = WebAnnotationForm(
    export.article.text, annotations, source: export.article.draft.facts.address ?? iri(export.id))
  let (draft, text) = (export.article.draft, export.article.text)
  var line = JSONLine()
  line.object { line in
    line.key("@context")
    line.list([false, true]) { line, isOwn in
      if isOwn { line.context() } else { line.string("http://www.w3.org/ns/anno.jsonld") }
    }
    line.key("id")
    line.string("#statements")
    line.key("type")
    line.string("AnnotationCollection")
    line.key("label")
    line.string(draft.title.map { String(text.slice($0.range)) } ?? export.id)
    line.key("generator")
    line.object { line in
      line.key("type")
      line.string("Software")
      line.key("name")
      line.string("Sayso")
    }
    if let byline = draft.byline {
      line.key("byline")
      line.string(text.slice(byline.range))
    }
    if let dateline = draft.dateline {
      line.key("dateline")
      line.string(text.slice(dateline))
    }
    line.origin(of: draft.facts)
    line.key("actors")
    line.list(zip(annotations.actors, form.labels)) { $0.actor($1.0, label: $1.1, form.points, form.text) }
    line.key("total")
    line.number(annotations.statements.count + annotations.mentions.count)
    line.key("first")
    line.object { line in
      line.key("id")
      line.string("#page")
      line.key("type")
      line.string("AnnotationPage")
      line.key("startIndex")
      line.number(0)
      line.key("items")
      line.list(form.items) { form.write($1.0, $1.1, on: &$0) }
    }
  }
  return line.text + "\n"
}

extension JSONLine {
  fileprivate mutating func context() {
    object { line in
      line.key("sayso")
      line.string(WebAnnotationTerms.namespace)
      for term in WebAnnotationTerms.own {
        line.key(term)
        line.string("sayso:\(term)")
      }
    }
  }
}

private struct WebAnnotationForm {
  enum Item {
    case statement(AnnotatedStatement)
    case mention(Annotations.Mention)
  }

  let text: String
  let annotations: Annotations
  let labels: [String]
  let points: CodePoints
  let source: String

  init(_ text: String, _ annotations: Annotations, source: String) {
    (self.text, self.annotations, labels, points) = (text, annotations, annotations.labels, CodePoints(text))
    self.source = source
  }

  var items: [(Int, Item)] {
    Array((annotations.statements.map(Item.statement) + annotations.mentions.map(Item.mention)).enumerated())
  }

  func write(_ number: Int, _ item: Item, on line: inout JSONLine) {
    line.object { line in
      line.key("id")
      line.string("#annotation-\(number + 1)")
      line.key("type")
      line.string("Annotation")
      line.key("motivation")
      switch item {
      case .statement(let statement): writeStatement(statement, on: &line)
      case .mention(let mention):
        line.string("identifying")
        line.key("body")
        line.list(mention.actor.map { [$0] } ?? []) { speaker($1, on: &$0) }
        line.key("target")
        line.list([mention.range]) { target($1, nil, on: &$0) }
      }
    }
  }

  private func writeStatement(_ statement: AnnotatedStatement, on line: inout JSONLine) {
    line.string("describing")
    line.key("body")
    line.list([0, 1, 2, 3, 4]) { line, part in
      switch part {
      case 0: if case .actor(let a) = statement.speaker { speaker(a, on: &line) }
      case 1: body("classifying", statement.kind?.rawValue, on: &line)
      case 2: body("tagging", statement.act?.rawValue, on: &line)
      case 3: body("assessing", statement.status?.rawValue, on: &line)
      default: body("commenting", statement.note, on: &line)
      }
    }
    line.key("target")
    line.list(
      statement.content.map { ($0, "content") } + statement.source.map { ($0, "spokenBy") }
        + statement.cue.map { ($0, "cue") }
    ) { target($1.0, $1.1, on: &$0) }
    if let confidence = statement.confidence {
      line.key("confidence")
      line.fraction(confidence)
    }
    line.ending(of: statement, note: nil, points, text)
  }

  private func body(_ purpose: String, _ value: String?, on line: inout JSONLine) {
    guard let value else { return }
    line.object { line in
      line.key("type")
      line.string("TextualBody")
      line.key("purpose")
      line.string(purpose)
      line.key("value")
      line.string(value)
    }
  }

  private func speaker(_ a: Int, on line: inout JSONLine) {
    let facts = annotations.actors[a].facts
    line.object { line in
      line.key("type")
      line.string("TextualBody")
      line.key("purpose")
      line.string("identifying")
      line.key("value")
      line.string(labels[a])
      if let role = facts?.role {
        line.key("role")
        line.string(role)
      }
      if let of = facts?.of {
        line.key("of")
        line.string(of)
      }
    }
  }

  /// Writes words of the text as a target; `purpose` is their part in the statement.
  private func target(_ range: TextRange, _ purpose: String?, on line: inout JSONLine) {
    let passage = Passage(range, in: text)
    line.object { line in
      line.key("type")
      line.string("SpecificResource")
      line.key("source")
      line.string(source)
      if let purpose {
        line.key("purpose")
        line.string(purpose)
      }
      line.key("selector")
      line.list([true, false]) { line, isQuote in
        line.object { line in
          line.key("type")
          line.string(isQuote ? "TextQuoteSelector" : "TextPositionSelector")
          guard isQuote else { return line.bounds(range, points) }
          line.key("exact")
          line.string(passage.words)
          line.key("prefix")
          line.string(passage.before)
          line.key("suffix")
          line.string(passage.after)
        }
      }
    }
  }
}

/// Returns a name as a relative reference: bytes not allowed in one are written %XX.
private func iri(_ name: String) -> String {
  var result = ""
  for byte in name.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
  return result
}
