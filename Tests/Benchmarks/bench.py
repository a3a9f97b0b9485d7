#!/usr/bin/env python3
"""Times and memory of the reader and the engine, beside less where it does the same work.

    bench.py SAYSO [--runs N] [--only first|keys|search|words|memory]

first   from the start of the process to the first screen with the article's words on it, in a terminal of 100x30
keys    from a key to the end of its answer on the screen, one line down and one page down in the middle of the text: when the
        article has been analysed, and while the engine is at work on a long one (what it tells meanwhile counts too)
search  from a letter of a search to the end of its answer: what is frequent, what is rare, what is nowhere, an expression
words   words analysed a second by `extract`, the process as a whole, and its greatest memory; what share that is of the speed at
        which the machine multiplies matrices of the same sizes and does nothing else
memory  the greatest memory of the reader, when the article has been analysed or after 20 seconds
Figures are the minimum, median and greatest of the runs. Needs Python 3 and less.
"""
import argparse, fcntl, os, pty, resource, select, statistics, struct, subprocess, sys, tempfile, termios, time

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "..", "..", "Samples")
COLUMNS, ROWS, QUIET = 100, 30, 0.03
# The seconds that count for a key without an answer.
NO_ANSWER = 2.0
NAMES = 56


def body():
    """The paragraphs of the samples, each on one line."""
    texts = [open(os.path.join(SAMPLES, n), encoding="utf-8").read() for n in sorted(os.listdir(SAMPLES)) if n.endswith(".txt")]
    return [" ".join(p.split()) for t in texts for p in t.split("\n\n") if len(p.split()) > 20]


def text_of(words, folder):
    """A file of about so many words, made of the samples' paragraphs over and over."""
    paragraphs, out, count, i = body(), ["Firstword of a long article"], 0, 0
    while count < words:
        out.append(paragraphs[i % len(paragraphs)])
        count += len(out[-1].split())
        i += 1
    path = os.path.join(folder, f"{words}.txt")
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n\n".join(out) + "\n")
    return path


class Screen:
    """A program in a pseudo-terminal."""

    def __init__(self, command):
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LESS="", XDG_CONFIG_HOME="/nonexistent")
            os.execvp(command[0], command)

    def until(self, mark, limit=60):
        """Seconds from the start until `mark` was written."""
        seen = b""
        while mark not in seen:
            ready, _, _ = select.select([self.fd], [], [], limit)
            if not ready:
                raise SystemExit(f"bench.py: {mark!r} never came; got {seen[-300:]!r}")
            seen += os.read(self.fd, 65536)
        return time.perf_counter() - self.start

    def settle(self, quiet=QUIET):
        """Reads until nothing has come for `quiet` seconds; the time of the last byte, None where none came."""
        last = None
        while select.select([self.fd], [], [], quiet)[0]:
            try:
                if not os.read(self.fd, 65536):
                    break
            except OSError:
                break
            last = time.perf_counter()
        return last

    def key(self, key):
        """Seconds from the key to the last byte of the answer."""
        start = time.perf_counter()
        os.write(self.fd, key)
        if not select.select([self.fd], [], [], NO_ANSWER)[0]:
            return None
        last = self.settle()
        return last - start if last else None

    def rest(self, limit):
        """Reads until the process has had nothing to do for half a second, for `limit` seconds at most."""
        end, before = time.perf_counter() + limit, None
        while time.perf_counter() < end:
            self.settle(0.5)
            with open(f"/proc/{self.pid}/stat") as f:
                now = f.read().rsplit(")", 1)[1].split()[11:13]
            if now == before:
                return
            before = now

    def peak(self):
        """The greatest memory of the process so far, in MB."""
        with open(f"/proc/{self.pid}/status") as f:
            return next(int(l.split()[1]) for l in f if l.startswith("VmHWM")) / 1024

    def end(self):
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def say(name, values, unit):
    print(f"{name:<{NAMES}} {min(values):9.1f} {statistics.median(values):9.1f} {max(values):9.1f}  {unit}", flush=True)
    return statistics.median(values)


def first(sayso, files, runs):
    for words, path in files:
        medians = []
        for name, command in (("sayso", [sayso, path]), ("less", ["less", path])):
            times = []
            for _ in range(runs):
                screen = Screen(command)
                times.append(1000 * screen.until(b"Firstword"))
                screen.end()
            medians.append(say(f"first screen, {words:,} words, {name}", times, "ms"))
        print(f"{'':<{NAMES}} ratio sayso/less {medians[0] / medians[1]:.2f}")


def keys(sayso, files, presses):
    for (words, path), state in zip(files, ("", ", while it analyses")):
        for label, key in (("line", b"j"), ("page", b" ")):
            medians = []
            for name, command in (("sayso", [sayso, path]), ("less", ["less", path])):
                screen = Screen(command)
                screen.until(b"Firstword")
                if not state:
                    screen.rest(120)
                times = []
                while len(times) < presses:
                    # From the middle again before the text's end would cut the answers short.
                    if len(times) % 10 == 0:
                        os.write(screen.fd, b"50%" if name == "sayso" else b"50p")
                        screen.settle(0.3)
                    times.append(1000 * (screen.key(key) or NO_ANSWER))
                screen.end()
                times.sort()
                p99 = times[int(0.99 * (len(times) - 1))]
                medians.append(say(f"a key ({label}), {words:,} words{state}, {name}", times, f"ms; p99 {p99:.1f}"))
            print(f"{'':<{NAMES}} ratio sayso/less {medians[0] / medians[1]:.2f}")


def search(sayso, files, runs):
    for words, path in files:
        for label, query in (("frequent", "said"), ("rare", "Firstword"), ("nowhere", "zebra crossing"), ("regex", "(w|W)as.+[.]$")):
            screen = Screen([sayso, path])
            screen.until(b"Firstword")
            screen.rest(120)
            times = []
            for run in range(runs):
                os.write(screen.fd, b"50%/")
                screen.settle(0.3)
                for letter in query:
                    times.append(1000 * (screen.key(letter.encode()) or NO_ANSWER))
                os.write(screen.fd, b"\x03")
                screen.settle(0.3)
            screen.end()
            times.sort()
            say(f"a letter of a search ({label}), {words:,} words", times, f"ms; p99 {times[int(0.99 * (len(times) - 1))]:.1f}")


def memory(sayso, files):
    for words, path in files:
        for name, command in (("sayso", [sayso, path]), ("less", ["less", path])):
            screen = Screen(command)
            screen.until(b"Firstword")
            screen.rest(20)
            say(f"peak memory, {words:,} words, {name}", [screen.peak()], "MB")
            screen.end()


def analysed(sayso, files, runs):
    for words, path in files:
        times, memory = [], []
        count = len(open(path, encoding="utf-8").read().split())
        for _ in range(runs if words <= 10_000 else min(3, runs)):
            start = time.perf_counter()
            process = subprocess.Popen([sayso, "extract", path], stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            if status:
                raise SystemExit(f"bench.py: extract ended with status {status}")
            times.append(1000 * (time.perf_counter() - start))
            memory.append(usage.ru_maxrss / 1024)
        median = say(f"extract, {count:,} words", times, "ms")
        say(f"extract, {count:,} words, peak memory", memory, "MB")
        print(f"{'':<{NAMES}} {count / median * 1000:,.0f} words a second, start included")
        told = subprocess.run([sayso, "products", path], check=True, capture_output=True, text=True).stdout
        needed, speed = map(float, told.split())
        print(f"{'':<{NAMES}} {needed / (median / 1000) / speed:.0%} of the machine's own speed with products of the same sizes "
              f"({speed / 1e9:,.0f} billion operations a second)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sayso")
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--only", choices=("first", "keys", "search", "words", "memory"))
    o = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, middle, large = ((n, text_of(n, folder)) for n in (1_000, 20_000, 1_000_000))
        print(f"{'':<{NAMES}} {'min':>9} {'median':>9} {'max':>9}")
        if o.only in (None, "first"):
            first(o.sayso, (small, large), o.runs)
        if o.only in (None, "keys"):
            keys(o.sayso, (middle, large), 20 * o.runs)
        if o.only in (None, "search"):
            search(o.sayso, (middle, large), o.runs)
        if o.only in (None, "words"):
            analysed(o.sayso, (small, middle), o.runs)
        if o.only in (None, "memory"):
            memory(o.sayso, (small, large))


if __name__ == "__main__":
    sys.exit(main())
