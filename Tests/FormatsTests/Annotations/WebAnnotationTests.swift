import TestSupport
import Articles
import FoundationEssentials
import Review
import Testing

@testable import Formats

/// Annotations against the model and the terms that the W3C published for them.
@Suite struct WebAnnotationTests {
  /// The terms of http://www.w3.org/ns/anno.jsonld that stand as keys.
  private static let keys: Set = [
    "accessibility", "audience", "body", "bodyValue", "cached", "canonical", "conformsTo", "created", "creator",
    "email",
    "email_sha1", "end", "endSelector", "exact", "first", "format", "generated", "generator", "homepage", "id", "items",
    "label", "language", "last", "modified", "motivation", "name", "next", "nickname", "partOf", "prefix", "prev",
    "processingLanguage", "purpose", "refinedBy", "renderedVia", "rights", "scope", "selector", "source", "sourceDate",
    "sourceDateEnd", "sourceDateStart", "start", "startIndex", "startSelector", "state", "styleClass", "stylesheet",
    "suffix", "target", "textDirection", "total", "type", "value", "via",
  ]
  /// The terms used as types.
  private static let types: Set = [
    "Annotation", "AnnotationCollection", "AnnotationPage", "Audience", "Audio", "Choice", "CssSelector",
    "CssStylesheet", "DataPositionSelector", "Dataset", "FragmentSelector", "HttpRequestState", "Image", "Organization",
    "Person", "RangeSelector", "ResourceSelection", "Software", "SpecificResource", "SvgSelector", "Text",
    "TextPositionSelector", "TextQuoteSelector", "TextualBody", "TimeState", "Video", "XPathSelector",
  ]
  /// The terms used as motivations and purposes.
  private static let motivations: Set = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "reviewing", "tagging",
  ]

  private indirect enum Node: Decodable {
    case text(String)
    case number(Double)
    case list([Node])
    case object([String: Node])
    case other

    init(from decoder: any Decoder) throws {
      let form = try decoder.singleValueContainer()
      if let text = try? form.decode(String.self) {
        self = .text(text)
      } else if let number = try? form.decode(Double.self) {
        self = .number(number)
      } else if let list = try? form.decode([Node].self) {
        self = .list(list)
      } else if let object = try? form.decode([String: Node].self) {
        self = .object(object)
      } else {
        self = .other
      }
    }

    subscript(key: String) -> Node? { if case .object(let form) = self { form[key] } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var int: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
    var items: [Node] { if case .list(let items) = self { items } else { [] } }

    /// Every object in it, itself among them.
    var objects: [[String: Node]] {
      switch self {
      case .list(let items): items.flatMap(\.objects)
      case .object(let form): [form] + form.values.flatMap(\.objects)
      default: []
      }
    }
  }

  private func root() throws -> Node {
    let text = webAnnotations(ArticleExport(reviewedHarbour(), id: "the harbour/é"))
    return try JSONDecoder().decode(Node.self, from: Data(text.utf8))
  }

  @Test("Every key, type and purpose is a term of a context") func terms() throws {
    let root = try root()
    let contexts = try #require(root["@context"]).items
    #expect(contexts.first?.text == "http://www.w3.org/ns/anno.jsonld")
    guard case .object(let own)? = contexts.last else { throw AnnotationError.notJSON }
    #expect(own["sayso"]?.text?.last == "#")
    // No term of the published context is given another meaning.
    #expect(Self.keys.union(Self.types).union(Self.motivations).isDisjoint(with: own.keys))
    for (key, node) in own where key != "sayso" { #expect(node.text == "sayso:\(key)") }
    let terms = Self.keys.union(own.keys).union(["@context"])
    for object in root.objects where object["sayso"] == nil {
      #expect(terms.isSuperset(of: object.keys), "\(Set(object.keys).subtracting(terms))")
      if let type = object["type"]?.text { #expect(Self.types.contains(type)) }
      for key in ["motivation", "purpose"] {
        if let value = object[key]?.text { #expect(Self.motivations.contains(value) || own[value] != nil) }
      }
    }
  }

  @Test("It has the parts that the model requires, and its selectors find the very words") func model() throws {
    let root = try root()
    #expect(root["type"]?.text == "AnnotationCollection")
    #expect(root["id"]?.text != nil)
    let page = try #require(root["first"])
    #expect(page["type"]?.text == "AnnotationPage")
    let items = try #require(page["items"]).items
    #expect(items.count == root["total"]?.int)
    #expect(items.count == 6)
    #expect(Set(items.compactMap { $0["id"]?.text }).count == items.count)
    let scalars = Array(hostileHarbour().text.unicodeScalars)
    for item in items {
      #expect(item["type"]?.text == "Annotation")
      let targets = try #require(item["target"]).items
      #expect(!targets.isEmpty)
      for target in targets {
        #expect(target["source"]?.text == "the%20harbour%2F%C3%A9")
        let selectors = try #require(target["selector"]).items
        let (quote, position) = (try #require(selectors.first), try #require(selectors.last))
        let (start, end) = (try #require(position["start"]?.int), try #require(position["end"]?.int))
        func words(_ from: Int, _ to: Int) -> String {
          String(String.UnicodeScalarView(scalars[max(0, from)..<min(scalars.count, to)]))
        }
        #expect(quote["exact"]?.text == words(start, end))
        #expect(quote["prefix"]?.text == words(start - 32, start))
        #expect(quote["suffix"]?.text == words(end, end + 32))
      }
    }
  }
}
