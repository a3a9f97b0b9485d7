import ArgumentParser
import Files
import Ledger

/// `sayso ledger backup`.
struct BackUpLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract:
      "Copy the ledger into a new file, also while somebody reviews; the status is 1 where it is damaged, which the copy is then, too."
  )

  @Argument(help: "The file to make; it is a ledger too.", completion: .file())
  var file: String

  func run() throws {
    guard !file.isEmpty else { throw Failure.saving(SavingError(file, .isNameless), canForce: false) }
    let ledger = try UserLedger.open()
    guard try UserLedger.attempt({ () throws(LedgerError) in try ledger.backup(to: file) }) else {
      throw Failure.noLedger(ledger.path)
    }
    let found = try UserLedger.attempt { () throws(LedgerError) in try ledger.check() }
    if let faults = found?.faults, !faults.isEmpty {
      throw Failure.copiedFaults(faults, path: ledger.path, copy: file)
    }
  }
}
