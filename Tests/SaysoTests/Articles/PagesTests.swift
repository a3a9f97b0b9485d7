import Articles
import Dispatch
import Fetching
import Formats
import Foundation
import TestSupport
import Testing

@testable import sayso

@Suite("Pages of one article") struct PagesTests {
  init() { setenv("no_proxy", "*", 1) }

  private static func page(_ number: Int, next: String? = nil, title: String = "Pilots vote") -> String {
    let link = next.map { "<link rel=next href='\($0)'>" } ?? ""
    let text =
      "<html><head><meta property=og:type content=article><title>\(title)</title>\(link)</head><body><article><h1>\(title)</h1>"
      + "<p>This is page \(number) of the long story of the pilots of Northport, who had walked out over pay and hours.</p>"
      + "</article></body></html>"
    return answer(of: "text/html", text)
  }

  private func read(_ server: LoopbackServer, _ path: String = "/a") throws -> ArticleReader.Reading {
    try ArticleReader().article(.address(try WebAddress("http://127.0.0.1:\(server.port)\(path)")))
  }

  private func numbers(_ reading: ArticleReader.Reading) -> [Int] {
    reading.draft.text.matches(of: /This is page (\d+)/).compactMap { Int($0.1) }
  }

  @Test("All pages are one article; the first is shown before the others are fetched") func joined() throws {
    let server = LoopbackServer([
      "/a": Self.page(1, next: "/a?page=2"), "/a?page=2": Self.page(2, next: "/a?page=3"), "/a?page=3": Self.page(3),
    ])
    var beginning: ArticleReader.Reading?
    var requests = 0
    let reading = try ArticleReader().article(
      .address(try WebAddress("http://127.0.0.1:\(server.port)/a")),
      beginning: {
        beginning = $0
        requests = server.requests.count
      })
    #expect(numbers(reading) == [1, 2, 3])
    #expect(reading.notes == ["an article of 3 pages"])
    #expect(reading.draft.facts.nextPage == nil)
    #expect(beginning.map(numbers) == [1])
    #expect(requests == 1)
  }

  @Test("Pages that lead in a circle are read once each") func circle() throws {
    let server = LoopbackServer([
      "/a/1": Self.page(1, next: "/a/2"), "/a/2": Self.page(2, next: "/a/3"), "/a/3": Self.page(3, next: "/a/4"),
      "/a/4": "HTTP/1.1 302 Found\r\nLocation: /a/1\r\nContent-Length: 0\r\n\r\n",
    ])
    #expect(numbers(try read(server, "/a/1")) == [1, 2, 3])
  }

  @Test("At most twenty pages are read") func many() throws {
    let server = LoopbackServer { request, connection in
      let number = Int(request.path.split(separator: "/").last ?? "") ?? 0
      connection.send(Self.page(number, next: "/a/\(number + 1)"))
    }
    let reading = try read(server, "/a/1")
    #expect(numbers(reading) == Array(1...20))
  }

  @Test("The text ends before a page that fails, with a remark") func failing() throws {
    let server = LoopbackServer(["/a": Self.page(1, next: "/a?page=2"), "/a?page=2": Self.page(2, next: "/a?page=3")])
    let reading = try read(server)
    #expect(numbers(reading) == [1, 2])
    #expect(reading.notes.count == 1)
    #expect(reading.notes.first?.hasPrefix("page 3 is missing: ") ?? false)
    #expect(reading.notes.first?.hasSuffix("the server has no such page (404)") ?? false)
  }

  @Test("All pages together have the time of one page") func slow() throws {
    let server = LoopbackServer(["/a?page=2": Self.page(2, next: "/a?page=3"), "/a?page=3": Self.page(3)])
    let address = try WebAddress("http://127.0.0.1:\(server.port)/a")
    var draft = Draft(text: "", blocks: [])
    draft.facts.nextPage = "http://127.0.0.1:\(server.port)/a?page=2"
    let reading = ArticleReader.Reading(source: .address(address), draft: draft)
    var times = [1_000, 60_000][...]
    let pages = FollowingPages(reader: ArticleReader(), after: [address], byteCount: 0) { times.popFirst() ?? 0 }
    let added = pages.added(to: reading) { _ in true }
    #expect(numbers(added) == [2])
    #expect(added.notes.first?.hasPrefix("page 3 is missing: ") == true)
    #expect(added.notes.first?.hasSuffix("not finished after 60 seconds") == true)
    #expect(!server.requests.contains { $0.path == "/a?page=3" })
  }

  @Test("All pages together have the limit of one page") func large() throws {
    let server = LoopbackServer(["/a?page=2": Self.page(2)])
    let address = try WebAddress("http://127.0.0.1:\(server.port)/a")
    var draft = Draft(text: "", blocks: [])
    draft.facts.nextPage = "http://127.0.0.1:\(server.port)/a?page=2"
    var limits = FetchLimits()
    limits.page = 1_100
    let reading = ArticleReader.Reading(source: .address(address), draft: draft)
    let pages = FollowingPages(reader: ArticleReader(), after: [address], byteCount: 1_000, limits: limits) { 0 }
    #expect(numbers(pages.added(to: reading) { _ in true }) == [])
    #expect(pages.added(to: reading) { _ in true }.notes.first?.contains("is larger than") ?? false)
    limits.page = 10_000
    let more = FollowingPages(reader: ArticleReader(), after: [address], byteCount: 1_000, limits: limits) { 0 }
    #expect(numbers(more.added(to: reading) { _ in true }) == [2])
  }

  @Test("A next page with another title stays away") func otherArticle() throws {
    let server = LoopbackServer([
      "/a": Self.page(1, next: "/a?page=2"), "/a?page=2": Self.page(2, title: "Bakers rest on Sundays"),
    ])
    #expect(numbers(try read(server)) == [1])
  }
}
