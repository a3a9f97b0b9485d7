import Articles

extension Document {
  /// Returns the source text of the document as a draft, each line as it stands. A document that is not text has none.
  public func markup() throws(ImportError) -> Draft {
    guard !bytes.isEmpty else { throw .empty(source) }
    let decoded = Decoded(self)
    if let strange = firstByteOfNoText(Array(decoded.text.utf8.prefix(1 << 16))) {
      throw .binary(source, offset: strange.offset, byte: strange.byte)
    }
    var facts = PageFacts()
    (facts.title, facts.address) = ("\(source)", address)
    var builder = DraftBuilder(facts: facts)
    builder.append(.title, "\(source)")
    builder.append(.code, decoded.text)
    return builder.draft()
  }
}
