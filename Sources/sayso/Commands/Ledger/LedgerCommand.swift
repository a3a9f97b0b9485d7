import ArgumentParser

/// `sayso ledger`: maintenance of the decisions made in reviews.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Check, back up, export and import what was decided in reviews.",
    discussion: """
      Every decision is kept in the ledger, $XDG_DATA_HOME/sayso/ledger.sqlite, else ~/.local/share/sayso/ledger.sqlite, when it \
      is made, and never changed or removed there; an undone one is followed by another that records it. An article is known \
      by its text and by its file, so decisions survive an edited file and a moved one.
      """,
    subcommands: [CheckLedger.self, BackUpLedger.self, ExportLedger.self, ImportLedger.self])
}
