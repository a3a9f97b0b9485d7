import Reader
import TestSupport
import Testing

@testable import sayso

@Suite("The files of articles on the screen") struct FileWatchTests {
  private let scratch = Scratch()
  private let one = ArticleID(0)
  private let two = ArticleID(1)

  /// Returns a short name of an event.
  private func name(_ event: Event?) -> String {
    switch event {
    case .fileChanged(let id): "changed \(id.number)"
    case .outdated(let id): "outdated \(id.number)"
    default: "nothing"
    }
  }

  @Test("A change is reported once while the article is shown; one before that makes its text outdated")
  func changes() {
    let paths = ["a.txt", "b.txt"].map { scratch.file($0, "The port is open.\n") }
    let shelf = ArticleShelf(DeskSources(paths), mailbox: Mailbox(wake: {}))
    shelf.open(one)
    shelf.open(two)
    while shelf.stampWhenRead(one) == nil || shelf.stampWhenRead(two) == nil {}
    var watch = FileWatch(shelf)
    var now = ContinuousClock.now
    func look(_ id: ArticleID) -> String {
      now += .seconds(2)
      return name(watch.event(of: id, at: now))
    }
    #expect(look(one) == "nothing")
    _ = scratch.file("a.txt", "The port is closed, he said.\n")
    _ = scratch.file("b.txt", "The port is closed, she said.\n")
    #expect(look(one) == "changed 0")
    #expect(look(one) == "nothing")
    // Another article is looked at as soon as it is on the screen.
    #expect(name(watch.event(of: two, at: now)) == "outdated 1")
    #expect(look(two) == "nothing")
  }
}
