"""Measures the response time of keys of many kinds, pressed in the middle of a long text on a large screen."""
import os, statistics
from screen import Screen

COLUMNS, ROWS = 200, 60
# The milliseconds within which a key should be answered, 99 times of 100.
AIM = 5.0


def each(*keys):
    """Presses keys in turn, repeatedly. Returns all answers."""
    def run(screen, presses):
        return [screen.key(keys[n % len(keys)]) for n in range(presses)]
    return run


def typing(open_with, word):
    """Types a word letter by letter, then cancels it."""
    def run(screen, presses):
        answers = []
        while len(answers) < presses:
            screen.press(open_with)
            answers += [screen.key(letter.encode()) for letter in word]
            screen.press(b"\x1b")
        return answers[:presses]
    return run


def resizing(screen, presses):
    sizes = ((COLUMNS - 30, ROWS - 10), (COLUMNS, ROWS))
    return [screen.resize(*sizes[n % 2]) for n in range(presses)]


# Name, preparing keys, measurement, closing keys, and the same three for less if it has an equivalent.
KINDS = [
    ("a line, j", b"50%", each(b"j"), b"", (b"50p", each(b"j"), b"")),
    ("a page, Space", b"50%", each(b" "), b"", (b"50p", each(b" "), b"")),
    ("the ends, G and g", b"50%", each(b"G", b"g"), b"", (b"50p", each(b"G", b"g"), b"")),
    ("a paragraph, }", b"50%", each(b"}"), b"", None),
    ("a statement, ]q", b"50%", lambda s, n: pairs(s, b"]", b"q", n), b"\x1b", None),
    ("of one official, ) and (", b"g]q", each(b")", b"("), b"\x1b", None),
    ("a search, each letter: frequent", b"50%", typing(b"/", "said"), b"", None),
    ("a search, each letter: rare", b"50%", typing(b"/", "Firstword"), b"", None),
    ("a search, each letter: nowhere", b"50%", typing(b"/", "zebra crossing"), b"", None),
    ("a search, each letter: an expression", b"50%", typing(b"/", "(w|W)as.+[.]$"), b"", None),
    ("the next match, n", b"50%/harbour\r", each(b"n"), b"\x1b", (b"50p/harbour\r", each(b"n"), b"\x1bu")),
    ("the filter, &", b"50%]q", each(b"&"), b"\x1b", None),
    ("a line with the filter", b"50%]q&", each(b"j"), b"&&\x1b", None),
    ("a statement with the filter, ]q", b"50%]q&", lambda s, n: pairs(s, b"]", b"q", n), b"&&\x1b", None),
    ("panels, a and Q", b"50%", each(b"a", b"a", b"Q", b"Q"), b"", None),
    ("in the panel of statements, j", b"50%Q", each(b"j"), b"Q", None),
    ("a new size of the window", b"50%", resizing, b"", None),
]


def pairs(screen, first, second, presses):
    """Presses two keys that form one command. Returns the answers to the second."""
    answers = []
    for _ in range(presses):
        screen.key(first)
        answers.append(screen.key(second))
    return answers


def p99(values):
    values = sorted(values)
    return values[min(len(values) - 1, int(0.99 * len(values)))]


def heading(title):
    print(f"{title:<56} {'p50':>9} {'p99':>9} {'max':>9} {'work p50':>9} {'p99':>9}  ms")


def row(name, answers):
    times, work = ([1000 * values for values in column] for column in zip(*answers))
    figures = (statistics.median(times), p99(times), max(times), statistics.median(work), p99(work))
    print(f"{name:<56}" + "".join(f" {figure:9.1f}" for figure in figures) + ("  *" if figures[1] > AIM else ""), flush=True)


def measure(screen, presses, title):
    heading(title)
    for name, before, run, after, _ in KINDS:
        screen.press(before)
        row(name, run(screen, presses))
        screen.press(after)
        screen.press(b"\x1b")


def feel(sayso, path, words, presses):
    """Measures keys during the analysis, after it, and in less. A * marks answers that take too long. On a busy machine, the
    work of the main thread is more reliable than elapsed time."""
    screen = Screen([sayso, path], COLUMNS, ROWS)
    screen.until(b"Firstword")
    screen.settle(1)
    measure(screen, max(10, presses // 5), f"keys, {words:,} words, during the analysis")
    if not screen.rest(600):
        print("the analysis did not end within 10 minutes")
    screen.settle()
    measure(screen, presses, f"keys, {words:,} words, after the analysis")
    peak, now = screen.memory()
    screen.end()
    screen = Screen(["less", path], COLUMNS, ROWS)
    screen.until(b"Firstword")
    screen.settle(1)
    heading("the same in less")
    for name, _, _, _, less in KINDS:
        if less:
            before, run, after = less
            screen.press(before)
            row(name, run(screen, presses))
            screen.press(after)
    screen.end()
    return peak, now
