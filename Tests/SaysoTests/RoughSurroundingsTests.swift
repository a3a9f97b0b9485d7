import Foundation
import Testing

extension ProgramTests {
  /// Closed streams, full disks, names of any bytes, and files that are half written.
  @Suite("Rough surroundings", .timeLimit(.minutes(30))) final class RoughSurroundingsTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
      .path

    init() throws {
      for name in ["config/sayso/themes", "home"] {
        try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
      }
      try write("calm.txt", "Ana Brandt said that the sea was calm.\n")
    }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    /// Runs a line of the shell in the folder, in which "$S" is the program.
    private func shell(_ line: String, variables: [String: String] = [:], input: String = "") throws -> Program {
      var environment = ProcessInfo.processInfo.environment
      environment["S"] = Program.sayso
      environment["XDG_CONFIG_HOME"] = folder + "/config"
      for kind in ["DATA", "STATE", "CACHE"] { environment["XDG_\(kind)_HOME"] = folder + "/home" }
      environment.merge(variables) { $1 }
      return try Program.run(
        "/bin/sh", ["-c", "cd \(folder); " + line], input: Data(input.utf8), environment: environment, limit: 300)
    }

    @Test("A closed standard input is an empty one; a closed output is an error") func closedStreams() throws {
      #expect(try shell("\"$S\" --plain calm.txt <&-").status == 0)
      let output = try shell("\"$S\" extract calm.txt >&-")
      #expect(output.status == 1)
      #expect(output.errors.contains("cannot write to standard output: Bad file descriptor"))
      #expect(try shell("\"$S\" extract calm.txt 2>&-").output.contains("Ana Brandt"))
    }

    @Test("Too few open files are reported") func fewFiles() throws {
      let run = try shell("ulimit -n 8; \"$S\" --plain calm.txt")
      #expect(run.status == 1)
      #expect(run.errors.contains("only 8 files may be open at once (ulimit -n); at least 16 are needed"))
    }

    @Test("Too small a stack is reported") func smallStack() throws {
      let run = try shell("ulimit -s 64; \"$S\" --plain calm.txt")
      #expect(run.status == 1)
      #expect(run.errors == "sayso: the stack may only have 64 KB (ulimit -s); at least 256 are needed\n")
    }

    /// Whether a sanitizer runs with these tests, which reserves terabytes.
    private static let isSanitized = ["__asan_init", "__tsan_init"].contains { (name: String) in dlsym(nil, name) != nil
    }

    @Test(
      "Too little memory for the analysis is reported; the reader shows the text all the same",
      .disabled(if: isSanitized))
    func littleMemory() throws {
      let memory = try shell("ulimit -v 150000; \"$S\" extract calm.txt")
      #expect(memory.status == 1)
      let words = "the analysis needs about 192 MB of memory; only 146 may be reserved (ulimit -v)"
      #expect(memory.errors == "sayso: \(words)\n")
      let reader = try shell("ulimit -v 400000; \"$S\" --plain calm.txt", input: "/calm\n")
      #expect(reader.output.contains("the sea was calm"), "\(reader.errors)")
      #expect(reader.output.contains("512 MB of memory; only 390 may be reserved"), "\(reader.output)")
    }

    @Test("Without a further thread an article is analysed, and a reader is refused") func noThreads() throws {
      // The limit does not hold for root, who becomes somebody else.
      let other = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
      func alone(_ arguments: String) throws -> Program {
        try shell("chmod -R a+rX . ; prlimit --nproc=1 \(other) \"$S\" \(arguments)")
      }
      #expect(try alone("extract calm.txt").output.contains("Ana Brandt"))
      let reader = try alone("--plain calm.txt")
      #expect(reader.status == 1, "\(reader.errors)")
      #expect(reader.errors.contains("the system allows no further thread"), "\(reader.errors)")
    }

    @Test("A pipe in the ledger's place is reported") func pipeForALedger() throws {
      let run = try shell("mkdir -p home/sayso && mkfifo home/sayso/ledger.sqlite && \"$S\" ledger check")
      #expect(run.status == 1, "\(run.errors)")
      #expect(run.errors.contains("it is a pipe or a device, not a file"), "\(run.errors)")
      #expect(try shell("\"$S\" --headless 60x10 calm.txt").output.contains("the sea was calm"))
    }

    @Test(
      "A full disk under standard output is an error for any output",
      arguments: [
        "--help", "--version", "export --help", "help ledger", "manual", "manual --completions fish",
        "--generate-completion-script bash", "config", "config --path", "config --check", "themes", "themes dark",
        "keys", "keys --json", "calm.txt", "--headless 60x10 calm.txt", "--headless 60x10 --svg calm.txt",
        "--plain calm.txt", "extract calm.txt", "export calm.txt --as csv", "products calm.txt", "ledger check",
        "compare calm.json calm.json", "compare calm.json calm.json --json",
      ])
    func fullOutput(_ arguments: String) throws {
      if arguments.contains("calm.json") { _ = try shell("\"$S\" export calm.txt --as json --all -o calm.json") }
      let run = try shell("\"$S\" \(arguments) >/dev/full", input: "]q\nq\n")
      #expect(
        run.status == 1,
        "\(run.status): \(run.errors)")
      #expect(
        run.errors.contains("cannot write to standard output: No space left on device"),
        "\(run.status): \(run.errors)")
    }

    @Test("An export is written in place into what is no file, unasked, and into no file") func streams() throws {
      let wanted = try shell("\"$S\" export calm.txt --as csv").output
      #expect(wanted.contains("Ana Brandt"))
      for path in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/stderr"] {
        for force in ["", "--force"] {
          let run = try shell("\"$S\" export calm.txt --as csv -o \(path) \(force)")
          #expect(run.status == 0, "\(path): \(run.errors)")
          #expect(run.output + run.errors == wanted, "\(path): \(run.errors)")
        }
      }
      let appended = try shell(
        "echo before >all.csv; \"$S\" export calm.txt --as csv -o /dev/fd/5 5>>all.csv; cat all.csv")
      #expect(appended.output == "before\n" + wanted)
      let pipe = try shell("mkfifo p; cat p & \"$S\" export calm.txt --as csv -o p && wait")
      #expect(pipe.status == 0, "\(pipe.errors)")
      #expect(pipe.output == wanted, "\(pipe.errors)")
      #expect(try shell("\"$S\" export calm.txt --as csv -o /dev/null").status == 0)
      let full = try shell("\"$S\" export calm.txt --as csv -o /dev/full")
      #expect(full.status == 1)
      #expect(full.errors.contains("/dev/full: cannot be written: No space left on device"))
      let file = try shell("ln -s all.csv link; \"$S\" export calm.txt --as csv -o link; cat all.csv")
      #expect(file.errors.contains("link: exists"))
      #expect(file.output == appended.output)
      let input = try shell("\"$S\" export calm.txt --as csv -o /dev/fd/5 5>>calm.txt; cat calm.txt")
      #expect(input.errors.contains("is never replaced"))
      #expect(input.output == "Ana Brandt said that the sea was calm.\n")
    }

    @Test("The ledger is exported into a device, too") func ledgerStream() throws {
      let run = try shell("\"$S\" ledger export /dev/stdout")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty, "\(run.errors)")
    }

    @Test("A file whose name is not UTF-8 is read, exported and shown") func bytesInNames() throws {
      let name = "\"$(printf 'bad\\377.txt')\""
      let run = try shell(
        "cp calm.txt \(name); \"$S\" extract \(name); \"$S\" export \(name) --as html -o out/; ls out | od -c | head -1"
      )
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("\"id\":\"bad\u{FFFD}\""), "\(run.errors)")
      #expect(run.output.contains("377"), "\(run.errors)")
      #expect(try shell("\"$S\" --headless 100x10 \(name)").output.contains("the sea was calm"))
      #expect(try shell("cp calm.txt other.txt; \"$S\" .").output.contains("==> ./bad\u{FFFD}.txt <=="))
    }

    @Test("No name of a file acts on the terminal, in no message") func namesThatAct() throws {
      let name = "\"$(printf 'e\\033]0;pwn\\007.json')\""
      try write("x.json", "{\"quotes\": []}")
      for line in [
        "mv x.json \(name); \"$S\" import \(name) --for calm.txt", "\"$S\" ledger import \(name)",
        "\"$S\" \"$(printf -- '--\\033]0;x\\007')\"", "\"$S\" --width \"$(printf '\\033[31m')\" calm.txt",
        "\"$S\" config --check", "\"$S\" export calm.txt --as \"$(printf 'x\\033[1m')\"",
      ] {
        let run = try shell(line)
        let told = run.output + run.errors
        #expect(
          !told.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }, "\(line)"
        )
      }
    }

    @Test("A configuration and a theme that are half typed are reported", arguments: ["[", "[.", "[[[", "a = [1,}"])
    func halfTyped(_ text: String) throws {
      try write("config/sayso/config.toml", text + "\n")
      try write("config/sayso/themes/mine.toml", text + "\n")
      let run = try shell("\"$S\" config --check")
      #expect(run.status == 1)
      #expect(run.errors.contains("config.toml:1: not TOML"))
      #expect(run.errors.contains("mine.toml:1: not TOML"))
      #expect(try shell("\"$S\" --headless 80x24 --theme mine calm.txt").status == 0)
    }

    @Test("A pipe among the themes, or instead of the configuration, holds nothing up") func pipes() throws {
      let run = try shell("mkfifo config/sayso/themes/x.toml config/sayso/config.toml; \"$S\" config --check")
      #expect(run.status == 1)
      #expect(run.errors.contains("x.toml: cannot be read: is a pipe or a device; a file is expected"))
    }

    @Test("A relative folder in $XDG_CONFIG_HOME is not followed") func relativeFolders() throws {
      let run = try shell("\"$S\" config --path", variables: ["XDG_CONFIG_HOME": "config", "HOME": "/nobody"])
      #expect(run.output == "/nobody/.config/sayso/config.toml\n")
    }
  }
}
