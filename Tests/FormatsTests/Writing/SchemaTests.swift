import Articles
import Foundation
import Review
import TestSupport
import Testing

@testable import Formats

/// The JSON that this target writes, under the schemas in `Sources/Formats/Schemas`.
@Suite("Schemas of JSON") struct SchemaTests {
  /// The exports that are JSON, each with its schema.
  static let schemas = [
    "jsonl": "extract-1", "json": "article-2", "webannotation": "webannotation-1", "citron": "citron-1",
  ]
  private let all: JSONSchemas

  init() throws { all = try JSONSchemas() }

  private static func golden(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("Every export that is JSON has a schema") func exportsHaveSchemas() throws {
    for format in OutputFormat.all {
      let text = format.heading + format.write(ArticleExport(hostileHarbour(), id: "a"))
      #expect(((try? JSONValue(parsing: text)) != nil) == (Self.schemas[format.name] != nil), "\(format.name)")
    }
    #expect(Self.schemas["json"] == "article-\(Article.formVersion)")
  }

  @Test("Every golden file in JSON is valid", arguments: ["harbour", "reviewed"], Array(schemas.keys))
  func goldenFiles(name: String, format: String) throws {
    let schema = try #require(Self.schemas[format])
    #expect(try all.faults(in: try Self.golden("\(name).\(format)"), under: schema) == [])
  }

  @Test("A new key is a fault, in whichever object it is", arguments: Array(schemas.keys))
  func newKeys(format: String) throws {
    let schema = try #require(Self.schemas[format])
    let variants = try JSONValue(parsing: try Self.golden("reviewed.\(format)")).variants { members in
      members["novel"] = .null
    }
    #expect(variants.count > 20)
    for value in variants { #expect(!all.faults(of: value, under: schema).isEmpty) }
  }

  @Test("An article with bookmarks and with all facts is valid", arguments: Array(schemas.keys))
  func allFacts(format: String) throws {
    var article = hostileHarbour()
    article.draft.facts.title = "Harbour deal"
    article.draft.facts.byline = "Mira Tal"
    article.draft.facts.published = "2026-06-03"
    article.draft.facts.updated = "2026-06-04"
    article.draft.facts.address = "https://coast.example/deal"
    article.draft.facts.site = "Coast Courier"
    article.draft.facts.language = "en-GB"
    article.draft.facts.nextPage = "https://coast.example/deal/2"
    article.draft.facts.wall = .paywall
    article.draft.facts.repairedCount = 2
    article.draft.facts.foreignLanguage = "Spanish"
    let element = try #require(ElementPath("div.newsletter > p"))
    article.draft.facts.rules = [PageRule(.drop, element, words: "Follow us …", on: "coast.example")]
    article.draft.links = [Link(TextRange(0, 7), to: "#note", at: TextRange(8, 12))]
    article.mentions[0].alternative = 1
    article.attributions[0].alternative = 1
    let start = article.attributions[1].start
    let marked = ReviewedArticle(article, under: Rulings()).marked(at: ["q": start, "b": start + 1])
    let text = try #require(OutputFormat.named(format)).write(ArticleExport(marked, id: "a"))
    #expect(try all.faults(in: text, under: try #require(Self.schemas[format])) == [])
  }

  @Test("Lines without a document, pages, feeds and lists of feeds are valid") func otherLines() throws {
    let errors = errorLine(id: nil, line: 1, error: "blank") + errorLine(id: "a", line: 2, error: "no text")
    #expect(try all.faults(in: errors, under: "extract-1") == [])
    let page = pageLine([hostileHarbour().draft], id: "a") + pageLine([draft(of: "Ana said so.")], id: "b")
    #expect(try all.faults(in: page, under: "page-1") == [])
    let documents = [
      "text", "<rss><channel/></rss>", "<opml><head><title>Mine</title></head></opml>",
      "<opml><body><outline text='f'><outline text='t' xmlUrl='u'/></outline></body></opml>",
      """
      <rss><channel><title>A</title><link>https://a.example/</link><description>B</description><language>en</language>
      <item><guid>1</guid><title>C</title><link>https://a.example/c</link><author>D</author>
      <pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate><description>E</description></item></channel></rss>
      """,
    ]
    let lines = documents.map { feedLine(Document(Array($0.utf8), from: .file("x")), id: "x") }.joined()
    #expect(try all.faults(in: lines, under: "feed-1") == [])
    #expect(lines.contains("\"published\":"))
  }
}

/// The validator itself.
@Suite("JSON Schema") struct JSONSchemaTests {
  @Test(
    "A value is valid or not",
    arguments: [
      (#"{"type": "integer"}"#, "1", true), (#"{"type": "integer"}"#, "1.5", false),
      (#"{"type": "integer"}"#, "true", false), (#"{"type": ["string", "null"]}"#, "null", true),
      (#"{"type": ["string", "null"]}"#, "0", false), (#"{"const": true}"#, "true", true),
      (#"{"const": true}"#, "1", false), (#"{"enum": ["a", "b"]}"#, #""b""#, true),
      (#"{"enum": ["a", "b"]}"#, #""c""#, false), (#"{"minimum": 0, "maximum": 1}"#, "1", true),
      (#"{"minimum": 0, "maximum": 1}"#, "1.1", false), (#"{"minimum": 0, "maximum": 1}"#, "-1", false),
      (#"{"minItems": 1, "maxItems": 2}"#, "[0]", true), (#"{"minItems": 1, "maxItems": 2}"#, "[]", false),
      (#"{"minItems": 1, "maxItems": 2}"#, "[0, 0, 0]", false),
      (#"{"items": {"type": "string"}}"#, #"["a", 1]"#, false),
      (#"{"prefixItems": [{"const": 1}], "items": {"const": 2}}"#, "[1, 2, 2]", true),
      (#"{"prefixItems": [{"const": 1}], "items": {"const": 2}}"#, "[2, 2]", false),
      (#"{"required": ["a"]}"#, "{}", false), (#"{"required": ["a"]}"#, #"{"a": null}"#, true),
      (#"{"properties": {"a": {"type": "null"}}}"#, #"{"a": 1}"#, false),
      (#"{"properties": {"a": {}}, "additionalProperties": false}"#, #"{"a": 1}"#, true),
      (#"{"properties": {"a": {}}, "additionalProperties": false}"#, #"{"a": 1, "b": 1}"#, false),
      (#"{"propertyNames": {"enum": ["a"]}}"#, #"{"b": 1}"#, false),
      (#"{"anyOf": [{"const": 1}, {"const": 2}]}"#, "2", true),
      (#"{"anyOf": [{"const": 1}, {"const": 2}]}"#, "3", false),
      ("{\"$ref\": \"#/$defs/a\", \"$defs\": {\"a\": {\"const\": 1}}}", "1", true),
      ("{\"$ref\": \"#/$defs/a\", \"$defs\": {\"a\": {\"const\": 1}}}", "2", false),
      ("{\"$ref\": \"#/$defs/b\", \"$defs\": {}}", "1", false), (#"{"multipleOf": 1}"#, "1", false),
    ]) func validity(schema: String, value: String, isValid: Bool) throws
  {
    let schemas = JSONSchemas(own: try JSONValue(parsing: schema))
    let faults = schemas.faults(of: try JSONValue(parsing: value), under: "own")
    #expect(faults.isEmpty == isValid, "\(faults)")
  }

  @Test("A fault names its position") func position() throws {
    let schema = #"{"properties": {"a": {"items": {"required": ["b"]}}}}"#
    let schemas = JSONSchemas(own: try JSONValue(parsing: schema))
    let value = try JSONValue(parsing: #"{"a": [{"b": 1}, {}]}"#)
    #expect(schemas.faults(of: value, under: "own") == ["/a/1 lacks the key “b”"])
  }
}
