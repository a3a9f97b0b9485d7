/// The commands for appearance.
extension CommandTable {
  static let looksRows: [CommandRow] = [
    CommandRow(.narrower, .looks, "-", in: .reading, facts: [.repeats], "a narrower column") { reader, order in
      reader.setColumnWidth(reader.looks.columnWidth - 4 * order.times)
    },
    CommandRow(.wider, .looks, "+", in: .plainReading, facts: [.repeats], "a wider column") { reader, order in
      reader.setColumnWidth(reader.looks.columnWidth + 4 * order.times)
    },
    CommandRow(.resetWidth, .looks, "=", in: .reading, "the configured column width") { reader, _ in
      reader.setColumnWidth(reader.looks.settings.columnWidth)
    },
    CommandRow(
      .theme, .looks, "T", in: .browsing, takes: .theme, facts: [.repeats],
      "the next theme, or the theme named"
    ) { reader, order -> [Effect] in reader.chooseTheme(order) },
    CommandRow(.zen, .looks, "zn", in: .reading, "hide everything but the article, or show it again") {
      reader, _ in reader.toggleZen()
    },
    CommandRow(.set, .looks, "", in: .browsing, takes: .setting, "change a setting until you quit") {
      reader, order -> [Effect] in reader.set(order.argument)
    },
  ]
}
