import Cells
import Reader

extension Errands {
  /// Gives `text` to a command of the shell, which has the screen until it ends and Enter is pressed.
  func pipe(_ text: String, to command: String, on terminal: any Terminal) -> Event? {
    do throws(ChildProgram.Trouble) {
      let shell = ChildProgram(words: ["/bin/sh", "-c", command])
      let ending = try shell.run(on: terminal, reading: .text(text)) { ending in
        "[\(ending == .well ? "done" : ending.inWords)] Enter goes back to the article"
      }
      return ending == .well ? nil : .failed("\(command): \(ending.inWords)")
    } catch {
      return .failed("\(command): cannot be run: \(error.reason)")
    }
  }

  /// Shows `address`: in a browser apart from the terminal, or in one that has the terminal until it ends.
  func browse(_ address: String, on terminal: any Terminal) -> Event? {
    guard Browser.accepts(address) else { return .failed("only addresses of the web are opened, not \(address)") }
    for program in Browser.programs(for: address, variable: Environment.nonEmpty("BROWSER")) {
      do throws(ChildProgram.Trouble) {
        guard Browser.needsTerminal(program) else {
          watch(try program.startApart(), program, showing: address)
          return .notice(program.words.joined(separator: " "))
        }
        let ending = try program.run(on: terminal, reading: .terminal)
        return ending == .well ? nil : .failed("\(program.words.joined(separator: " ")): \(ending.inWords)")
      } catch {
        // The next one may be there.
      }
    }
    return .notBrowsed(address, why: "no browser is here, $BROWSER may name one")
  }
}
