import Articles

/// The parts of a message that a reader shows.
struct MailBody {
  /// The words of the message, in order.
  var parts: [MailParts.Part] = []
  /// Texts beside it: the foot that a mailing list adds, the summary of a digest.
  var beside: [MailParts.Part] = []
  /// The other parts that are files.
  var attachments: [MailParts.Part] = []

  private let message: MailParts

  /// Chooses the parts of `message`.
  init(_ message: MailParts) {
    self.message = message
    let shown = message.parts.isEmpty ? [] : shown(0)
    // The words after a picture go on with the text; those after other words were added by a program.
    var isAfterFile = true
    for i in shown {
      let part = message.parts[i]
      if !part.isText {
        isAfterFile = true
      } else {
        if isAfterFile || parts.isEmpty { parts.append(part) } else { beside.append(part) }
        isAfterFile = false
      }
    }
    attachments = message.parts.enumerated().filter { i, part in
      !shown.contains(i) && part.header.fileName != nil || shown.contains(i) && !part.isText
    }.map(\.element)
  }

  /// The parts to show of a part and of what is in it.
  private func shown(_ i: Int) -> [Int] {
    let part = message.parts[i]
    let type = part.header.mediaType
    if part.parts.isEmpty { return part.header.isAttachment || type.begins(with: "multipart/") ? [] : [i] }
    switch type {
    case "multipart/alternative": return better(part.parts.map(shown))
    case "multipart/related", "multipart/signed", "multipart/report", "multipart/appledouble":
      return part.parts.first.map(shown) ?? []
    case "multipart/digest": return []
    default: return part.parts.flatMap(shown)
    }
  }

  /// The best of the forms of the same text: HTML, which has links and headings, unless it says much less than the plain form.
  private func better(_ forms: [[Int]]) -> [Int] {
    let forms = forms.filter { $0.contains { message.parts[$0].isText } }
    let lengths = forms.map { $0.reduce(0) { $0 + wordCount(message.parts[$1]) } }
    guard let most = lengths.max() else { return [] }
    let html = forms.indices.last { isHTML(forms[$0]) && lengths[$0] * 2 >= most }
    return forms[html ?? lengths.lastIndex(of: most) ?? 0]
  }

  private func isHTML(_ form: [Int]) -> Bool { form.contains { message.parts[$0].header.mediaType == "text/html" } }

  /// The number of words that a reader sees in a part.
  private func wordCount(_ part: MailParts.Part) -> Int {
    guard part.isText else { return 0 }
    let text = part.text(of: message).text
    guard part.header.mediaType == "text/html" else { return text.split(whereSeparator: \.isWhitespace).count }
    var builder = DraftBuilder()
    builder.append(html: text)
    return builder.draft().text.split(whereSeparator: \.isWhitespace).count
  }
}

extension MailParts.Part {
  /// Whether the part holds words that are shown.
  var isText: Bool { ["text/plain", "text/html"].contains(header.mediaType) }

  /// The text of the part.
  func text(of message: MailParts) -> Decoded {
    let content = message.content(self)
    let label = header.parameter("charset", of: "content-type")
    let inside = header.mediaType == "text/html" ? content.statedCharsets : []
    return Decoded(content, stated: (label.map { [$0] } ?? []) + inside)
  }
}
