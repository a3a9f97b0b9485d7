import Articles
import Ledger
import Reader
import TestSupport
import Testing

@testable import sayso

@Suite("Texts that were read before") struct PlaceWriterTests {
  private let scratch = Scratch()
  private let key = ArticleKey.address("https://coast.example/ferry")

  private func draft(_ paragraphs: String...) -> Draft { ArticleBuilder(paragraphs.map { (.paragraph, $0) }).draft }

  /// Returns a writer of a new session.
  private func session() throws -> PlaceWriter {
    let writer = PlaceWriter(folder: scratch["."], post: { _ in })
    return try #require(writer)
  }

  private func leave(_ writer: PlaceWriter) {
    writer.keep(
      ReadingPosition(place: Anchor(at: 0, in: ""), marks: [:], share: 0), of: key, Headings(), actors: nil,
      statements: nil)
    writer.finish()
  }

  @Test("New paragraphs of a changed text are found in the next session, and once") func sessions() throws {
    let first = try session()
    #expect(first.revision(of: key, by: draft("The ferry sails.", "Fog is near.")) == nil)
    leave(first)
    let newer = draft("The ferry sails.", "A storm came.", "Fog is near.", "It went.")
    let second = try session()
    #expect(second.revision(of: key, by: newer)?.blocks == [1, 3])
    #expect(second.revision(of: key, by: newer)?.blocks == [1, 3], "the marks stay during a session")
    leave(second)
    #expect(try session().revision(of: key, by: newer) == nil)
  }

  @Test("A text that is read again within a session is compared with the one on the screen") func again() throws {
    let writer = try session()
    _ = writer.revision(of: key, by: draft("One.", "Two."))
    #expect(writer.revision(of: key, by: draft("One.", "Three.", "Two."))?.blocks == [1])
    #expect(writer.revision(of: key, by: draft("One.")) == nil)
    #expect(writer.revision(of: key, by: draft("One.", "Four."))?.blocks == [1])
    #expect(writer.revision(of: key, by: draft("One.", "Four."))?.blocks == [1], "the text on the screen is the same")
  }

  @Test("A mark of an earlier session stays when the reader does not know it yet") func marks() throws {
    let places = Places(path: PlaceWriter.path(in: scratch["."]))
    let place = Anchor(at: 3, in: "The ferry sails.")
    try places.setMark("a", in: key, at: place)
    let writer = try session()
    leave(writer)
    #expect(try places.marks(in: key) == ["a": place])
  }

  @Test("The other text of an entry counts as read, too") func other() throws {
    let writer = try session()
    _ = writer.revision(of: key, by: draft("The beginning."))
    writer.note(draft("The page.", "Its end."), besidesTextOf: key)
    leave(writer)
    #expect(try session().revision(of: key, by: draft("The page.", "Its end.")) == nil)
  }
}
