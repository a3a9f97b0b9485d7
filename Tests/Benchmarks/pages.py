#!/usr/bin/env python3
"""Compares the processor time of finding the article in web pages with that of trafilatura, in one run.

  pages.py PROGRAM PYTHON PAGE...     PYTHON is an interpreter that has trafilatura; PAGE a page, packed by gzip or not

Prints the processor time of a page for both, less that of a start without pages, and the share. The rounds alternate, and the median
counts. Python 3, standard library only.
"""
import resource
import statistics
import subprocess
import sys

ROUNDS = 5
PEER = """
import gzip, sys, trafilatura
for path in sys.argv[1:]:
    data = open(path, "rb").read()
    data = gzip.decompress(data) if data[:2] == b"\\x1f\\x8b" else data
    trafilatura.bare_extraction(data, with_metadata=True)
"""


def seconds(command):
    """The processor time of a command, of all its threads."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    program, python, pages = sys.argv[1], sys.argv[2], sys.argv[3:]
    if subprocess.run([python, "-c", "import trafilatura"], stderr=subprocess.DEVNULL).returncode:
        sys.exit(f"{python} has no trafilatura: python3 -m venv DIR; DIR/bin/pip install trafilatura")
    ours, theirs = [], []
    for _ in range(ROUNDS):
        read = [program, "extract", "--format", "page"]
        ours.append(seconds(read + pages) - seconds([program, "--version"]))
        theirs.append(seconds([python, "-c", PEER] + pages) - seconds([python, "-c", PEER]))
    mine, other = (1000 * statistics.median(times) / len(pages) for times in (ours, theirs))
    print(f"{len(pages)} pages: sayso {mine:.1f} ms a page, trafilatura {other:.1f} ms, {mine / other:.2f} of its time")


if __name__ == "__main__":
    main()
