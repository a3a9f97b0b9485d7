import Articles
import Foundation
import Formats
import Reader
import Review
import Synchronization
import Testing

@testable import Ledger
@testable import sayso

/// The fate of decisions during and after a session.
@Suite("Keeping decisions", .timeLimit(.minutes(30))) final class DecisionWriterTests {
  /// The events that a writer posted.
  private final class Posted: Sendable {
    private let events = Mutex<[Event]>([])
    func add(_ event: Event) { events.withLock { $0.append(event) } }

    /// The decisions that were brought last.
    var decisions: [Decision]? { events.withLock { $0.lazy.compactMap(\.decisions).last } }
    var saved: [Decision.ID] { events.withLock { $0.compactMap(\.saved) } }
    var notSaved: [String] { events.withLock { $0.compactMap(\.notSaved) } }
    var notices: [String] { events.withLock { $0.compactMap(\.notice) } }
    var failures: [String] { events.withLock { $0.compactMap(\.failure) } }
  }

  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)").path
  private let draft = Formats.draft(of: "A title\n\nThe mill must close, Ana Brandt said on Monday.\n")
  private let key = ArticleKey.file(path: "/news/a.txt")
  private let id = ArticleID(0)

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func decisionWriter(_ posted: Posted, folder: String? = nil, patience: Double = 5) -> DecisionWriter {
    DecisionWriter(folder: folder ?? self.folder, patience: patience, post: posted.add)
  }
  private func decision(_ number: UInt32, session: UInt64 = 1) -> Decision { madeDecision(number, session: session) }
  private func wait(_ wish: () -> Bool) throws {
    let end = ContinuousClock.now + .seconds(120)
    while !wish(), ContinuousClock.now < end { usleep(2_000) }
    try #require(wish())
  }

  @Test("Decisions are saved and present in the next session") func kept() throws {
    let posted = Posted()
    let decisionWriter = decisionWriter(posted)
    decisionWriter.opened(id, draft, key: key)
    for n: UInt32 in 1...3 { decisionWriter.keep(decision(n), on: id) }
    #expect(decisionWriter.finish(rescueInto: []).isEmpty)
    #expect(posted.saved == (1...3).map { decision($0).id })
    #expect(posted.decisions == nil)
    #expect(posted.notSaved == [])
    #expect(try Decisions(path: DecisionWriter.path(in: folder)).articles().first?.article.title == "A title")
    let later = Posted()
    let next = self.decisionWriter(later)
    next.opened(id, draft, key: key)
    #expect(next.finish(rescueInto: []).isEmpty)
    #expect(later.decisions == (1...3).map { decision($0) })
  }

  @Test("Nothing is brought, and no file made, where nothing was decided") func nothing() {
    let posted = Posted()
    let decisionWriter = decisionWriter(posted)
    decisionWriter.opened(id, draft, key: nil)
    decisionWriter.look(at: id)
    #expect(decisionWriter.finish(rescueInto: []).isEmpty)
    #expect(posted.decisions == nil)
    #expect(posted.failures == [])
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test("Two sessions on one article see each other's decisions in the order of the ledger") func together()
    throws
  {
    let (mine, theirs) = (Posted(), Posted())
    let (one, other) = (decisionWriter(mine), decisionWriter(theirs))
    for decisionWriter in [one, other] { decisionWriter.opened(id, draft, key: key) }
    one.keep(decision(1), on: id)
    try wait { mine.saved.count == 1 }
    other.look(at: id)
    try wait { theirs.decisions == [decision(1)] }
    other.keep(decision(2, session: 2), on: id)
    try wait { theirs.saved.count == 1 }
    one.look(at: id)
    try wait { mine.decisions == [decision(1), decision(2, session: 2)] }
    // At most once a second.
    other.keep(decision(3, session: 2), on: id)
    try wait { theirs.saved.count == 2 }
    one.look(at: id)
    #expect(one.finish(rescueInto: []).isEmpty)
    #expect(mine.decisions?.count == 2)
    one.look(at: id, at: .now + .seconds(2))
    try wait { mine.decisions?.count == 3 }
  }

  @Test("A text that was edited has the decisions of before, and those of its new content") func edited() throws {
    let ledger = Decisions(path: DecisionWriter.path(in: folder))
    let other = Formats.draft(of: "A title\n\nThe mill may stay, Ana Brandt said.\n")
    try ledger.append(decision(1), to: LedgerArticle(text: draft.text, key: key))
    try ledger.append(decision(2), to: LedgerArticle(text: other.text, key: .file(path: "/else.txt")))
    let posted = Posted()
    let decisionWriter = decisionWriter(posted)
    decisionWriter.opened(id, draft, key: key)
    decisionWriter.opened(id, other, key: key)
    #expect(decisionWriter.finish(rescueInto: []).isEmpty)
    #expect(posted.decisions == [decision(1), decision(2)])
  }

  @Test("A failed write is reported, kept in memory, and done when possible") func later() throws {
    let (posted, ledger) = (Posted(), Decisions(path: DecisionWriter.path(in: folder)))
    let decisionWriter = decisionWriter(posted, patience: 0.01)
    decisionWriter.opened(id, draft, key: key)
    try ledger.store.write { _ in
      decisionWriter.keep(decision(1), on: id)
      decisionWriter.keep(decision(2), on: id)
      try wait { posted.notSaved.count == 2 }
      decisionWriter.look(at: id, at: .now + .seconds(2))
    }
    #expect(posted.saved == [])
    #expect(posted.notSaved.allSatisfy { $0.contains("another program holds it") })
    decisionWriter.look(at: id, at: .now + .seconds(10))
    try wait { posted.saved == [decision(1).id, decision(2).id] }
    #expect(decisionWriter.finish(rescueInto: []).isEmpty)
    #expect(try ledger.page(after: 0).entries.map(\.decision) == [decision(1), decision(2)])
  }

  @Test("A ledger that is removed meanwhile is written again, with the decisions of earlier sessions that were read")
  func removed() throws {
    let article = LedgerArticle(text: draft.text, key: key, title: "A title")
    try Decisions(path: DecisionWriter.path(in: folder)).append(decision(1, session: 9), to: article)
    let posted = Posted()
    let decisionWriter = decisionWriter(posted)
    decisionWriter.opened(id, draft, key: key)
    decisionWriter.keep(decision(1), on: id)
    try wait { posted.saved == [decision(1).id] }
    try FileManager.default.removeItem(atPath: folder)
    decisionWriter.keep(decision(2), on: id)
    try wait { posted.saved.contains(decision(2).id) }
    let all = [decision(1, session: 9), decision(1), decision(2)]
    #expect(try Decisions(path: DecisionWriter.path(in: folder)).decisions(on: article) == all)
    #expect(posted.notices.count == 1 && posted.notices[0].hasSuffix("saved in it again: 2 decisions"))
    // Another ledger in its place gets them without a further decision.
    try FileManager.default.removeItem(atPath: folder)
    try Decisions(path: DecisionWriter.path(in: folder)).append(decision(1, session: 8), to: article)
    decisionWriter.look(at: id, at: .now + .seconds(2))
    try wait { posted.decisions?.count == 4 }
    #expect(try Decisions(path: DecisionWriter.path(in: folder)).decisions(on: article).suffix(3) == all[...])
    #expect(decisionWriter.finish(rescueInto: []).isEmpty)
  }

  @Test("If a removed ledger cannot be made again, its decisions are reported, and in a file at the end")
  func removedForGood() throws {
    let posted = Posted()
    let decisionWriter = decisionWriter(posted, folder: folder + "/data")
    decisionWriter.opened(id, draft, key: key)
    for n: UInt32 in 1...2 { decisionWriter.keep(decision(n), on: id) }
    try wait { posted.saved.count == 2 }
    try FileManager.default.removeItem(atPath: folder + "/data")
    try Data().write(to: URL(fileURLWithPath: folder + "/data"))
    decisionWriter.look(at: id, at: .now + .seconds(2))
    try wait { posted.notSaved.count == 2 }
    #expect(posted.notSaved.allSatisfy { $0.contains("Not a directory") })
    #expect(decisionWriter.finish(rescueInto: [folder]).first?.contains("2 decisions are not in the ledger") == true)
  }

  @Test("What can never be kept is in a file at the end, which a ledger takes in") func spared() throws {
    let posted = Posted()
    let decisionWriter = decisionWriter(posted, folder: "/dev/null/sayso")
    decisionWriter.opened(id, draft, key: key)
    for n: UInt32 in 1...2 { decisionWriter.keep(decision(n), on: id) }
    let spare = folder + "/it's here"
    let lines = decisionWriter.finish(rescueInto: ["/dev/null/sayso", spare])
    try #require(lines.count == 2)
    #expect(lines[0].hasPrefix("sayso: 2 decisions are not in the ledger: /dev/null/sayso/ledger.sqlite: "))
    #expect(lines[1].hasSuffix("sayso ledger import '\(folder)/it'\\''s here/decisions.jsonl'"))
    #expect(posted.notSaved.count == 2)
    #expect(posted.saved == [])
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_DATA_HOME"] = folder + "/data"
    let run = try Program.run(
      Program.sayso, ["ledger", "import", spare + "/decisions.jsonl"], environment: environment)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix(": 2 decisions taken, 0 of 2 were there already\n"))
    let article = LedgerArticle(text: draft.text, key: key)
    #expect(
      try Decisions(path: folder + "/data/sayso/ledger.sqlite").decisions(on: article) == [decision(1), decision(2)])
    // A second session that ends so does not overwrite the first one's file.
    #expect(decisionWriter.finish(rescueInto: [spare]).last?.contains("decisions-2.jsonl") == true)
  }

  @Test("The file of what cannot be kept is for its owner alone") func sparedForTheOwner() throws {
    let decisionWriter = decisionWriter(Posted(), folder: "/dev/null/sayso")
    decisionWriter.opened(id, draft, key: key)
    decisionWriter.keep(decision(1), on: id)
    _ = decisionWriter.finish(rescueInto: [folder])
    var facts = stat()
    #expect(stat(folder + "/decisions.jsonl", &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
  }

  @Test("A decision on an article that is not known yet is reported, and saved when it is") func early() throws {
    let posted = Posted()
    let decisionWriter = decisionWriter(posted)
    decisionWriter.keep(decision(1), on: id)
    try wait { posted.notSaved == ["its article has not been read yet"] }
    #expect(
      decisionWriter.finish(rescueInto: [folder]) == ["sayso: 1 not saved: decisions on articles that were not read"])
    decisionWriter.opened(id, draft, key: key)
    #expect(decisionWriter.finish(rescueInto: []).isEmpty)
    #expect(posted.saved == [decision(1).id])
  }

  @Test("A decision whose ID another one has is reported and spared; the others are saved") func conflict() throws {
    let (posted, ledger) = (Posted(), Decisions(path: DecisionWriter.path(in: folder)))
    let other = Decision(id: decision(2).id, when: 0, by: "ben", engine: "", step: .rule([]))
    try ledger.append(other, to: LedgerArticle(text: draft.text, key: key))
    let decisionWriter = decisionWriter(posted)
    decisionWriter.opened(id, draft, key: key)
    for n: UInt32 in 1...3 { decisionWriter.keep(decision(n), on: id) }
    let lines = decisionWriter.finish(rescueInto: [folder])
    #expect(lines.count == 2)
    #expect(lines.first?.contains("1 decision is not in the ledger") == true)
    #expect(posted.saved == [decision(1).id, decision(3).id])
    #expect(posted.notSaved.count == 1)
    #expect(posted.notSaved[0].contains("another decision under the ID 1/2"))
    let spared = try String(contentsOfFile: folder + "/decisions.jsonl", encoding: .utf8)
    #expect(try LedgerEntry(line: spared.dropLast().utf8).decision == decision(2))
  }

  @Test("When an article is opened, its earlier decisions are posted before that returns") func first() throws {
    try Decisions(path: DecisionWriter.path(in: folder)).append(
      decision(1), to: LedgerArticle(text: draft.text, key: key))
    let posted = Posted()
    decisionWriter(posted).opened(id, draft, key: key)
    #expect(posted.decisions == [decision(1)])
  }

  @Test("If no file can be written either, the lines are returned") func nowhere() {
    let decisionWriter = decisionWriter(Posted(), folder: "/dev/null/sayso")
    decisionWriter.opened(id, draft, key: key)
    decisionWriter.keep(decision(1), on: id)
    let lines = decisionWriter.finish(rescueInto: ["/dev/null/other"])
    #expect(lines.count == 2)
    #expect((try? LedgerEntry(line: lines[1].utf8))?.decision == decision(1))
  }

  @Test("A file that is not a ledger is reported once and left as it is") func damaged() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let rubbish = Data(repeating: 9, count: 5000)
    try rubbish.write(to: URL(fileURLWithPath: DecisionWriter.path(in: folder)))
    let posted = Posted()
    let decisionWriter = decisionWriter(posted)
    decisionWriter.opened(id, draft, key: key)
    for n in 1...3 { decisionWriter.look(at: id, at: .now + .seconds(2 * n)) }
    decisionWriter.keep(decision(1), on: id)
    #expect(decisionWriter.finish(rescueInto: [folder]).count == 2)
    #expect(posted.failures.count == 1)
    #expect(posted.failures.allSatisfy { $0.contains("is not a ledger") })
    #expect(posted.notSaved.count == 1)
    #expect(posted.notSaved.allSatisfy { $0.contains("is not a ledger") })
    #expect(try Data(contentsOf: URL(fileURLWithPath: DecisionWriter.path(in: folder))) == rubbish)
  }

  @Test(
    "Words of a shell", arguments: [("/a/b-1.jsonl", "/a/b-1.jsonl"), ("a b", "'a b'"), ("", "''"), ("$(x)", "'$(x)'")])
  func words(_ word: String, _ wanted: String) { #expect(shellWord(word) == wanted) }
}

extension Event {
  fileprivate var decisions: [Decision]? { if case .decisions(_, let some) = self { some } else { nil } }
  fileprivate var saved: Decision.ID? { if case .saved(_, let id) = self { id } else { nil } }
  fileprivate var notSaved: String? { if case .notSaved(_, _, let why) = self { why } else { nil } }
  fileprivate var notice: String? { if case .notice(let words) = self { words } else { nil } }
  fileprivate var failure: String? {
    switch self {
    case .failed(let why), .ledger(let why?): why
    default: nil
    }
  }
}

/// A decision by its number.
func madeDecision(_ number: UInt32, session: UInt64 = 1) -> Decision {
  Decision(
    id: Decision.ID(session: session, number: number), when: Int(number), by: "ana", engine: "1", step: .rule([]))
}
