import ArgumentParser
import Articles
import Ledger

/// `sayso ledger check`.
struct CheckLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look at every page and decision of the ledger; the status is 1 where one is damaged.")

  @Argument(help: "Another ledger, such as a backup; without it the user's.", completion: .file())
  var file: String?

  func run() throws {
    let ledger = try file.map { Decisions(path: $0) } ?? UserLedger.open()
    guard let found = try UserLedger.attempt({ () throws(LedgerError) in try ledger.check() }) else {
      if let file { throw Failure.ledgerMissing(file) }
      return try StandardOutput.report("\(ledger.path): not there, nothing was decided yet")
    }
    guard found.faults.isEmpty else {
      let state: Failure.DamagedLedger = file != nil ? .other : ledger.hasReadableDecisions ? .readable : .unreadable
      throw Failure.ledgerFaults(found.faults, path: ledger.path, state)
    }
    let articles = try UserLedger.attempt { () throws(LedgerError) in try ledger.articles().count }
    try StandardOutput.report(
      "\(ledger.path): \(counted(found.count, "decision")) on "
        + "\(counted(articles, "article")): OK")
  }
}
