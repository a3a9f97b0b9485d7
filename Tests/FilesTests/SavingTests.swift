import TestSupport
import Glibc
import Testing

@testable import Files

@Suite("Saving") struct SavingTests {
  private let scratch = Scratch()

  private func reason(_ body: () throws(SavingError) -> Void) -> SavingError.Reason? {
    do throws(SavingError) { try body() } catch { return error.reason }
    return nil
  }

  @Test("A new file is created; an existing one is replaced only if allowed") func replacing() throws {
    let path = scratch["a.txt"]
    try saveFile("one\n", to: path, replacing: false)
    #expect(reason { () throws(SavingError) in try saveFile("two\n", to: path, replacing: false) } == .isThere)
    #expect(scratch.text("a.txt") == "one\n")
    try saveFile("two\n", to: path, replacing: true)
    #expect(scratch.text("a.txt") == "two\n")
    #expect(scratch.names == ["a.txt"])
  }

  @Test("A new file has the usual permissions, a replaced one keeps its own; a link stays a link") func kept() throws {
    let path = scratch.file("a.txt", "one")
    chmod(path, 0o640)
    symlink("a.txt", scratch["link"])
    try saveFile("two", to: scratch["link"], replacing: true)
    var status = stat()
    #expect(scratch.text("a.txt") == "two")
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(lstat(scratch["link"], &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    try saveFile("new", to: scratch["b.txt"], replacing: true)
    #expect(stat(scratch["b.txt"], &status) == 0)
    #expect(status.st_mode & 0o600 == 0o600)
    #expect(scratch.names == ["a.txt", "b.txt", "link"])
  }

  @Test("A failed write leaves the old file intact and no other file") func failing() {
    scratch.file("a.txt", "whole")
    let long = scratch[String(repeating: "n", count: 300)]
    for (path, expected) in [
      (scratch.path, SavingError.Reason.isFolder), ("/dev/null", .isNoFile),
      (scratch["no/a.txt"], .refused("No such file or directory")), (long, .refused("File name too long")),
    ] {
      #expect(reason { () throws(SavingError) in try saveFile("x", to: path, replacing: true) } == expected)
    }
    #expect(scratch.text("a.txt") == "whole")
    #expect(scratch.names == ["a.txt"])
  }

  @Test("A link that leads to nothing and an empty name are reported, and nothing is written") func nowhere() throws {
    symlink("away/a.txt", scratch["link"])
    let link = BrokenLink(in: scratch["link"])
    #expect(link?.target == "away/a.txt")
    for replacing in [false, true] {
      let found = reason { () throws(SavingError) in try saveFile("x", to: scratch["link"], replacing: replacing) }
      #expect(found == link.map { .isBrokenLink($0) })
      #expect(reason { () throws(SavingError) in try saveFile("x", to: "", replacing: replacing) } == .isNameless)
    }
    #expect(scratch.names == ["link"])
    #expect(BrokenLink(in: scratch["missing/a.txt"]) == nil)
  }

  @Test("The file in the place of a folder is found") func fileForFolder() {
    let path = scratch.file("a.txt", "one")
    #expect(fileInPlaceOfFolder(of: path + "/") == path)
    #expect(fileInPlaceOfFolder(of: path + "/b/c.txt") == path)
    for other in [path, scratch.path + "/", scratch["b.txt/c"]] { #expect(fileInPlaceOfFolder(of: other) == nil) }
  }

  // MARK: Several files

  private func reason(_ outputs: [Output], inputs: [String] = []) -> SavingError? {
    do throws(SavingError) { try check(outputs, inputs: Set(inputs.compactMap { FileIdentity($0) })) } catch {
      return error
    }
    return nil
  }

  @Test("No output is an input under any name, even if it may be replaced") func inputs() {
    let article = scratch.file("a.txt", "article")
    symlink("a.txt", scratch["link"])
    link(article, scratch["second"])
    for path in [article, scratch["./a.txt"], scratch["link"], scratch["second"]] {
      #expect(reason([Output(path, replacing: true)], inputs: [article]) == SavingError(path, .isInput))
    }
    #expect(reason([Output(scratch["b.txt"], replacing: false)], inputs: [article]) == nil)
  }

  @Test("Two outputs with the same file are refused, even before it exists") func twice() {
    makeFolder(scratch["in"])
    for (a, b) in [("x.md", "x.md"), ("x.md", "./x.md"), ("in/x.md", "in/../in/x.md"), ("new/x", "new//x")] {
      let outputs = [a, b].map { Output(scratch[$0], replacing: true) }
      #expect(reason(outputs)?.reason == .isTwice, "\(a), \(b)")
    }
    #expect(reason([Output(scratch["a/x"], replacing: true), Output(scratch["b/x"], replacing: true)]) == nil)
    #expect(reason([Output("/no-such/x", replacing: true), Output("no-such/x", replacing: true)]) == nil)
  }

  @Test("The error names the existing file") func named() {
    scratch.file("b.txt")
    #expect(
      reason([Output(scratch["b.ann"], replacing: true), Output(scratch["b.txt"], replacing: false)])
        == SavingError(scratch["b.txt"], .isThere))
  }
}
