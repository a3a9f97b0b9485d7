import Testing
import TestSupport

@testable import Formats

@Suite("OPML") struct OPMLTests {
  private func list(_ text: String) throws -> OutlineList {
    try OutlineList(Document(Array(text.utf8), from: .file("l.opml")))
  }

  @Test("Feeds are read with their titles and folders") func reading() throws {
    let list = try list(
      """
      <opml version="2.0"><head><title>Mine</title><outline xmlUrl="x"/></head><body>
      <outline text="Coast"><outline text="North"><outline type="rss" title="A" text="a" xmlUrl="https://a.example/?x=1&amp;y=2"/></outline>
      <outline xmlurl="https://b.example/"/></outline>
      <outline text="C" type="link" xmlUrl="https://c.example/" category="/News/Local, tag"/>
      <outline type="include" url="https://d.example/list.opml"/><outline type="link" url="https://e.example/"/>
      <outline type="rss" url="https://f.example/"/><outline xmlUrl=" "/></body></opml>
      """)
    #expect(list.title == "Mine")
    #expect(
      list.outlines == [
        Outline(url: "https://a.example/?x=1&y=2", title: "A", folders: [["Coast", "North"]]),
        Outline(url: "https://b.example/", folders: [["Coast"]]),
        Outline(url: "https://c.example/", title: "C", folders: [["News", "Local"], ["tag"]]),
        Outline(url: "https://f.example/"),
      ])
  }

  @Test("A list is written and read back") func roundTrip() throws {
    let written = OutlineList(
      title: "A & B",
      outlines: [
        Outline(url: "https://a.example/?x=1&y=\"2\"", title: "<A>", folders: [["Coast", "North"]]),
        Outline(url: "https://b.example/", title: "B"),
        Outline(url: "https://c.example/", title: "C", folders: [["Coast"]]),
        Outline(url: "https://d.example/", title: "D", folders: [["x", "y"], ["z"]]),
        Outline(url: "https://e.example/", title: "E", folders: [["Coast", "North"]]),
      ])
    let read = try list(written.opml)
    #expect(read.title == written.title)
    #expect(read.outlines.map(\.title) == ["<A>", "E", "C", "B", "D"])
    #expect(Set(read.outlines) == Set(written.outlines))
    #expect(try list(read.opml) == read)
    #expect(try list(OutlineList().opml).outlines == [])
  }

  @Test("Depth and number are limited") func limits() throws {
    let deep = (0..<100).map { "<outline text='f\($0)'><outline xmlUrl='u\($0)'/>" }.joined()
    #expect(try list("<opml><body>\(deep)").outlines.count == OutlineList.depthLimit - 2)
    let many = String(repeating: "<outline xmlUrl='u'/>", count: OutlineList.limit + 5)
    #expect(try list("<opml><body>\(many)</body></opml>").outlines.count == OutlineList.limit)
    #expect(try list("<opml><body>\(many)</body></opml>").extraCount == 5)
    #expect(try list("<opml><body>\(deep)").hasDeeper)
    #expect(try !list("<opml><body>\(many)</body></opml>").hasDeeper)
    let deeper = String(repeating: "<outline text='f'>", count: 200_000) + "<outline xmlUrl='u'/>"
    #expect(try list("<opml><body>\(deeper)").hasDeeper)
    var folder: [String] = []
    for i in 0..<100 { folder.append("f\(i)") }
    #expect(try list(OutlineList(outlines: [Outline(url: "u", folders: [folder])]).opml).outlines.count == 1)
  }

  @Test("A list of feeds is no article") func unsupported() {
    let document = Document(Array("<opml version='1.0'><body/></opml>".utf8), from: .file("l.opml"))
    #expect(InputFormat.of(document)?.word == "opml")
    #expect(throws: ImportError.self) { try importArticles(document) }
    #expect(throws: ImportError.self) { try list("<rss/>") }
  }

  @Test("Changed lists are read without a trap and come back as they were read") func fuzz() throws {
    let sample = Array(
      "<opml><head><title>t</title></head><body><outline text='a'><outline title='b' xmlUrl='c' category='d/e,f'/></outline></body></opml>"
        .utf8)
    var random = SeededGenerator(seed: 4)
    for _ in 0..<fuzzCount(2000) {
      let bytes = mutated(
        sample, scraps: ["<outline xmlUrl='x'>", "</outline>", "/", ",", "&#10;", "'", "é"], using: &random)
      guard let list = try? OutlineList(Document(bytes, from: .standardInput)) else { continue }
      #expect(try self.list(list.opml).outlines.count == list.outlines.count)
    }
  }
}
