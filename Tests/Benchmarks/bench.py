#!/usr/bin/env python3
"""Measures time and memory of the reader and the engine, compared with less and bat where they do the same work.

    bench.py SAYSO [--runs N] [--quick] [--only first|keys|words|memory]

first   from the start of the process to the first screen with the article's words, in a terminal of 200x60
keys    from a key to the end of its answer, by kind of key, in the middle of a long text in a terminal of 200x60: during the
        analysis and after it. A * marks answers that take too long. Then the peak memory
words   words a second of `extract`, for the whole process, its peak memory, and its share of the machine's peak speed at
        matrix products of the same sizes
memory  the peak memory of the reader for a short, analysed article
The columns are minimum, median and maximum of the runs; for keys the median, the 99th percentile and the maximum. --quick: a few
runs, and a long text of 200,000 words. If the variable BASELINE is the path of an older sayso, each measure is made of both in turn,
and the ratios to the older one are printed. Requires Python 3 and less; bat takes part if it is installed.
"""
import argparse, multiprocessing, os, re, shutil, statistics, subprocess, sys, tempfile
import time

from feel import COLUMNS, ROWS, compare, feel, feel_less
from screen import Screen

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "..", "..", "Samples")
MODEL = os.path.join(HERE, "..", "..", "Sources", "Analysis", "Model", "sayso.model")
NAMES = 56
BASELINE = os.environ.get("BASELINE")
BAT = shutil.which("bat") or shutil.which("batcat")


def body():
    """Returns the paragraphs of the samples, each on one line."""
    texts = [open(os.path.join(SAMPLES, n), encoding="utf-8").read() for n in sorted(os.listdir(SAMPLES)) if n.endswith(".txt")]
    return [" ".join(p.split()) for t in texts for p in t.split("\n\n") if len(p.split()) > 20]


def others(paragraphs, round):
    """Returns the same paragraphs with other names of people, since a long text names many."""
    if not round:
        return paragraphs
    ending = "".join("aeiou"[round // 5**n % 5] + "lnrst"[round // 5**n % 5] for n in range(1 + (round > 4) + (round > 24) + (round > 124)))
    surnames = {m[1] for p in paragraphs for m in re.finditer(r"[A-Z][a-z]+ ([A-Z][a-z]{3,})", p)}
    return [re.sub(r"\b[A-Z][a-z]{3,}\b", lambda m: m[0] + ending if m[0] in surnames else m[0], p) for p in paragraphs]


def text_of(words, folder):
    """Writes a file of about this many words, which repeats the samples' paragraphs. Returns its path."""
    samples, out, count, round = body(), ["Firstword of a long article"], 0, 0
    while count < words:
        for paragraph in others(samples, round):
            out.append(paragraph)
            count += len(paragraph.split())
            if count >= words:
                break
        round += 1
    path = os.path.join(folder, f"{words}.txt")
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n\n".join(out) + "\n")
    return path


def say(name, values, unit):
    print(f"{name:<{NAMES}} {min(values):9.1f} {statistics.median(values):9.1f} {max(values):9.1f}  {unit}", flush=True)
    return statistics.median(values)


def versions(sayso):
    """Returns the program and the older one, if there is one, each with its name in the tables."""
    return [("sayso", sayso)] + ([("baseline", BASELINE)] if BASELINE else [])


def ratio(name, medians, other, unit=""):
    print(f"{'':<{NAMES}} ratio {name}/{other} {medians[name] / medians[other]:.2f}{unit}", flush=True)


def first(sayso, files, runs):
    for words, path in files:
        commands = {name: [program, path] for name, program in versions(sayso)}
        commands["less"] = ["less", path]
        if BAT:
            commands["bat"] = [BAT, "--paging=never", path]
        times = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                screen = Screen(command, COLUMNS, ROWS)
                times[name].append(1000 * screen.until(b"Firstword"))
                screen.end()
        medians = {name: say(f"first screen, {words:,} words, {name}", values, "ms") for name, values in times.items()}
        for other in list(medians)[1:]:
            ratio("sayso", medians, other)


def keys(sayso, file, other, presses):
    words, path = file
    text, model = (os.path.getsize(p) / 2**20 for p in (path, MODEL))
    tables, peaks = {}, {}
    for name, program in versions(sayso):
        if BASELINE:
            print(f"-- {name}")
        tables[name], (peaks[name], now) = feel(program, path, other[1], words, presses)
        peak = peaks[name]
        print(f"memory, {words:,} words ({text:.1f} MB of text, {model:.1f} MB of model): peak {peak:.0f} MB, at the end {now:.0f} MB; "
              f"the peak is the model and {(peak - model) / text:.1f} times the text, or {peak / (text + model):.1f} times both")
    feel_less(path, presses)
    if BASELINE:
        compare(tables["sayso"], tables["baseline"])
        ratio("sayso", peaks, "baseline", ", peak memory")


def memory(sayso, file):
    words, path = file
    peaks = {}
    for name, command in [(name, [program, path]) for name, program in versions(sayso)] + [("less", ["less", path])]:
        screen = Screen(command)
        screen.until(b"Firstword")
        screen.rest(20)
        peaks[name] = say(f"peak memory, {words:,} words, {name}", [screen.memory()[0]], "MB")
        screen.end()
    if BASELINE:
        ratio("sayso", peaks, "baseline")


def analysed(sayso, files, runs):
    for words, path in files:
        count = len(open(path, encoding="utf-8").read().split())
        times, memory = ({name: [] for name, _ in versions(sayso)} for _ in range(2))
        for _ in range(runs if words <= 10_000 else min(3, runs)):
            for name, program in versions(sayso):
                start = time.perf_counter()
                process = subprocess.Popen([program, "extract", path], stdout=subprocess.DEVNULL)
                _, status, usage = os.wait4(process.pid, 0)
                if status:
                    raise SystemExit(f"bench.py: extract ended with status {status}")
                times[name].append(1000 * (time.perf_counter() - start))
                memory[name].append(usage.ru_maxrss / 1024)
        medians, peaks = {}, {}
        for name, _ in versions(sayso):
            suffix = ", baseline" if name == "baseline" else ""
            medians[name] = say(f"extract, {count:,} words{suffix}", times[name], "ms")
            peaks[name] = say(f"extract, {count:,} words, peak memory{suffix}", memory[name], "MB")
        if BASELINE:
            ratio("sayso", medians, "baseline")
            ratio("sayso", peaks, "baseline", ", peak memory")
        median = medians["sayso"]
        print(f"{'':<{NAMES}} {count / median * 1000:,.0f} words a second, including the start")
        output = subprocess.run([sayso, "products", path], check=True, capture_output=True, text=True).stdout
        needed, speed = map(float, output.split())
        print(f"{'':<{NAMES}} {needed / (median / 1000) / speed:.0%} of the machine's peak speed at products of the same sizes "
              f"({speed / 1e9:,.0f} billion operations a second)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sayso")
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", choices=("first", "keys", "words", "memory"))
    o = parser.parse_args()
    runs = 3 if o.quick else o.runs
    with tempfile.TemporaryDirectory() as folder:
        # Texts are written by a child: the system counts the memory of this process as the first of each that it starts.
        with multiprocessing.Pool(1) as writer:
            sizes = (1_000, 20_000, 200_000 if o.quick else 1_000_000)
            small, middle, large = zip(sizes, writer.starmap(text_of, [(n, folder) for n in sizes]))
        print(f"{'':<{NAMES}} {'min':>9} {'median':>9} {'max':>9}")
        if o.only in (None, "first"):
            first(o.sayso, (small, large), runs)
        if o.only in (None, "words"):
            analysed(o.sayso, (small, middle), runs)
        if o.only in (None, "memory"):
            memory(o.sayso, small)
        if o.only in (None, "keys"):
            keys(o.sayso, large, small, 20 * runs)


if __name__ == "__main__":
    sys.exit(main())
