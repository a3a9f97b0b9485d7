#!/usr/bin/env python3
"""Measures how the work of the program grows with its input: at n, 2n and 4n.

    growth.py SAYSO [--only WORD]

Each row gives processor time, not elapsed time, so that other work on the machine hardly matters. "x" is the growth for each
doubling: 2 is linear, 1 is constant, 4 is quadratic. A * marks growth above 2.3, unless the time is below 20 ms. Times of keys
count the main thread alone, for which a key waits. Requires Python 3.
"""
import argparse, os, re, resource, subprocess, sys, tempfile

from screen import Screen

LIMIT, LEAST = 2.3, 0.02


def spent(arguments, home, text=None):
    """Runs a command. Returns its processor seconds, without those of its children, and its output."""
    environment = dict(os.environ, HOME=home, SAYSO_REVIEWER="ben",
                       **{f"XDG_{kind}_HOME": home for kind in ("CONFIG", "CACHE", "DATA", "STATE")})
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(arguments, input=text, capture_output=True, text=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode:
        raise SystemExit(f"growth.py: {' '.join(arguments)[:200]}: status {run.returncode}: {run.stderr[-300:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, run.stdout


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def statements(count):
    people = ("Ana Brandt", "Piet Oduya")
    lines = [f"{people[n % 2]} said on Thursday that pier number {n} would be closed next year." for n in range(count)]
    return "Piers to be closed\n\n" + "\n\n".join(lines) + "\n"


# Each of the following functions measures one size and returns rows of name and seconds.

def paragraph(sayso, folder, size, unit):
    """Measures keys in a paragraph without a line break."""
    path = write(folder, "long.txt", "Firstword " + unit * (size // len(unit.encode())) + "\n")
    screen = Screen([sayso, path])
    screen.until(b"Firstword")
    screen.settle(0.3)
    rows = [(f"{name} in a paragraph of {unit!r}", screen.key(key)[1]) for name, key in
            (("j", b"j"), ("Space", b" "), ("G", b"G"), ("k", b"k"), ("g", b"g"))]
    screen.end()
    return rows


def bounds(sayso, folder, size):
    """Measures moving a bound by very many words."""
    words = " ".join(["the port stays open"] * (size // 4))
    screen = Screen([sayso, write(folder, "bounds.txt", f"Firstword\n\nAna Brandt said the port would close. {words}.\n")])
    screen.until(b"Firstword")
    screen.rest(120)
    screen.press(b"R")
    row = ("9999l: a bound by 9,999 words", screen.key(b"9")[1] + screen.key(b"9")[1] + screen.key(b"9")[1]
           + screen.key(b"9")[1] + screen.key(b"l")[1])
    screen.end()
    return [row]


def marks(sayso, folder, size):
    """Measures keys on a statement in which two letters have very many combining marks."""
    tower = "\u0301" * size
    path = write(folder, "marks.txt", f"Firstword\n\nAna Brandt said that the sea{tower} was calm. “It was not,” said Piet Oduya{tower}.\n")
    screen = Screen([sayso, path])
    screen.until(b"Firstword")
    screen.rest(120)
    rows = []
    for name, key in (("j", b"j"), ("]q", b"]q"), ("Q", b"Q"), ("Q again", b"Q"), ("i", b"i"), ("Esc", b"\x1b"), ("t", b"t"), ("Esc", b"\x1b"),
                      ("R", b"R"), ("l: a bound", b"l"), ("Esc", b"\x1b"), ("Enter: confirmed", b"\r"), ("c: a choice", b"c")):
        rows.append((f"{name} under marks", screen.key(key)[1]))
    screen.end()
    return rows


def articles(sayso, folder, count):
    """Measures a search of many articles, and filtering of its results."""
    many = os.path.join(folder, f"many{count}")
    os.mkdir(many)
    for n in range(count):
        write(many, f"{n}.txt", f"Pier {n}\n\nNobody said that pier {n} was closed.\n")
    screen = Screen([sayso, many])
    screen.settle(1)
    before = screen.work()
    screen.press(b"Ssaid\r")
    screen.rest(120)
    rows = [("a search of all articles", screen.work() - before)]
    rows.append(("a letter that filters its list", screen.key(b"/")[1] + screen.key(b"7")[1]))
    screen.end()
    return rows


def decisions(sayso, folder, count):
    """Measures a correction of each statement: import, export, history, comparison, and export after an edit."""
    home = tempfile.mkdtemp(dir=folder)
    path = write(folder, f"piers{count}.txt", statements(count))
    exported = os.path.join(folder, f"before{count}.json")
    spent([sayso, "export", path, "--as", "json", "--all", "-o", exported], home)
    base = spent([sayso, "export", path, "--as", "csv", "--all"], home)[0]
    brat = os.path.join(folder, f"brat{count}")
    spent([sayso, "export", path, "--as", "brat", "--all", "-o", brat + "/"], home)
    changed = os.path.join(brat, f"piers{count}.ann")
    text = open(changed, encoding="utf-8").read()
    text = re.sub(r"Status (E\d+) proposed", r"Status \1 corrected", re.sub(r"Act (E\d+) speech", r"Act \1 denial", text))
    write(brat, f"piers{count}.ann", text)
    rows = [("import of n corrections", spent([sayso, "import", changed, "--for", path], home)[0])]
    rows.append(("export with them", spent([sayso, "export", path, "--as", "csv", "--all"], home)[0] - base))
    history = spent([sayso, "--plain", path], home, ":history\n")[0] - spent([sayso, "--plain", path], home, "j\n")[0]
    rows.append(("their history", history))
    other = os.path.join(folder, f"after{count}.json")
    spent([sayso, "export", path, "--as", "json", "--all", "-o", other], home)
    rows.append(("comparison of two reviews that differ everywhere", spent([sayso, "compare", exported, other], home)[0]))
    write(folder, f"piers{count}.txt", "A line above.\n\n" + statements(count))
    spent([sayso, "export", path, "--as", "csv", "--all"], home)
    rows.append(("export after an edit above", spent([sayso, "export", path, "--as", "csv", "--all"], home)[0] - base))
    return rows


def hostile(sayso, folder, size, unit):
    path = write(folder, "hostile.txt", unit * size + "\n")
    return [(f"extract of {unit!r}", spent([sayso, "extract", path], folder)[0])]


CASES = [
    ("paragraph", 1_250_000, lambda s, f, n: [row for u in ("word ", "שלום ", "well-", "\u200b", "\u00ad", "\u0301", ".") for row in paragraph(s, f, n, u)]),
    ("bounds", 5_000, bounds),
    ("marks", 250_000, marks),
    ("articles", 1_000, articles),
    ("decisions", 500, decisions),
    ("hostile", 5_000, lambda s, f, n: [row for u in ("“a” ", "(a) ", "he said, ", "Ana Brandt said. ") for row in hostile(s, f, n, u)]),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sayso")
    parser.add_argument("--only", choices=[name for name, _, _ in CASES])
    o = parser.parse_args()
    sayso, failed = os.path.abspath(o.sayso), 0
    print(f"{'':<56} {'n':>9} {'n':>9} {'2n':>9} {'4n':>9}  ms      x")
    for name, n, measure in CASES:
        if o.only not in (None, name):
            continue
        with tempfile.TemporaryDirectory() as folder:
            columns = [measure(sayso, folder, n * factor) for factor in (1, 2, 4)]
        for row in zip(*columns):
            times = [max(0, seconds) for _, seconds in row]
            growth = (times[2] / times[0]) ** 0.5 if times[0] > 0 else 1
            exceeds = times[2] >= LEAST and growth > LIMIT
            failed += exceeds
            figures = " ".join(f"{1000 * seconds:9.1f}" for seconds in times)
            print(f"{row[0][0]:<56} {n:>9,} {figures}  {growth:9.2f}{' *' if exceeds else ''}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
