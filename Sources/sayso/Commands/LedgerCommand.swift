import ArgumentParser
import Articles
import Files
import Formats
import Ledger

/// `sayso ledger`: care for the decisions that were made in reviews.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Check, back up, export and import what was decided in reviews.",
    discussion: """
      Every decision is kept in the ledger, $XDG_DATA_HOME/sayso/ledger.sqlite, else ~/.local/share/sayso/ledger.sqlite, when it \
      is made, and never changed or removed there; one that was taken back is followed by another that says so. An article is known \
      by its text and by its file, so decisions survive an edited file and a moved one.
      """,
    subcommands: [CheckLedger.self, BackUpLedger.self, ExportLedger.self, ImportLedger.self])

  /// The ledger of this person.
  static func ledger() throws(Failure) -> Decisions {
    guard let folder = UserFolders.data else {
      throw .settings(["neither $XDG_DATA_HOME nor $HOME is set: there is no place for a ledger"])
    }
    return Decisions(path: Keeper.path(in: folder))
  }

  /// What `body` gives; a `LedgerError` becomes a failure.
  static func attempt<Value>(_ body: () throws(LedgerError) -> Value) throws(Failure) -> Value {
    do throws(LedgerError) { return try body() } catch { throw .ledger(error) }
  }

  static func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}

private struct CheckLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look at every page and decision of the ledger; the status is 1 where one is damaged.")

  func run() throws {
    let ledger = try LedgerCommand.ledger()
    guard let found = try LedgerCommand.attempt({ () throws(LedgerError) in try ledger.check() }) else {
      return try StandardOutput.tell("\(ledger.path): not there, nothing was decided yet")
    }
    guard found.faults.isEmpty else { throw Failure.ledgerFaults(found.faults, path: ledger.path) }
    let articles = try LedgerCommand.attempt { () throws(LedgerError) in try ledger.articles().count }
    try StandardOutput.tell(
      "\(ledger.path): \(LedgerCommand.counted(found.count, "decision")) on "
        + "\(LedgerCommand.counted(articles, "article")), nothing is wrong")
  }
}

private struct BackUpLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract:
      "Copy the ledger into a new file, also while somebody reviews; the status is 1 where it is damaged, which the copy is then, too."
  )

  @Argument(help: "The file to make; it is a ledger too.", completion: .file())
  var file: String

  func run() throws {
    let ledger = try LedgerCommand.ledger()
    guard try LedgerCommand.attempt({ () throws(LedgerError) in try ledger.backup(to: file) }) else {
      throw Failure.settings(["\(ledger.path): not there, nothing was decided yet: there is nothing to copy"])
    }
    let found = try LedgerCommand.attempt { () throws(LedgerError) in try ledger.check() }
    if let faults = found?.faults, !faults.isEmpty {
      throw Failure.copiedFaults(faults, path: ledger.path, copy: file)
    }
  }
}

private struct ExportLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all decisions as JSON Lines, in the order in which they were made.")

  @Argument(help: "The file to make, a pipe or a device; without it standard output.", completion: .file())
  var file: String?

  func run() throws {
    let ledger = try LedgerCommand.ledger()
    var (row, text, broken): (Int?, String, [LedgerFault]) = (0, "", [])
    while let last = row {
      let page = try LedgerCommand.attempt { () throws(LedgerError) in try ledger.page(after: last) }
      text += page.entries.map { $0.line.safeJSON + "\n" }.joined()
      broken += page.broken
      row = page.next
      if file == nil {
        try StandardOutput.write(text)
        text = ""
      }
    }
    if let file { try save(text, to: file) }
    // What can be read is written all the same.
    if !broken.isEmpty { throw Failure.ledgerFaults(broken, path: ledger.path) }
  }

  private func save(_ text: String, to file: String) throws(Failure) {
    do throws(SavingError) {
      if let stream = try WritableStream(file) { return try stream.write(text) }
      try saveFile(text, to: file, replacing: false)
    } catch {
      throw .settings([Failure.words(error, remedy: nil)])
    }
  }
}

private struct ImportLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Take exported decisions into the ledger: all of a file, or none. Decisions already in the ledger are skipped."
  )

  @Argument(help: "What sayso ledger export wrote; - is standard input.", completion: .file())
  var file: String

  func run() throws {
    let entries = try entries()
    let ledger = try LedgerCommand.ledger()
    let new: Int
    do throws(LedgerError) {
      new = try ledger.append(entries)
    } catch {
      throw Failure.settings([Failure.words(ofLedger: error) + "; nothing was taken"])
    }
    try StandardOutput.tell(
      "\(ArticleSource(argument: file)): \(LedgerCommand.counted(new, "decision")) taken, "
        + "\(entries.count - new) of \(entries.count) were there already")
  }

  private func entries() throws(Failure) -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    try forEachLine(of: file) { bytes, place throws(Failure) in
      do throws(LedgerLineError) {
        entries.append(try LedgerEntry(line: bytes))
      } catch {
        throw .ledgerLine(error, place: place)
      }
    }
    return entries
  }
}
