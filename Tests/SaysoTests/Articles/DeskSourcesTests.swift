import Cells
import Formats
import Foundation
import Reader
import Testing

@testable import sayso

/// The sources that the words of the command line name.
@Suite final class DeskSourcesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)").path

  init() throws {
    for (path, text) in [
      ("b.txt", "B"), ("a.txt", "A"), (".hidden", "x"), ("empty.txt", ""), ("picture.png", "\u{89}PNG\r\n"),
      ("zeros", "x\u{0}y"), ("inner/c.txt", "C"), ("inner/.git", "x"),
    ] {
      let url = URL(fileURLWithPath: folder + "/" + path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.unicodeScalars.map { UInt8($0.value) }).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func names(_ words: [String], isRecursive: Bool = false) -> [String] {
    DeskSources(words, isRecursive: isRecursive).sources.map {
      $0.description.replacingOccurrences(of: folder, with: "")
    }
  }

  @Test func aFolderStandsForItsTextFiles() {
    #expect(names([folder]) == ["/a.txt", "/b.txt"])
    #expect(names([folder + "/"]) == ["/a.txt", "/b.txt"])
    #expect(DeskSources([folder]).notice == "left out: 2 no text, 1 hidden, 1 empty, 1 a folder (-r opens it)")
    #expect(names([folder], isRecursive: true) == ["/a.txt", "/b.txt", "/inner/c.txt"])
    #expect(DeskSources([folder + "/a.txt"]).notice == nil)
  }

  @Test func linksThatLeadRoundAreFollowedOnce() throws {
    for name in ["one", "two"] {
      try FileManager.default.createSymbolicLink(atPath: folder + "/inner/" + name, withDestinationPath: "..")
      try FileManager.default.createSymbolicLink(atPath: folder + "/" + name, withDestinationPath: ".")
    }
    #expect(names([folder], isRecursive: true) == ["/a.txt", "/b.txt", "/inner/c.txt"])
  }

  @Test func aFileIsReadOnceUnderTheFirstOfItsNames() throws {
    try FileManager.default.linkItem(atPath: folder + "/a.txt", toPath: folder + "/inner/a2.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/inner/a3.txt", withDestinationPath: "../a.txt")
    #expect(names([folder], isRecursive: true) == ["/a.txt", "/b.txt", "/inner/c.txt"])
    #expect(names([folder + "/inner/a2.txt", folder + "/a.txt"]) == ["/inner/a2.txt"])
    #expect(names(["/gone.txt", "/gone.txt"]) == ["/gone.txt"])
  }

  @Test func aFolderIsReadOnceUnderAnyName() throws {
    try FileManager.default.createSymbolicLink(atPath: folder + "/inner/up", withDestinationPath: "..")
    let again = DeskSources([folder, folder + "/inner/..", folder + "/inner", folder], isRecursive: true)
    #expect(again.sources.count == 3)
    #expect(again.notice == DeskSources([folder], isRecursive: true).notice, "what was left out counts once, too")
  }

  @Test func patternsAreForWhereTheShellLeftThem() {
    #expect(names([folder + "/*.txt"]) == ["/a.txt", "/b.txt", "/empty.txt"])
    #expect(names([folder + "/[ab].txt", folder + "/no*"]) == ["/a.txt", "/b.txt", "/no*"])
    let odd = folder + "/b*.txt"
    try? Data("odd".utf8).write(to: URL(fileURLWithPath: odd))
    #expect(names([odd]) == ["/b*.txt"])
  }

  @Test func eachIsThereOnceInTheOrderOfTheWords() {
    #expect(
      names(["-", folder + "/b.txt", folder, "-", "gone.txt"]) == ["standard input", "/b.txt", "/a.txt", "gone.txt"])
  }

  @Test func oneIsOpenOfSeveralNoneIs() throws {
    var desk = DeskSources([folder + "/a.txt"])
    desk.held[ArticleID(0)] = try importArticle(.file(folder + "/a.txt")).draft
    let size = Size(columns: 80, rows: 24)
    #expect(desk.state(Settings(themes: [.builtIn]), size: size, depth: .none).currentArticle == ArticleID(0))
    #expect(DeskSources([folder]).state(Settings(themes: [.builtIn]), size: size, depth: .none).currentArticle == nil)
  }
}
