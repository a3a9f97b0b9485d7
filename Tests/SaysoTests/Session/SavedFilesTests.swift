import Articles
import Files
import Formats
import Foundation
import Reader
import Review
import Synchronization
import Testing

@testable import sayso

/// The reader's saved and exported files, and the files that stay as they are.
@Suite("Files that the reader writes") final class SavedFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)").path
  private let posted = Posted()

  private final class Posted: Sendable {
    let events = Mutex<[Event]>([])
  }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("w.txt", "Ana said no.\n")
  }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }
  private func text(_ name: String) -> String? { try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) }

  /// Runs `errand` to the end; returns its message.
  private func message(_ errand: (Errands) -> Void) -> String {
    let errands = Errands { [posted] event in posted.events.withLock { $0.append(event) } }
    errand(errands)
    errands.finish()
    return posted.events.withLock { events in
      defer { events = [] }
      return events.map { event in
        switch event {
        case .notice(let words): words
        case .failed(let words): "failed: " + words
        case .paths(_, let paths): paths.joined(separator: " ")
        default: "\(event)"
        }
      }.joined(separator: "\n").replacingOccurrences(of: folder, with: "DIR")
    }
  }

  private var inputs: @Sendable () -> Set<FileIdentity> {
    { [folder] in Set([FileIdentity(folder + "/w.txt")].compactMap { $0 }) }
  }

  private func export(_ name: String, replacing: Bool = false) throws -> String {
    let draft = try importArticle(.file(folder + "/w.txt")).draft
    let reviewed = ReviewedArticle(Article(draft: draft), under: Rulings())
    return message { $0.export(reviewed, id: "w", to: folder + "/" + name, replacing: replacing, inputs: inputs) }
  }

  @Test("The open article is never replaced, not even where that is allowed") func theOpenArticle() throws {
    let refused =
      "failed: DIR/w.txt: is read by Sayso, and is never replaced; another name or folder is expected"
    #expect(try export("w.txt", replacing: true) == refused)
    #expect(message { $0.save("x", to: folder + "/w.txt", replacing: true, inputs: inputs) } == refused)
    symlink("w.txt", folder + "/link.txt")
    #expect(try export("link.txt", replacing: true).contains("DIR/link.txt: is read by Sayso"))
    #expect(text("w.txt") == "Ana said no.\n")
  }

  @Test("The file that was typed may be replaced, and none beside it") func besideIt() throws {
    #expect(try export("w.ann").hasPrefix("DIR/w.ann: 0 statements saved"))
    #expect(try export("w.ann") == "failed: DIR/w.ann: exists; :export !DIR/w.ann overwrites it")
    #expect(try export("w.ann", replacing: true).hasPrefix("DIR/w.ann: 0 statements saved"))
    try write("v.txt", "mine\n")
    #expect(
      try export("v.ann", replacing: true)
        == "failed: DIR/v.txt: exists; choose the name of a new file")
    #expect(text("v.txt") == "mine\n")
    #expect(text("v.ann") == nil)
    #expect(text("w.txt") == "Ana said no.\n")
  }

  @Test("An article that is not UTF-8 stays when its annotations are written beside it") func windows() throws {
    let old = Data([0x41, 0x20, 0x91, 0x6E, 0x6F, 0x92, 0x0A])
    try old.write(to: URL(fileURLWithPath: folder + "/w.txt"))
    #expect(try export("w.ann", replacing: true).contains("DIR/w.txt: is read by Sayso"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/w.txt")) == old)
    #expect(text("w.ann") == nil)
  }

  @Test("Tab offers names for an export, and never the article's") func offers() throws {
    try write("w.md", "mine")
    func offered(_ typed: String) -> String {
      message { $0.findPaths(beginningWith: folder + "/" + typed, exporting: "w", inputs: inputs) }
    }
    #expect(offered("") == "DIR/w.html DIR/w.csv DIR/w.json DIR/w.jsonl DIR/w.jsonld DIR/w.ann DIR/w.md")
    #expect(offered("w.j") == "DIR/w.json DIR/w.jsonl DIR/w.jsonld")
    #expect(offered("w.t") == "")
  }
}
