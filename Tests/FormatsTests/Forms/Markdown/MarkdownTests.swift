import Articles
import TestSupport
import Testing

@testable import Formats

/// Returns the blocks of a draft, each as its kind, its level and its words.
func blockLines(_ draft: Draft) -> [String] {
  draft.blocks.map { $0.kind.rawValue + ($0.level.map { " \($0)" } ?? "") + ": " + draft.text.slice($0.range) }
}

@Suite("Markdown") struct MarkdownTests {
  private func blocks(_ text: String) -> [String] { blockLines(draft(ofMarkdown: text)) }

  @Test("Blocks have their kinds and levels") func kinds() {
    #expect(
      blocks(
        """
        The harbour
        ===========

        “Never,” she *said*,
        and left.

        ## Next
        > A quote
        >> inside

        - one
          - two
        1. three

        * * *

        ```swift
        let a = "<b>"

          b
        ```

        | Port | Ships |
        |---|---|
        | North | 12 |

        ![The *quay*](quay.jpg)

        Seen ![a ship](s.jpg) there.
        """) == [
          "title: The harbour", "paragraph: “Never,” she said, and left.", "heading 2: Next", "quotation 1: A quote",
          "quotation 2: inside",
          "listItem 1: one", "listItem 2: two", "listItem 1: three", "rule: * * *", "code: let a = \"<b>\"\n\n  b",
          "row: Port\tShips",
          "row: North\t12", "caption: The quay", "paragraph: Seen a ship there.",
        ])
  }

  @Test("Links are ranges with absolute addresses") func links() {
    let draft = draft(
      ofMarkdown: "See [the *report*](r.html \"t\"), <https://b.example/?x=1&y=2> and https://c.example.",
      address: "https://a.example/n/")
    #expect(
      draft.links.map(\.target) == ["https://a.example/n/r.html", "https://b.example/?x=1&y=2", "https://c.example/"])
    #expect(
      draft.links.map { String(draft.text.slice($0.range)) } == [
        "the report", "https://b.example/?x=1&y=2", "https://c.example",
      ])
  }

  @Test("HTML in Markdown keeps its words and cannot swallow the rest") func rawHTML() {
    #expect(
      blocks("a <b>b</b> <title> c\n\nd <textarea>e\n\nf <!-- g --> h") == [
        "paragraph: a b c", "paragraph: d e", "paragraph: f h",
      ])
    #expect(
      blocks("<script>\nalert('x')\n</script>\n\n<div hidden>x</div>\n\n<p>y\n\nz <b") == [
        "paragraph: y", "paragraph: z <b",
      ])
    #expect(blocks("<iframe src='x'>\n\na &amp; b &eacute; &#233;") == ["paragraph: a & b é é"])
    #expect(blocks("<blockquote>\n\na\n\n</blockquote>\n\nb") == ["quotation 1: a", "paragraph: b"])
  }

  @Test("Front matter becomes facts, and the first heading that repeats the title is left out") func frontMatter() {
    let yaml = draft(
      ofMarkdown: """
        ---
        title: "Lease: signed"
        author:
          - Ana Brandt
          - name: 'Jo Ek'
            mail: x: y
        date: 2026-03-12T08:00:00+01:00 # local
        lang: en-GB
        tags: [a, b]
        ---
        # Lease: Signed!
        Text
        """)
    #expect(yaml.facts.title == "Lease: signed" && yaml.facts.byline == "Ana Brandt, Jo Ek")
    #expect(yaml.facts.published == "2026-03-12T08:00:00+01:00" && yaml.facts.language == "en-GB")
    #expect(blockLines(yaml) == ["title: Lease: signed", "byline: Ana Brandt, Jo Ek", "paragraph: Text"])
    let toml = draft(
      ofMarkdown:
        "+++\r\ntitle = 'One'\r\nauthors = [\"A\", \"B\"]\r\ndate = 2026-03-12\r\n[extra]\r\n+++\r\n## Two\r\nText\r\n")
    #expect(toml.facts.title == "One" && toml.facts.byline == "A, B" && toml.facts.published == "2026-03-12")
    #expect(blockLines(toml) == ["title: One", "byline: A, B", "heading 2: Two", "paragraph: Text"])
  }

  @Test(
    "A rule at the beginning is not front matter",
    arguments: ["---\nA sentence\n---\nText", "---\ntext", "---\n\n---\n", "+++\nText"])
  func noFrontMatter(text: String) {
    #expect(FrontMatter(text).value("title") == nil && draft(ofMarkdown: text).facts == PageFacts())
  }

  @Test("Markdown is recognised by its name or its media type") func recognition() {
    func word(_ name: String, _ mediaType: String? = nil) -> String? {
      InputFormat.of(Document(Array("# a".utf8), from: .file(name), mediaType: mediaType))?.word
    }
    #expect(
      word("a.md") == "markdown" && word("A.MARKDOWN") == "markdown"
        && word("x", "text/markdown; charset=utf-8") == "markdown")
    #expect(word("a.txt") == "text" && word("amd") == "text")
    #expect(InputFormat.of(Document([0, 1], from: .file("a.md"))) == nil)
    let address = ArticleSource(argument: "https://coast.example/news/a.md?raw=1")
    #expect(InputFormat.of(Document(Array("# a".utf8), from: address))?.word == "markdown")
  }

  @Test(
    "Texts made to take long end soon",
    arguments: [
      String(repeating: "[", count: 20_000), String(repeating: "> ", count: 20_000) + "a",
      String(repeating: "*a ", count: 20_000),
      "|" + String(repeating: "a|", count: 5000) + "\n|" + String(repeating: "-|", count: 5000) + "\n"
        + String(repeating: "|a\n", count: 5000),
      "<div " + String(repeating: "<a ", count: 50_000), String(repeating: "<div><!--", count: 20_000),
      String(repeating: "- ", count: 5000) + "a",
    ])
  func growth(text: String) { #expect(draft(ofMarkdown: text).text.utf8.count <= text.utf8.count * 17 + (1 << 20)) }

  @Test("Changed texts give ordered blocks") func fuzz() {
    let sample = Array(
      """
      ---
      title: "A"
      author: [B, 'C']
      date: 2026-03-12
      ---
      # A
      Text with *emphasis*, `code`, [a link](b "t"), ![alt](c) and <i>tags</i> &amp; &#x41;.

      > quote
      - item
          1. inner

      | a | b |
      |---|---|
      | c | d |

      <div>
      x
      </div>

          code
      """.utf8)
    let scraps = [
      "\n", "\n\n", "---\n", "+++\n", "<", "<!--", "<script>", "](", "|", "```\n", "> ", "&", "\u{0}", "\t", "![",
      "***", "é", "author:\n - x",
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<fuzzCount(1500) {
      let text = String(decoding: mutated(sample, scraps: scraps, using: &random), as: UTF8.self)
      #expect(faults(of: draft(ofMarkdown: text)) == [])
    }
  }
}
