import TestSupport
import Glibc
import Testing

@testable import Files

@Suite("Paths as strings") struct PathTextTests {
  @Test(
    "Every path survives the conversion both ways",
    arguments: [
      Array("plain.txt".utf8), Array("Müller 日本 👋🏽.txt".utf8), [0x62, 0xFF, 0x2E], [0xC3], [0xED, 0xA0, 0x80],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x8F, 0xBE, 0x80, 0xFF], [0xF4, 0x8F, 0xBC, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE2, 0x82],
    ] as [[UInt8]])
  func exact(_ bytes: [UInt8]) { #expect(String(pathBytes: bytes).pathBytes == bytes) }

  @Test("Random bytes survive the conversion both ways") func random() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ -> UInt8 in
        Bool.random() ? .random(in: 0x80 ... .max) : [0xF4, 0x8F, 0xBE, 0xBF, 0x61, 0xC3].randomElement() ?? 0x61
      }
      #expect(String(pathBytes: bytes).pathBytes == bytes)
    }
  }

  @Test("A name in UTF-8 is unchanged; other bytes are replaced for display") func shown() {
    #expect(String(pathBytes: "né.txt".utf8) == "né.txt")
    #expect("né.txt".pathRepaired == "né.txt")
    #expect(String(pathBytes: [0x62, 0xFF]).pathRepaired == "b\u{FFFD}")
  }

  @Test("Slashes are found even before a combining mark") func parts() {
    let path = "out/\u{301}x/y.txt"
    #expect(path.pathParts.map { Array($0.utf8) } == ["out", "\u{301}x", "y.txt"].map { Array($0.utf8) })
    #expect(path.pathFolder.map { Array($0.utf8) } == Array("out/\u{301}x".utf8))
    #expect(path.lastPathPart == "y.txt")
    #expect("/a".pathFolder == "")
    #expect("a".pathFolder == nil)
    #expect("a/".lastPathPart == "")
  }

  @Test("A file whose name is not UTF-8 can be listed, opened and replaced") func files() throws {
    let scratch = Scratch()
    let name = String(pathBytes: [0x62, 0x61, 0x64, 0xFF])
    try saveFile("one", to: scratch[name], replacing: false)
    try saveFile("two", to: scratch[name], replacing: true)
    #expect(scratch.names == [name])
    #expect(scratch.text(name) == "two")
    #expect(realPath(scratch[name])?.lastPathPart == name)
    #expect(FileIdentity(scratch[name]) != nil)
    #expect(paths(matching: scratch["b*"]) == [scratch[name]])
  }
}

@Suite("Small files") struct SmallFileTests {
  @Test("A pipe, a device and a folder are refused at once") func noPipes() {
    let scratch = Scratch()
    mkfifo(scratch["pipe"], 0o600)
    for (path, reason) in [
      (scratch["pipe"], "is a pipe or a device; a file is expected"), (scratch.path, "Is a directory"),
      ("/dev/zero", "is a pipe or a device; a file is expected"), (scratch["no"], "No such file or directory"),
    ] {
      #expect(throws: ReadingError(reason: reason)) { try readSmallFile(path) }
    }
  }
}
