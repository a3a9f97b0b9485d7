import Analysis
import Articles
import Cells
import Curses
import Glibc

// Messages about the model, the terminal and the keys.

extension Failure {
  /// Returns the reason why no screen can be drawn.
  static func words(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal(let code): "there is no terminal: \(String(cString: strerror(code)))"
    case .unknownTerminal(""): "the terminal's kind is not given in $TERM"
    case .unknownTerminal(let name): "the terminal “\(harmless(name))” of $TERM is not known"
    case .cannotPosition(let name): "the terminal “\(harmless(name))” of $TERM cannot place its cursor"
    case .noUTF8: "no locale with UTF-8 is installed"
    }
  }

  /// Returns the fault in the name of a key.
  static func words(_ error: KeyNameError) -> String {
    switch error {
    case .unknown(let name):
      "“\(harmless(name))” is not a key; characters stand for themselves, others are <Enter>, <Tab>, <Esc>, <C-d>, <PgDn> …"
    case .unclosed(let rest): "“\(harmless(rest))” has no closing >; write <lt> for a literal <"
    }
  }

  static func words(_ error: ModelError) -> String {
    switch error {
    case .unreadable(let path, let reason): "\(path): the model cannot be read: \(reason)"
    case .notAModel(let path): "\(path): is not a model of Sayso's"
    case .version(let path, let found, let wanted):
      "\(path): the model has version \(found) of the format; this program reads version \(wanted)"
    case .damaged(let path, let reason): "\(path): the model is damaged: \(reason)"
    case .needsPackage(let package):
      "the analysis needs \(package), which is not installed; on Debian: apt-get install libdnnl2"
    }
  }
}
