import ArgumentParser
import Articles
import Files
import Ledger

/// `sayso ledger export`.
struct ExportLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all decisions as JSON Lines, in the order in which they were made.")

  @Argument(help: "The file to make, a pipe or a device; without it standard output.", completion: .file())
  var file: String?

  func run() throws {
    if file?.isEmpty == true { throw Failure.saving(SavingError("", .isNameless), canForce: false) }
    let ledger = try UserLedger.open()
    var (row, text, broken): (Int?, String, [LedgerFault]) = (0, "", [])
    while let last = row {
      let page = try UserLedger.attempt { () throws(LedgerError) in try ledger.page(after: last) }
      text += page.entries.map { $0.line.safeJSON + "\n" }.joined()
      broken += page.broken
      row = page.next
      if file == nil {
        try StandardOutput.write(text)
        text = ""
      }
    }
    if let file { try save(text, to: file) }
    // The undamaged decisions have been written by now.
    if !broken.isEmpty { throw Failure.ledgerFaults(broken, path: ledger.path, .exported) }
  }

  private func save(_ text: String, to file: String) throws(Failure) {
    do throws(SavingError) {
      if let stream = try WritableStream(file) { return try stream.write(text) }
      try saveFile(text, to: file, replacing: false)
    } catch {
      throw .saving(error, canForce: false)
    }
  }
}
