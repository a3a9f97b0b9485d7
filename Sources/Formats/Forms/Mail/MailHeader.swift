import Articles

/// The header of a message or of a part of one.
struct MailHeader: Sendable {
  /// The names in small letters and the values on one line, in order.
  private(set) var fields: [(name: String, value: String)] = []

  /// The largest number of fields that are read, and of bytes of a value.
  private static let (fieldLimit, valueLimit) = (1000, 1 << 16)

  /// Reads the lines up to the first empty one. Returns where the lines after it begin.
  static func read(_ bytes: [UInt8], in range: Range<Int>) -> (header: MailHeader, body: Int) {
    var header = MailHeader()
    var at = range.lowerBound
    var value: [UInt8] = []
    var name = ""
    func finish() {
      guard !name.isEmpty, header.fields.count < fieldLimit else { return }
      let text = String(validating: value, as: UTF8.self) ?? Decoded(windows1252: value).text
      header.fields.append((name, text.onOneLine))
    }
    while at < range.upperBound {
      let end = bytes.lineEnd(from: at, in: range)
      let line = bytes[at..<end.text]
      at = end.next
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 {
        if value.count < valueLimit { value += line.prefix(valueLimit) }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        finish()
        name = String(decoding: line[..<colon], as: UTF8.self).onOneLine.lowercased()
        value = Array(line[(colon + 1)...].prefix(valueLimit))
      }
    }
    finish()
    return (header, at)
  }

  /// The value of the first field of that name; nil if there is none or it is empty.
  subscript(name: String) -> String? {
    let value = fields.first { $0.name == name }?.value
    return value?.isEmpty == false ? value : nil
  }

  /// The value with its encoded words decoded.
  func text(_ name: String) -> String? {
    let text = self[name].map { decodingWords(of: $0).onOneLine }
    return text?.isEmpty == false ? text : nil
  }

  /// The kind of the part in small letters: "text/html". Plain text if none is stated.
  var mediaType: String {
    guard let value = self["content-type"] else { return "text/plain" }
    let type = value.prefix { $0 != ";" }.lowercased().onOneLine
    return type.holds("/") ? type : "text/plain"
  }

  /// A parameter of a field's value: the boundary of the parts, the name of a file.
  func parameter(_ parameter: String, of field: String) -> String? {
    self[field].flatMap { MailParameters($0)[parameter] }
  }

  /// Whether the part is meant to be kept as a file rather than shown.
  var isAttachment: Bool {
    guard let disposition = self["content-disposition"] else { return false }
    return disposition.lowercased().begins(with: "attachment")
  }

  /// The name of the file that the part is.
  var fileName: String? {
    (parameter("filename", of: "content-disposition") ?? parameter("name", of: "content-type"))
      .map { decodingWords(of: $0).onOneLine }
  }
}

extension [UInt8] {
  /// The end of the line that begins at `start`, without its line break, and where the next one begins. Lines end with CR LF or LF.
  func lineEnd(from start: Int, in range: Range<Int>) -> (text: Int, next: Int) {
    let end = self[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
    let text = end > start && self[end - 1] == 0x0D ? end - 1 : end
    return (text, Swift.min(end + 1, range.upperBound))
  }
}
