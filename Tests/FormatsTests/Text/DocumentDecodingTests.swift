import Testing

@testable import Formats

@Suite("Decoding of documents that may state their encoding")
struct DocumentDecodingTests {
  private let russian: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]  // "Привет" in windows-1251

  @Test("Labels of the web name encodings, in any case")
  func labels() {
    #expect(EncodingLabels.entry(" UTF8 ")?.encoding == .utf8)
    #expect(EncodingLabels.entry("ISO-8859-1")?.encoding == .windows1252)
    #expect(EncodingLabels.entry("x-sjis")?.converter == "CP932")
    #expect(EncodingLabels.entry("utf-7") == nil)
  }

  @Test("The stated encoding is read from media types, meta elements and XML declarations")
  func statedLabels() {
    #expect(charset(ofMediaType: "text/html; Charset=\"windows-1251\"") == "windows-1251")
    #expect(charset(ofMediaType: "text/html") == nil)
    #expect(Array("<html><meta charset=koi8-r>".utf8).statedCharsets == ["koi8-r"])
    #expect(
      Array("<meta http-equiv='Content-Type' content='text/html; charset=big5'>".utf8).statedCharsets == ["big5"])
    #expect(Array("<?xml version='1.0' encoding='EUC-JP'?>".utf8).statedCharsets == ["euc-jp"])
    #expect(Array("<!-- <meta charset=big5> --><p>".utf8).statedCharsets == [])
    #expect(Array("<!-- never closed <meta charset=big5>".utf8).statedCharsets == [])
  }

  @Test("A stated encoding is used, the media type's before the document's own")
  func stated() {
    let decoded = Decoded(russian, stated: ["windows-1251", "koi8-r"])
    #expect(decoded.text == "Привет")
    #expect(decoded.encoding.rawValue == "windows-1251")
  }

  @Test("Latin-1 is read as Windows-1252")
  func latin() {
    #expect(Decoded([0x93, 0x61, 0x94, 0xE9], stated: ["iso-8859-1"]).text == "“a”é")
  }

  @Test("Valid UTF-8 is UTF-8, although another encoding is stated")
  func wrongLabel() {
    #expect(Decoded(Array("“Größe”".utf8), stated: ["iso-8859-1"]).text == "“Größe”")
    #expect(Decoded(Array("“Größe”".utf8), stated: ["utf-16"]).text == "“Größe”")
  }

  @Test("A byte order mark decides, and is no part of the text")
  func byteOrderMark() {
    #expect(Decoded([0xEF, 0xBB, 0xBF, 0x61], stated: ["koi8-r"]).text == "a")
    #expect(Decoded([0xFF, 0xFE, 0x61, 0], stated: ["utf-8"]).text == "a")
  }

  @Test("UTF-8 that is cut in a character is repaired and counted")
  func cut() {
    let decoded = Decoded(Array("Größe für alle – “ja".utf8).dropLast() + [0xE2, 0x80], stated: ["utf-8"])
    #expect(decoded.text == "Größe für alle – “j\u{FFFD}")
    #expect(decoded.repairs == 1)
  }

  @Test("Undeclared bytes are guessed")
  func guessed() {
    let sentence = "Съешь же ещё этих мягких французских булок, да выпей чаю. Правительство сообщило о новом законе."
    let bytes = sentence.unicodeScalars.map { scalar -> UInt8 in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x451: 0xB8
      default: UInt8(scalar.value)
      }
    }
    #expect(Decoded(bytes, stated: []).text == sentence)
  }

  @Test("Bytes that an encoding does not know become U+FFFD and are counted")
  func malformed() {
    let decoded = Decoded([0x82, 0xA0, 0xFF, 0x41], stated: ["shift_jis"])
    #expect(decoded.text.unicodeScalars.first == "あ")
    #expect(decoded.text.utf8.last == 0x41)
  }
}
