import TestSupport
import Articles
import Synchronization
import Testing

@testable import Ledger

@Suite("Readings") struct ReadingsTests {
  /// The time set by a test, in seconds.
  private final class Time: Sendable {
    private let seconds = Mutex(1_000_000)
    func pass(_ some: Int) { seconds.withLock { $0 += some } }
    var now: Int { seconds.withLock { $0 * 1000 } }
  }

  private let scratch: Scratch
  private let time = Time()

  init() throws { scratch = Scratch() }

  private func readings(capacity: Int = 1 << 20) -> Readings {
    let time = time
    return Readings(path: scratch["readings.sqlite"], capacity: capacity, patience: 5) { time.now }
  }

  @Test("An empty cache has no articles, and no file") func nothing() throws {
    #expect(try readings().article(over: madeArticle(seed: 1).draft, by: "1") == nil)
    #expect(!scratch.has("readings.sqlite"))
  }

  @Test("A reading is found by its text, its blocks and its engine") func found() throws {
    let article = madeArticle(seed: 1)
    try readings().keep(article, by: "1")
    let readings = readings()
    #expect(try readings.article(over: article.draft, by: "1") == article)
    #expect(try readings.article(over: article.draft, by: "2") == nil)
    var other = article.draft
    other.text.unicodeScalars.removeLast()
    #expect(try readings.article(over: other, by: "1") == nil)
    other = article.draft
    other.blocks[1].dateline = nil
    #expect(try readings.article(over: other, by: "1") == nil)
  }

  @Test("A later analysis of the same draft replaces the earlier one") func replaced() throws {
    let readings = readings()
    var article = madeArticle(seed: 2)
    try readings.keep(article, by: "1")
    article.sentences = []
    try readings.keep(article, by: "2")
    #expect(try readings.article(over: article.draft, by: "1") == nil)
    #expect(try self.readings().article(over: article.draft, by: "2") == article)
  }

  @Test("Beyond the capacity the least recently used goes first; a larger one is not stored") func capacity()
    throws
  {
    let articles = (0..<4).map { madeArticle(seed: 10, size: 300 + $0) }
    let sizes = articles.map { ReadingForm.bytes(of: $0).count }
    let readings = readings(capacity: sizes[0] + sizes[1] + sizes[2] + 20)
    func isKept(_ i: Int) throws -> Bool { try readings.article(over: articles[i].draft, by: "1") == articles[i] }
    for i in 0..<3 {
      try readings.keep(articles[i], by: "1")
      time.pass(100)
    }
    #expect(try isKept(0))
    time.pass(100)
    try readings.keep(articles[3], by: "1")
    #expect(try [isKept(0), isKept(1), isKept(2), isKept(3)] == [true, false, true, true])
    let long = madeArticle(seed: 11, size: 10_000)
    let small = self.readings(capacity: ReadingForm.bytes(of: long).count - 1)
    try small.keep(long, by: "1")
    #expect(try small.article(over: long.draft, by: "1") == nil)
    #expect(try isKept(3))
  }

  @Test("A damaged file is set aside and replaced") func damaged() throws {
    let (article, rubbish) = (madeArticle(seed: 3), [UInt8](repeating: 9, count: 5000))
    try scratch.write(rubbish, to: "readings.sqlite")
    let readings = readings()
    #expect(try readings.article(over: article.draft, by: "1") == nil)
    #expect(try scratch.bytes(of: "readings.sqlite.damaged") == rubbish)
    try readings.keep(article, by: "1")
    #expect(try readings.article(over: article.draft, by: "1") == article)
    try scratch.write(rubbish, to: "readings.sqlite")
    try self.readings().keep(article, by: "1")
    #expect(try self.readings().article(over: article.draft, by: "1") == article)
  }

  @Test("Damaged bytes give no article") func damagedBytes() throws {
    let article = madeArticle(seed: 4)
    let readings = readings()
    try readings.keep(article, by: "1")
    let store = Store(path: scratch["readings.sqlite"], versions: Readings.versions, patience: 5)
    try store.write { db in try db.execute(sql: "UPDATE contents SET bytes = zeroblob(length(bytes))") }
    #expect(try readings.article(over: article.draft, by: "1") == nil)
    try readings.keep(article, by: "1")
    #expect(try readings.article(over: article.draft, by: "1") == article)
  }

  @Test("Concurrent caches find each other's articles") func together() async throws {
    let path = scratch["readings.sqlite"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for reader in 0..<6 {
        group.addTask {
          let readings = Readings(path: path, patience: 30)
          for n in 0..<10 {
            let article = madeArticle(seed: 7, size: 200 + reader * 10 + n)
            try readings.keep(article, by: "1")
            #expect(try readings.article(over: article.draft, by: "1") == article)
          }
        }
      }
      try await group.waitForAll()
    }
    for n in 0..<60 {
      let article = madeArticle(seed: 7, size: 200 + n)
      #expect(try readings().article(over: article.draft, by: "1") == article)
    }
  }
}
