import Articles

extension InputFormat {
  /// A message of e-mail: its text, with quoted words as quotations.
  static let mail = InputFormat(
    "mail", name: "e-mail", byteLimit: 64 << 20, recognises: { $0.bytes.isMessage },
    read: { document throws(ImportError) in
      let source = document.source
      let message = MailParts(document.bytes)
      let type = message.parts.first?.header.mediaType
      if type == "multipart/encrypted" || type == "application/pkcs7-mime" { throw .locked(source) }
      let body = MailBody(message)
      var draft = MailDraft(message, body)
      guard !draft.isEmpty else { throw failure(message, body, source) }
      return [Imported(draft: draft.draft(), encoding: draft.encoding, repairs: draft.repairs)]
    })
}

/// The reason why a message holds nothing to read.
private func failure(_ message: MailParts, _ body: MailBody, _ source: ArticleSource) -> ImportError {
  if message.isCut {
    let limits = "\(MailParts.depthLimit) levels and \(MailParts.partLimit) parts"
    return .damaged(source, format: "e-mail", reason: "its first \(limits) hold no text, and the rest is not read")
  }
  guard let first = body.attachments.first else { return .nothingToRead(source, found: "a message without text") }
  let names = body.attachments.count == 1 ? first.label : "\(body.attachments.count) files, the first \(first.label)"
  return .nothingToRead(source, found: "a message with \(names) attached")
}

extension [UInt8] {
  /// Whether the bytes begin with the header of a message: nothing but fields, some of which no other text has.
  fileprivate var isMessage: Bool {
    let range = 0..<Swift.min(count, 1 << 12)
    var at = startsWithEnvelope ? lineEnd(from: 0, in: range).next : 0
    var names: Set<String> = []
    while at < range.upperBound {
      let end = lineEnd(from: at, in: range)
      let line = self[at..<end.text]
      at = end.next
      guard let first = line.first else { break }
      if first == 0x20 || first == 0x09 {
        if names.isEmpty { return false }
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex, colon - line.startIndex <= 76,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else {
        // A field may be cut at the end of the beginning.
        if at >= range.upperBound, count >= range.upperBound { break }
        return false
      }
      names.insert(String(decoding: line[..<colon], as: UTF8.self).lowercased())
    }
    let sure: Set = [
      "received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature", "content-type",
    ]
    let usual: Set = ["from", "to", "subject", "date", "sender", "reply-to", "cc"]
    let known = names.intersection(usual).count
    return names.isDisjoint(with: sure) ? known >= 3 && names.isSuperset(of: ["from"]) : known >= 1
  }
}
