"""A program in a pseudo-terminal, and how long it takes to answer."""
import fcntl, os, pty, select, shutil, signal, struct, tempfile, termios, time

# Seconds without a byte that end the answer to a key: a frame is written without such a pause, and what tells how far a search or an
# analysis has come is a frame of its own.
GAP = 0.002
# Seconds without a byte after which the next key may come.
QUIET = 0.03
# The seconds that count for a key without an answer.
NO_ANSWER = 2.0


class Screen:
    def __init__(self, command, columns=100, rows=30):
        # A home of its own: what an earlier run kept would not be worked out again.
        self.home = tempfile.mkdtemp()
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
        """Seconds from the start until `mark` was written."""
        seen = b""
        while mark not in seen:
            if not self.has_more(limit):
                raise SystemExit(f"bench.py: {mark!r} never came; got {seen[-300:]!r}")
            seen += os.read(self.fd, 65536)
        return time.perf_counter() - self.start

    def has_more(self, seconds):
        return bool(select.select([self.fd], [], [], seconds)[0])

    def settle(self, quiet=QUIET):
        """Reads until nothing has come for `quiet` seconds; the time of the last byte, None where none came."""
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
        """The seconds for which the main thread has had a processor: what other processes do at the time does not count."""
        with open(f"/proc/{self.pid}/task/{self.pid}/schedstat") as f:
            return int(f.read().split()[0]) / 1e9

    def answer(self, cause):
        """Seconds from `cause`, which is a function, to the last byte of the answer, and those of work among them and after."""
        start, work = time.perf_counter(), self.work()
        cause()
        last = self.settle(GAP) if self.has_more(NO_ANSWER) else None
        self.settle()
        return last - start if last else NO_ANSWER, self.work() - work

    def press(self, keys):
        """Keys whose answer is of no interest."""
        os.write(self.fd, keys)
        self.settle(0.1)

    def key(self, key):
        """As `answer`, from a key on."""
        return self.answer(lambda: os.write(self.fd, key))

    def resize(self, columns, rows):
        """As `answer`, from a change of the window's size on."""
        return self.answer(lambda: self.set_size(self.fd, columns, rows))

    def rest(self, limit):
        """Reads until the process has had nothing to do for half a second, for `limit` seconds at most; whether it came to rest."""
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
        """The greatest memory of the process so far and that of now, in MB."""
        with open(f"/proc/{self.pid}/status") as f:
            kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in f if line.startswith(("VmHWM", "VmRSS"))}
        return kilobytes["VmHWM"] / 1024, kilobytes["VmRSS"] / 1024

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)
        shutil.rmtree(self.home, ignore_errors=True)
