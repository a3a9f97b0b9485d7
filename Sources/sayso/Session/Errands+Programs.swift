import Articles
import Cells
import Files
import Reader

extension Errands {
  /// Passes `text` to a command of the shell, which has the screen until it ends and Enter is pressed.
  func pipe(_ text: String, to command: String, on terminal: any Terminal) -> Event? {
    do throws(StartError) {
      let shell = ChildProgram(words: ["/bin/sh", "-c", command])
      let ending = try shell.run(on: terminal, reading: .text(text.printable + "\n")) { ending in
        "[\(ending == .well ? "done" : ending.inWords)] Enter goes back to the article"
      }
      return ending == .well ? nil : .failed("\(command): \(ending.inWords)")
    } catch {
      return .failed("\(command): cannot be run: \(error.reason)")
    }
  }

  /// Shows `address` in a detached browser, or in one that has the terminal until it ends.
  func browse(_ address: String, on terminal: any Terminal) -> Event? {
    guard Browser.accepts(address) else { return .failed("only web addresses can be opened, not \(address)") }
    for program in Browser.programs(for: address, variable: Environment.nonEmpty("BROWSER")) {
      do throws(StartError) {
        guard Browser.needsTerminal(program) else {
          watch(try program.startApart(), program, showing: address)
          return .notice(program.words.joined(separator: " "))
        }
        let ending = try program.run(on: terminal, reading: .terminal)
        return ending == .well ? nil : .failed("\(program.words.joined(separator: " ")): \(ending.inWords)")
      } catch {
        // The next program may exist.
      }
    }
    return .notBrowsed(address, why: "no browser found; set $BROWSER")
  }
}

// MARK: - Editing

extension Errands {
  /// Editors of desktops that do not accept a line as "+LINE".
  private static let withoutLines: Set = [
    "code", "code-insiders", "codium", "cursor", "subl", "zed", "gnome-text-editor",
  ]

  /// Opens the file at `path` at `line` in `$VISUAL`, `$EDITOR` or vi, and waits. Returns the failure, if any.
  func edit(_ path: String, line: Int, on terminal: any Terminal) -> Event? {
    let editor = Environment.nonEmpty("VISUAL") ?? Environment.nonEmpty("EDITOR") ?? "vi"
    let name = editor.split(at: " ").first?.split(at: "/").last.map(String.init) ?? editor
    // No path is taken for an option.
    let path = path.begins(with: "-") || path.begins(with: "+") ? "./" + path : path
    let place = Self.withoutLines.contains(name) ? [path] : ["+\(line)", path]
    do throws(StartError) {
      // The variable is a shell command, as in other programs. The path is one word of the command.
      let shell = ChildProgram(words: ["/bin/sh", "-c", "\(editor) \"$@\"", name] + place)
      let ending = try shell.run(on: terminal, reading: .terminal)
      return ending == .well ? nil : .failed("\(editor): \(ending.inWords)")
    } catch {
      return .failed("\(editor): cannot be run: \(error.reason)")
    }
  }
}
