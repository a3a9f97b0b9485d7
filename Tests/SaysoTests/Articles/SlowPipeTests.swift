import Articles
import Formats
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Reader
@testable import sayso

/// Articles beside a pipe without data.
@Suite final class SlowPipeTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("Ana said no.\n".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
    mkfifo(folder + "/pipe", 0o600)
  }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test(.timeLimit(.minutes(30))) func noOtherArticleWaitsForASlowPipe() throws {
    let arrived = DispatchSemaphore(value: 0)
    let mailbox = Mailbox(wake: { arrived.signal() })
    let shelf = ArticleShelf(DeskSources([folder + "/pipe", folder + "/a.txt"]), mailbox: mailbox)
    let (pipe, file) = (ArticleID(0), ArticleID(1))
    shelf.open(pipe)
    shelf.survey()
    Searcher(shelf, mailbox: mailbox).search(for: SearchQuery("Ana"), in: [pipe, file])
    #expect(shelf.key(of: pipe) != nil)
    #expect(shelf.mayWait(for: pipe))
    #expect(!shelf.mayWait(for: file))
    shelf.open(file)
    var events: [ArticleID: Int] = [:]
    func take(until isEnough: () -> Bool) {
      while !isEnough() {
        arrived.wait()
        for event in mailbox.take() {
          switch event {
          case .opened(let id, _, _), .surveyed(let id, _), .found(_, let id, _): events[id, default: 0] += 1
          default: break
          }
        }
      }
    }
    take { events[file] == 3 }
    #expect(events[pipe] == nil)
    let writer = open(folder + "/pipe", O_WRONLY)
    let text = Array("Ben said yes.\n".utf8)
    #expect(write(writer, text, text.count) == text.count)
    close(writer)
    take { events[pipe] == 3 }
    #expect(!shelf.mayWait(for: pipe))
  }
}
