import Foundation
import Testing

extension ProgramTests {
  /// Ends and sizes that tmux cannot bring about; Python's pseudo-terminals do.
  @Suite("Ends in a terminal", .timeLimit(.minutes(30))) struct EndsTests {
    /// Opens the program in a pseudo-terminal and runs `script` with `pid` and `fd`; `shown(words)` reads up to these words,
    /// `ended(seconds)` waits for the end.
    private func python(_ script: String, variables: [String: String] = [:]) throws -> Program {
      let opening = """
        import fcntl, os, random, select, signal, sys, tempfile, termios, time
        folder = tempfile.mkdtemp()
        path = folder + "/calm.txt"
        open(path, "w").write("Ana Brandt said that the sea was calm.\\n\\n" * 200)
        def start():
            fd, terminal = os.openpty()
            pid = os.fork()
            if pid == 0:
                os.close(fd)
                login(terminal)
                os.environ.update({f"XDG_{kind}_HOME": folder for kind in ("CONFIG", "CACHE", "DATA", "STATE")})
                os.environ.update(TERM="xterm-256color", SWIFT_BACKTRACE="enable=no")
                os.execv(sys.argv[1], [sys.argv[1], path])
            return pid, fd
        def login(terminal):
            os.setsid()
            fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
            for n in range(3): os.dup2(terminal, n)
        def shown(fd, words):
            seen = b""
            while words not in seen:
                if not select.select([fd], [], [], 100)[0]: sys.exit(f"{words} never came: {seen[-300:]}")
                seen += os.read(fd, 65536)
        def ended(pid, seconds=100):
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                if os.waitpid(pid, os.WNOHANG)[0]: return True
                time.sleep(0.01)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return False

        """
      var environment = ProcessInfo.processInfo.environment
      environment.merge(variables) { $1 }
      return try Program.run(
        "/usr/bin/env", ["python3", "-c", opening + script, Program.sayso], environment: environment)
    }

    @Test("Two signals at once leave the terminal as it was") func twoSignals() throws {
      let run = try python(
        """
        for _ in range(12):
            pid, fd = start()
            before = termios.tcgetattr(fd)
            shown(fd, b"Ana Brandt")
            if termios.tcgetattr(fd)[3] == before[3]: sys.exit("the terminal was never raw")
            for name in random.sample((signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGTERM), 2):
                os.kill(pid, name)
                time.sleep(random.random() / 500)
            while not os.waitpid(pid, os.WNOHANG)[0]:
                if select.select([fd], [], [], 0.01)[0]: os.read(fd, 65536)
            if termios.tcgetattr(fd)[3] != before[3]: sys.exit("the terminal was left raw")
            os.close(fd)
        """)
      #expect(run.status == 0, "\(run.errors)")
    }

    @Test("A terminal that takes nothing more does not keep the program from ending") func fullTerminal() throws {
      let run = try python(
        """
        pid, fd = start()
        shown(fd, b"Ana Brandt")
        # Each redraw is a whole screen, and nobody reads it.
        for _ in range(400): os.write(fd, b"\\x0c")
        time.sleep(1)
        os.kill(pid, signal.SIGTERM)
        if not ended(pid): sys.exit("it did not end")
        """)
      #expect(run.status == 0, "\(run.errors)")
    }

    @Test("SIGQUIT ends a command by that signal, without a backtrace") func quit() throws {
      let run = try python(
        """
        import resource
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        (their_input, our_output), (our_input, their_output) = os.pipe(), os.pipe()
        errors = os.open(folder + "/errors", os.O_RDWR | os.O_CREAT)
        pid = os.fork()
        if pid == 0:
            for n, file in enumerate((their_input, their_output, errors)): os.dup2(file, n)
            os.environ["SWIFT_BACKTRACE"] = "enable=yes,interactive=no,color=no"
            os.execv(sys.argv[1], [sys.argv[1], "extract", "--input", "jsonl", "-"])
        os.write(our_output, b'{"id": "a", "text": "The sea was calm."}\\n')
        if b'"id":"a"' not in os.read(our_input, 65536): sys.exit("no answer")
        os.kill(pid, signal.SIGQUIT)
        status = os.waitpid(pid, 0)[1]
        told = open(folder + "/errors").read()
        if not os.WIFSIGNALED(status) or os.WTERMSIG(status) != signal.SIGQUIT or told: sys.exit(f"{status}: {told[:300]}")
        """)
      #expect(run.status == 0, "\(run.errors)")
    }

    @Test("A width that no terminal has is not believed") func impossibleWidth() throws {
      let run = try python(
        """
        pid, fd = start()
        shown(fd, b"Ana Brandt")
        os.write(fd, b"q")
        shown(fd, b"\\x1b[?1049l")
        if not ended(pid): sys.exit("it did not end")
        """, variables: ["COLUMNS": "99999", "LINES": "99999"])
      #expect(run.status == 0, "\(run.errors)")
    }
  }
}
