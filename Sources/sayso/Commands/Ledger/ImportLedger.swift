import ArgumentParser
import Articles
import Formats
import Ledger

/// `sayso ledger import`.
struct ImportLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Take exported decisions into the ledger: all of a file, or none. Decisions already in the ledger are skipped."
  )

  @Argument(help: "What sayso ledger export wrote; - is standard input.", completion: .file())
  var file: String

  func run() throws {
    let entries = try entries()
    let ledger = try UserLedger.open()
    let new: Int
    do throws(LedgerError) {
      new = try ledger.append(entries)
    } catch {
      throw Failure.ledgerImport(error)
    }
    try StandardOutput.report(
      "\(ArticleSource(argument: file)): \(counted(new, "decision")) taken, "
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
