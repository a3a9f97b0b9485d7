import Articles

/// The styles of a document in Word's format, by their identifiers.
struct WordStyles {
  private var roles: [String: OfficeText.Style] = [:]
  private var lists: [String: Int] = [:]

  /// Reads the styles. Those without a name that says something have the role of the style that they are based on.
  init(_ root: XMLElement?) {
    var bases: [String: String] = [:]
    var order: [String] = []
    for style in root?.all("style") ?? [] {
      guard let id = style["styleId"] else { continue }
      order.append(id)
      bases[id] = style.first("basedOn")?["val"]
      let level = style.first("pPr")?.first("outlineLvl")?["val"].flatMap { Int($0) }
      roles[id] =
        style.first("name")?["val"].flatMap { OfficeText.Style(named: $0) }
        ?? level.flatMap { $0 < 9 ? .heading($0 + 1) : nil }
      if let numbers = style.first("pPr")?.first("numPr") {
        lists[id] = (numbers.first("ilvl")?["val"].flatMap { Int($0) } ?? 0) + 1
      }
    }
    for id in order {
      var (base, steps) = (bases[id], 0)
      while let next = base, steps < 20, roles[id] == nil || lists[id] == nil {
        roles[id] = roles[id] ?? roles[next]
        lists[id] = lists[id] ?? lists[next]
        (base, steps) = (bases[next], steps + 1)
      }
    }
  }

  /// Returns the role of a paragraph with these properties, and the depth of the list in which it is an item.
  func role(_ properties: XMLElement?) -> (style: OfficeText.Style, list: Int?) {
    let id = properties?.first("pStyle")?["val"] ?? ""
    let level = properties?.first("outlineLvl")?["val"].flatMap { Int($0) }
    let style = roles[id] ?? OfficeText.Style(named: id) ?? level.flatMap { $0 < 9 ? .heading($0 + 1) : nil } ?? .text
    guard let numbers = properties?.first("numPr") else { return (style, lists[id]) }
    guard numbers.first("numId")?["val"] != "0" else { return (style, nil) }
    return (style, (numbers.first("ilvl")?["val"].flatMap { Int($0) } ?? 0) + 1)
  }
}
