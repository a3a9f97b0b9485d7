import Testing

@testable import Formats

@Suite("Lines of feeds") struct FeedLineTests {
  private func line(_ text: String) -> String { feedLine(Document(Array(text.utf8), from: .file("x")), id: "x") }

  @Test("A feed is one line of JSON") func feed() {
    #expect(
      line("<rss><channel><title>A</title><item><title>B</title><description>C</description></item></channel></rss>")
        == #"{"id":"x","feed":{"title":"A"},"entries":[{"title":"B","summary":"C","content":"C"}]}"# + "\n")
  }

  @Test("A list of feeds is one line of JSON") func list() {
    #expect(
      line("<opml><body><outline text='f'><outline text='t' xmlUrl='u'/></outline></body></opml>")
        == #"{"id":"x","feed":{},"feeds":[{"url":"u","title":"t","folders":[["f"]]}]}"# + "\n")
  }

  @Test("Another document is an error in the line") func error() {
    #expect(line("text").utf8.starts(with: #"{"id":"x","error":"#.utf8))
  }
}
