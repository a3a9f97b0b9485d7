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


def undone(key, back):
    """Presses a key, then another that undoes it. Returns the answers to the first."""
    def run(screen, presses):
        answers = []
        for _ in range(presses):
            answers.append(screen.key(key))
            screen.key(back)
        return answers
    return run


def following(first, second):
    """Presses two keys in turn. Returns the answers to the second."""
    def run(screen, presses):
        answers = []
        for _ in range(presses):
            screen.key(first)
            answers.append(screen.key(second))
        return answers
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
    ("a statement, ]q", b"50%", following(b"]", b"q"), b"\x1b", None),
    ("the statement before, [q", b"50%", following(b"[", b"q"), b"\x1b", None),
    ("the list of the second keys, ]", b"50%", undone(b"]", b"\x1b"), b"", None),
    ("a word, w", b"50%", each(b"w"), b"\x1b", None),
    ("of one official, ) and (", b"g]q", each(b")", b"("), b"\x1b", None),
    ("a search, each letter: frequent", b"50%", typing(b"/", "said"), b"", None),
    ("a search, each letter: rare", b"50%", typing(b"/", "Firstword"), b"", None),
    ("a search, each letter: nowhere", b"50%", typing(b"/", "zebra crossing"), b"", None),
    ("a search, each letter: an expression", b"50%", typing(b"/", "(w|W)as.+[.]$"), b"", None),
    ("the next match, n", b"50%/harbour\r", each(b"n"), b"\x1b", (b"50p/harbour\r", each(b"n"), b"\x1bu")),
    ("the filter, &", b"50%]q", each(b"&"), b"\x1b", None),
    ("a line with the filter", b"50%]q&", each(b"j"), b"&&\x1b", None),
    ("a statement with the filter, ]q", b"50%]q&", following(b"]", b"q"), b"&&\x1b", None),
    ("panels, a and Q", b"50%", each(b"a", b"a", b"Q", b"Q"), b"", None),
    ("the focus, Tab", b"50%", each(b"\t"), b"\x1b", None),
    ("in the panel of statements, j", b"50%Q", each(b"j"), b"Q", None),
    ("in the panel of actors, j", b"50%a", each(b"j"), b"a", None),
    ("the reasons, i", b"50%]q", undone(b"i", b"\x1b"), b"\x1b", None),
    ("a dossier, A", b"50%]q", undone(b"A", b"\x1b"), b"\x1b", None),
    ("in a dossier, j and k", b"50%]qA", each(b"j", b"k"), b"\x1b\x1b", None),
    ("to the text of a dossier, Enter", b"50%]q", following(b"A", b"\r"), b"\x1b", None),
    ("the help, ?", b"50%", undone(b"?", b"\x1b"), b"", None),
    ("a new size of the window", b"50%", resizing, b"", None),
]

# The same for a session with a second article, which begins with the list of both.
KINDS_OF_LIST = [
    ("in the list of articles, j and k", b"", each(b"j", b"k"), b"", None),
    ("from the article to the list, l", b"\r50%", undone(b"l", b"l"), b"", None),
    ("from the list to the article, l", b"", following(b"l", b"l"), b"", None),
]


def p99(values):
    values = sorted(values)
    return values[min(len(values) - 1, int(0.99 * len(values)))]


def heading(title):
    print(f"{title:<56} {'p50':>9} {'p99':>9} {'max':>9} {'work p50':>9} {'p99':>9}  ms")


def row(name, answers):
    """Prints a kind of key. Returns its figures."""
    times, work = ([1000 * values for values in column] for column in zip(*answers))
    figures = (statistics.median(times), p99(times), max(times), statistics.median(work), p99(work))
    print(f"{name:<56}" + "".join(f" {figure:9.1f}" for figure in figures) + ("  *" if figures[1] > AIM else ""), flush=True)
    return figures


def measure(screen, presses, kinds):
    """Measures keys of these kinds. Returns the figures of each, by its name, and those of all keys together."""
    figures, all_answers = {}, []
    for name, before, run, after, _ in kinds:
        screen.press(before)
        answers = run(screen, presses)
        figures[name] = row(name, answers)
        all_answers += answers
        screen.press(after)
        screen.press(b"\x1b")
    figures["all kinds"] = row("all kinds", all_answers)
    return figures


def feel(sayso, path, other, words, presses):
    """Measures keys during the analysis, after it, and in the list of this article and the `other`. A * marks answers that take too
    long. On a busy machine, the work of the main thread is more reliable than elapsed time. Returns the figures of each table, by its
    title, and the peak memory and the current one."""
    tables = {}
    screen = Screen([sayso, path], COLUMNS, ROWS)
    screen.until(b"Firstword")
    screen.settle(1)

    def table(title, presses, kinds):
        heading(title)
        tables[title] = measure(screen, presses, kinds)

    table(f"keys, {words:,} words, during the analysis", max(10, presses // 5), KINDS)
    if screen.rest(1):
        print("the analysis ended before the last of these keys")
    if not screen.rest(600):
        print("the analysis did not end within 10 minutes")
    screen.settle()
    table(f"keys, {words:,} words, after the analysis", presses, KINDS)
    memory = screen.memory()
    screen.end(keeps_home=True)
    # The reading is in the cache now.
    screen = Screen([sayso, path, other], COLUMNS, ROWS, home=screen.home)
    screen.until(b"Firstword")
    screen.rest(600)
    table(f"the list, {words:,} words, after the analysis", presses, KINDS_OF_LIST)
    screen.end()
    return tables, memory


def feel_less(path, presses):
    """Measures the keys that less has too."""
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


def compare(tables, baseline):
    """Prints the ratios of the figures to those of an older program."""
    for title, figures in tables.items():
        heading(f"{title}, ratio to the baseline")
        for name, values in figures.items():
            ratios = [new / old if old else 1 for new, old in zip(values, baseline[title][name])]
            print(f"{name:<56}" + "".join(f" {ratio:9.2f}" for ratio in ratios), flush=True)
