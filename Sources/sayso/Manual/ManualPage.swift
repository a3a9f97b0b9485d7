import Articles
import Glibc
import Reader

/// Returns the manual page `sayso(1)`, made from the command line's help, the tables of keys and settings, `ManualFacts`
/// and the guide.
func manualPage(_ help: ProgramHelp) -> String {
  var page = Roff(title: "sayso", date: pageDate(), source: "sayso \(Version.current)")
  page.section("NAME")
  page.paragraph("sayso - read a news article in the terminal and see who said what")
  page.section("SYNOPSIS")
  page.lines((Sayso.configuration.usage ?? "").split(at: "\n").map(String.init))
  page.section("DESCRIPTION")
  page.discussion(help.command.discussion ?? "")
  if let reading = help.reading {
    page.section("OPTIONS")
    write(reading, on: &page)
  }
  page.section("COMMANDS")
  for command in help.named {
    page.subsection("sayso \(command.commandName)")
    page.paragraph(command.abstract ?? "")
    page.discussion(command.discussion ?? "")
    write(command, on: &page)
    for inner in command.nested {
      page.subsection("sayso \(command.commandName) \(inner.commandName)")
      page.paragraph(inner.abstract ?? "")
      write(inner, on: &page)
    }
  }
  writeKeys(on: &page)
  page.section("CONFIGURATION")
  page.paragraph(
    "config.toml sets what the reader opens with and what its keys do; sayso config prints all of it with the defaults. The command "
      + "set changes a setting while reading (:set width=80, :set nohints), :set alone shows them.")
  for setting in settingEntries() {
    page.item(setting.name, value: setting.values, setting.help + (setting.standard.map { ". Default: \($0)." } ?? "."))
  }
  for (title, rows) in ManualFacts.all {
    page.section(title)
    for row in rows { page.item(row.term, row.words) }
  }
  page.section("GUIDE")
  page.markdown(Guide.markdown)
  return page.text
}

private func write(_ command: ProgramHelp.Command, on page: inout Roff) {
  for argument in command.arguments ?? [] where argument.shouldDisplay && argument.kind == .positional {
    page.item("<\(argument.valueName ?? "")>" + (argument.isRepeating ? " ..." : ""), argument.abstract ?? "")
  }
  for option in command.options where !["--help", "--version"].contains(option.written.last) {
    page.item(
      option.written.joined(separator: ", "), value: option.kind == .option ? option.valueName : nil,
      option.abstract ?? "")
  }
}

private func writeKeys(on page: inout Roff) {
  page.section("KEYS")
  page.paragraph(
    "The keys without a configuration, each with the name of its command, by which it is typed after \":\" and bound in "
      + "config.toml. A number before a movement key repeats it.")
  var group = ""
  for entry in commandEntries() {
    if entry.group != group { page.subsection(entry.group) }
    group = entry.group
    let name = entry.name + (entry.argument.map { " \($0)" } ?? "")
    page.item(entry.keys.isEmpty ? ":" + name : entry.keys.joined(separator: " "), "\(entry.help) (\(name)).")
  }
}

/// Returns the current day, or the day that a reproducible build sets.
private func pageDate() -> String {
  var seconds = Environment.nonEmpty("SOURCE_DATE_EPOCH").flatMap { time_t($0) } ?? time(nil)
  var day = tm()
  gmtime_r(&seconds, &day)
  func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(Int(day.tm_year) + 1900)-\(two(day.tm_mon + 1))-\(two(day.tm_mday))"
}

/// Facts for the manual that are in no other table.
enum ManualFacts {
  static let all: [(title: String, rows: [(term: String, words: String)])] = [
    ("ENVIRONMENT", environment), ("FILES", files), ("EXIT STATUS", statuses),
  ]

  static let environment: [(term: String, words: String)] = [
    (
      "NO_COLOR",
      "Where it is not empty, no colours; signs and attributes show everything. The option --color takes precedence."
    ),
    (
      "COLORFGBG",
      "The numbers of the terminal's colours, the background's last; chooses a dark or light theme if the terminal does not answer."
    ),
    ("ESCDELAY", "How many milliseconds may lie between Esc and what belongs to it; 25 where it is not set."),
    ("TERM", "The kind of the terminal. Where it cannot place its cursor, sayso works line by line, as with --plain."),
    (
      "SAYSO_REVIEWER",
      "The name under which you decide. The option --reviewer takes precedence; without both it is reviewer in config.toml, else the login name."
    ),
    ("USER", "The login name where the system has none."),
    ("SAYSO_DATA", "A folder with Model and Themes, before all other places."),
    ("XDG_CONFIG_HOME", "The folder of configurations, ~/.config where it is not set."),
    (
      "XDG_STATE_HOME",
      "The folder of the state of earlier sessions (places, marks, typed lines), ~/.local/state where it is not set."
    ),
    (
      "XDG_DATA_HOME",
      "The folder of the ledger of decisions and the library of feeds, ~/.local/share where it is not set."
    ),
    ("XDG_CACHE_HOME", "The folder of files that can be made again, ~/.cache where it is not set."),
    ("HOME", "Your home."),
    (
      "XDG_DATA_DIRS",
      "Folders of shared data, /usr/local/share:/usr/share where it is not set: words are divided by the dictionary "
        + "hyphen/hyph_en_US.dic in one of them, or by that of the English that the locale names."
    ),
    ("BROWSER", "The programs that show addresses, with colons between them."),
    (
      "https_proxy, http_proxy, all_proxy, no_proxy",
      "The proxies by which addresses are fetched, and the hosts that need none."
    ),
    ("SSL_CERT_FILE", "A file of certificate authorities in place of the system's."),
    ("VISUAL", "The editor, a command of the shell; it gets +LINE and the file."),
    ("EDITOR", "The same if VISUAL is not set; without either it is vi."),
    ("TMUX", "Set by tmux; copied text also goes to its buffer."),
    (
      "TMPDIR",
      "The folder for temporary files of pipes, and for decisions that cannot be saved elsewhere; /tmp if not set."
    ),
    ("PATH", "The folders in which the program pdftotext is looked for, which reads PDF documents."),
    ("SOURCE_DATE_EPOCH", "The date of this page, when it is made, in seconds since 1970."),
  ]

  static let files: [(term: String, words: String)] = [
    ("~/.config/sayso/config.toml", "Your configuration."),
    ("~/.config/sayso/themes/NAME.toml", "Your themes."),
    (
      "~/.config/sayso/pages.toml",
      "Your corrections of web pages, which the keys X and V make; you can edit and share it."
    ),
    (
      "~/.local/share/sayso/ledger.sqlite",
      "All review decisions; sayso ledger backup copies it. Never delete it."
    ),
    ("~/.local/share/sayso/library.sqlite", "Your feeds and their entries. Never delete it."),
    (
      "~/.local/state/sayso/decisions.jsonl",
      "Decisions that could not be saved in the ledger, if any; sayso ledger import imports them."
    ),
    ("~/.local/state/sayso/places.sqlite", "Reading positions, marks and prompt histories; it may be deleted."),
    ("~/.cache/sayso/readings.sqlite", "Analyses of articles that were read; it may be deleted."),
    ("PREFIX/share/sayso", "The model and the shipped themes, beside the folder in which the program is."),
  ]

  static let statuses: [(term: String, words: String)] = [
    ("0", "Success."),
    ("1", "Something could not be read, written or analysed; each has a message on its own line."),
    ("2", "The command line is wrong."),
  ]
}
