"""Runs a program in a pseudo-terminal and measures its response time."""
import fcntl, os, pty, select, shutil, signal, struct, tempfile, termios, time

# The seconds without output that end the answer to a key. A frame is written without such a pause, and the progress of a search or
# an analysis is a separate frame.
GAP = 0.002
# The seconds without output after which the next key is sent.
QUIET = 0.03
# The seconds recorded for a key without an answer.
NO_ANSWER = 2.0


class Screen:
    def __init__(self, command, columns=100, rows=30, home=None):
        # A separate home: an earlier run's cache would skip work.
        self.home = home or tempfile.mkdtemp()
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            self.set_size(0, columns, rows)
            folders = {f"XDG_{kind}_HOME": self.home for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
            os.environ.update(folders, HOME=self.home, TERM="xterm-256color", LANG="C.UTF-8", LESS="")
            os.execvp(command[0], command)

    @staticmethod
    def set_size(fd, columns, rows):
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def until(self, mark, limit=60):
        """Reads until `mark` is written. Returns the seconds from the start."""
        seen = b""
        while mark not in seen:
            if not self.has_more(limit):
                raise SystemExit(f"bench.py: {mark!r} never came; got {seen[-300:]!r}")
            seen += os.read(self.fd, 65536)
        return time.perf_counter() - self.start

    def has_more(self, seconds):
        return bool(select.select([self.fd], [], [], seconds)[0])

    def settle(self, quiet=QUIET):
        """Reads until there is no output for `quiet` seconds. Returns the time of the last byte, or None."""
        last = None
        while self.has_more(quiet):
            try:
                if not os.read(self.fd, 65536):
                    break
            except OSError:
                break
            last = time.perf_counter()
        return last

    def work(self):
        """Returns the processor seconds of the main thread, without those of other processes."""
        with open(f"/proc/{self.pid}/task/{self.pid}/schedstat") as f:
            return int(f.read().split()[0]) / 1e9

    def answer(self, cause):
        """Calls `cause`. Returns the seconds until the last byte of the answer, and the seconds of work until and after it."""
        start, work = time.perf_counter(), self.work()
        cause()
        last = self.settle(GAP) if self.has_more(NO_ANSWER) else None
        self.settle()
        return last - start if last else NO_ANSWER, self.work() - work

    def press(self, keys):
        """Presses keys and discards their answer."""
        os.write(self.fd, keys)
        self.settle(0.1)

    def key(self, key):
        """Presses a key. Returns as `answer` does."""
        return self.answer(lambda: os.write(self.fd, key))

    def resize(self, columns, rows):
        """Changes the size of the window. Returns as `answer` does."""
        return self.answer(lambda: self.set_size(self.fd, columns, rows))

    def rest(self, limit):
        """Reads until the process is idle for half a second, for at most `limit` seconds. Returns whether it became idle."""
        end, before = time.perf_counter() + limit, None
        while time.perf_counter() < end:
            self.settle(0.5)
            with open(f"/proc/{self.pid}/stat") as f:
                now = f.read().rsplit(")", 1)[1].split()[11:13]
            if now == before:
                return True
            before = now
        return False

    def memory(self):
        """Returns the peak memory of the process and its current one, in MB."""
        with open(f"/proc/{self.pid}/status") as f:
            kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in f if line.startswith(("VmHWM", "VmRSS"))}
        return kilobytes["VmHWM"] / 1024, kilobytes["VmRSS"] / 1024

    def end(self, keeps_home=False):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)
        if not keeps_home:
            shutil.rmtree(self.home, ignore_errors=True)
