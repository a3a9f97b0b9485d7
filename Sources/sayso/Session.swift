import Cells
import Reader

/// One sitting at a terminal: input and results go into the state, frames and effects come out.
struct Session {
  private var state: ReaderState
  private let terminal: any Terminal
  private let mailbox: Mailbox
  private let shelf: ArticleShelf
  private let analyst: Analyst

  /// Input that is taken before the next frame; a held key does not queue up frames.
  private static let burst = 64

  /// A sitting over the articles of `desk`.
  init(state: ReaderState, desk: DeskSources, terminal: any Terminal) {
    self.state = state
    self.terminal = terminal
    mailbox = Mailbox(wake: terminal.wake)
    shelf = ArticleShelf(desk, mailbox: mailbox)
    analyst = Analyst(shelf, mailbox: mailbox)
  }

  /// Shows what there is, then reads on in the background, until the person leaves.
  mutating func run() {
    let first = state.apply(.started)
    terminal.present(state.frame())
    if carryOut(first) { return }
    shelf.survey()
    while true {
      var input = terminal.read(timeout: nil)
      var taken = 0
      while let some = input {
        if carryOut(state.apply(.input(some))) { return }
        taken += 1
        input = taken < Self.burst ? terminal.read(timeout: 0) : nil
      }
      for event in mailbox.take() where carryOut(state.apply(event)) { return }
      terminal.present(state.frame())
    }
  }

  /// Whether the sitting ends.
  private mutating func carryOut(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return true
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .open(let id): shelf.open(id)
      case .analyse(let plan): analyst.follow(plan)
      case .copy, .browse, .write, .export, .pipe, .edit, .reload, .findPaths:
        _ = state.apply(.failed("cannot be done"))
      case .remember: break
      }
    }
    return false
  }
}
