import Analysis
import Articles
import Cells
import Dispatch
import Glibc
import Reader

/// One sitting at a terminal: input and results go into the state, frames and effects come out.
struct Session {
  private var state: ReaderState
  private let terminal: any Terminal
  private let mailbox: Mailbox

  /// Input that is taken before the next frame; a held key does not queue up frames.
  private static let burst = 64
  /// How much the engine's threads give way.
  private static let niceness: Int32 = 10

  init(state: ReaderState, terminal: any Terminal) {
    self.state = state
    self.terminal = terminal
    mailbox = Mailbox(wake: terminal.wake)
  }

  /// Shows the text, then reads it in the background, until the person leaves.
  mutating func run(draft: Draft) {
    terminal.present(state.frame())
    analyse(draft)
    while true {
      var input = terminal.read(timeout: nil)
      var taken = 0
      while let some = input {
        if take(.input(some)) { return }
        taken += 1
        input = taken < Self.burst ? terminal.read(timeout: 0) : nil
      }
      for event in mailbox.take() where take(event) { return }
      terminal.present(state.frame())
    }
  }

  /// Whether the sitting ends with `event`.
  private mutating func take(_ event: Event) -> Bool {
    for effect in state.apply(event) {
      switch effect {
      case .quit: return true
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .copy, .browse, .write, .export, .pipe, .edit, .reload, .findPaths:
        _ = state.apply(.failed("cannot be done"))
      case .remember: break
      }
    }
    return false
  }

  /// Reads the draft on threads that give way to the main loop: a lower priority is one thread's own on Linux, and those that
  /// it starts for the engine have it too.
  private func analyse(_ draft: Draft) {
    let mailbox = mailbox
    DispatchQueue.global(qos: .utility).async {
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
      do throws(Failure) {
        let engine = try loadEngine()
        let total = max(1, draft.text.utf8.count)
        var percent = 0
        let article = engine.analyse(
          draft,
          advance: { covered in
            guard covered * 100 / total > percent else { return }
            percent = covered * 100 / total
            mailbox.post(.progress(Double(covered) / Double(total)))
          },
          report: { step in
            mailbox.post(.reading(Reading(step.article), progress: Double(step.covered) / Double(max(1, step.total))))
          })
        mailbox.post(.reading(Reading(article), progress: 1))
      } catch {
        mailbox.post(.analysisFailed(error.lines.joined(separator: "; ")))
      }
    }
  }
}
