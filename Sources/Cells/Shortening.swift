/// Returns the beginning of `text` that can fill `columns` cells. It has at most 16 scalars for each cell. Texts of any
/// length, or with any number of marks on a letter, are drawn in the same time.
public func beginning(of text: String, filling columns: Int) -> String {
  let limit = max(0, columns) * 16 + 64
  if text.utf8.count <= limit { return text }
  let scalars = text.unicodeScalars.prefix(limit)
  return scalars.endIndex == text.endIndex ? text : String(scalars)
}

/// Returns `text` cut to `columns` cells. A shortened text ends with "…".
public func shortened(_ text: String, to columns: Int) -> String {
  let whole = text.utf8.count
  let text = beginning(of: text, filling: columns)
  guard text.utf8.count < whole || cellWidth(text) > columns else { return text }
  guard columns > 1 else { return columns == 1 ? "…" : "" }
  let room = columns - 1
  // Spaces before the cut are dropped.
  if isPlain(text) {
    let kept = text.utf8.prefix(room).reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
    return String(decoding: kept, as: UTF8.self) + "…"
  }
  // With "…", the beginning is one that can fill the columns.
  let beginning = beginning(of: text, filling: room)
  let all = glyphs(of: beginning, in: 0..<beginning.utf8.count)
  var (width, kept) = (0, 0)
  for (i, glyph) in all.enumerated() {
    width += glyph.width
    if width > room { break }
    if glyph.text != " " { kept = i + 1 }
  }
  return all[..<kept].map(\.text).joined() + "…"
}
