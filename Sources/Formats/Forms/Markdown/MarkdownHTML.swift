import Articles
import CMD4C

/// Returns Markdown as HTML: CommonMark with tables, strikethrough and bare addresses. A picture alone in its paragraph becomes a caption of its
/// description; elsewhere its description stands in the text.
func html(ofMarkdown text: String) -> String {
  var text = text
  let writer = MarkdownWriter(limit: text.utf8.count * 16 + (1 << 20))
  var parser = MD_PARSER()
  parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS)
  parser.enter_block = { kind, detail, writer in writerOf(writer).enter(kind, detail) }
  parser.leave_block = { kind, _, writer in writerOf(writer).leave(kind) }
  parser.enter_span = { kind, detail, writer in writerOf(writer).enter(kind, detail) }
  parser.leave_span = { kind, _, writer in writerOf(writer).leave(kind) }
  parser.text = { kind, text, count, writer in
    writerOf(writer).add(kind, UnsafeRawBufferPointer(start: text, count: Int(count)))
  }
  text.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { bytes in
      _ = md_parse(bytes.baseAddress, MD_SIZE(bytes.count), &parser, Unmanaged.passUnretained(writer).toOpaque())
    }
  }
  return writer.html
}

private func writerOf(_ pointer: UnsafeMutableRawPointer?) -> MarkdownWriter {
  guard let pointer else { return MarkdownWriter(limit: 0) }
  return Unmanaged<MarkdownWriter>.fromOpaque(pointer).takeUnretainedValue()
}

/// HTML that grows with the calls of the parser.
private final class MarkdownWriter {
  private var bytes: [UInt8] = []
  /// The most bytes that are written, since a table of many columns repeats them in each row.
  private let limit: Int
  /// HTML of the document that is not yet written, since a tag may come in pieces.
  private var raw: [UInt8] = []
  /// The number of open pictures, whose descriptions may hold others.
  private var pictures = 0
  /// The start of the open paragraph, and that of its pictures and of all else in it.
  private var paragraph: (start: Int, hasPicture: Bool, hasWords: Bool)?

  init(limit: Int) { self.limit = limit }

  /// The HTML so far.
  var html: String {
    flush()
    return String(decoding: bytes, as: UTF8.self)
  }

  func enter(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    flush()
    switch kind {
    case MD_BLOCK_P: paragraph = (bytes.count, false, false)
    case MD_BLOCK_HR: write("<hr>")
    default: name(of: kind, detail).map { write("<\($0)>") }
    }
    if kind == MD_BLOCK_H, let level = detail?.load(as: MD_BLOCK_H_DETAIL.self).level { headings.append(level) }
    return status
  }

  func leave(_ kind: MD_BLOCKTYPE) -> Int32 {
    flush()
    switch kind {
    case MD_BLOCK_P: endParagraph()
    case MD_BLOCK_H: write("</h\(headings.popLast() ?? 1)>")
    default: name(of: kind, nil).map { write("</\($0)>") }
    }
    return status
  }

  /// The levels of the open headings.
  private var headings: [UInt32] = []

  private func name(of kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> String? {
    switch kind {
    case MD_BLOCK_QUOTE: "blockquote"
    case MD_BLOCK_UL: "ul"
    case MD_BLOCK_OL: "ol"
    case MD_BLOCK_LI: "li"
    case MD_BLOCK_H: "h\(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1)"
    case MD_BLOCK_CODE: "pre"
    case MD_BLOCK_TABLE: "table"
    case MD_BLOCK_TR: "tr"
    case MD_BLOCK_TH: "th"
    case MD_BLOCK_TD: "td"
    default: nil
    }
  }

  private func endParagraph() {
    guard let paragraph else { return }
    let name = paragraph.hasPicture && !paragraph.hasWords ? "figcaption" : "p"
    bytes.insert(contentsOf: Array("<\(name)>".utf8), at: min(paragraph.start, bytes.count))
    write("</\(name)>")
    self.paragraph = nil
  }

  func enter(_ kind: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    flush()
    switch kind {
    case MD_SPAN_IMG:
      pictures += 1
      paragraph?.hasPicture = true
    case MD_SPAN_A where pictures == 0:
      guard let target = detail?.load(as: MD_SPAN_A_DETAIL.self).href else { break }
      write("<a href=\"")
      write(target)
      write("\">")
    default: break
    }
    return status
  }

  func leave(_ kind: MD_SPANTYPE) -> Int32 {
    flush()
    if kind == MD_SPAN_IMG { pictures -= 1 }
    if kind == MD_SPAN_A, pictures == 0 { write("</a>") }
    return status
  }

  func add(_ kind: MD_TEXTTYPE, _ text: UnsafeRawBufferPointer) -> Int32 {
    if kind == MD_TEXT_HTML {
      raw += text
      return status
    }
    flush()
    if pictures == 0, text.contains(where: { $0 > 0x20 }) { paragraph?.hasWords = true }
    switch kind {
    case MD_TEXT_NULLCHAR: write("\u{FFFD}")
    case MD_TEXT_BR: write("<br>")
    case MD_TEXT_ENTITY: bytes += text
    default: escape(text)
    }
    return status
  }

  /// Zero as long as the parser may go on.
  private var status: Int32 { bytes.count + raw.count > limit ? 1 : 0 }

  private func flush() {
    guard !raw.isEmpty else { return }
    if raw.contains(where: { $0 > 0x20 }) { paragraph?.hasWords = true }
    bytes += harmlessTags(raw)
    raw = []
  }

  private func write(_ text: String) { bytes += text.utf8 }

  /// Writes a target of a link, in which references stay.
  private func write(_ attribute: MD_ATTRIBUTE) {
    for byte in UnsafeRawBufferPointer(start: attribute.text, count: Int(attribute.size)) {
      if byte == UInt8(ascii: "\"") { write("&quot;") } else { bytes.append(byte) }
    }
  }

  private func escape(_ text: UnsafeRawBufferPointer) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      default: bytes.append(byte)
      }
    }
  }
}
