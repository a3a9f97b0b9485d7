"""Pipes documents through `sayso extract --input jsonl -` with Apache Spark, in local mode and several partitions, and compares the
output with that of sayso alone, line by line.

    pipe.py SAYSO SAMPLES [--documents N] [--partitions N] [--cores N]

The documents are random paragraphs of SAMPLES, with a fixed seed. Every hundredth line is broken on purpose.
Exit status: 0 if the outputs are the same, 1 if not.
"""

import argparse
import json
import pathlib
import random
import shlex
import subprocess
import sys
import time

from pyspark import SparkConf, SparkContext


def make_documents(samples, count):
    """Returns lines of JSON Lines: whole samples, mixtures of their paragraphs, short and empty documents, broken ones."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(samples.glob("*.txt"))]
    if not texts:
        sys.exit(f"{samples}: contains no sample *.txt")
    paragraphs = [p for t in texts for p in t.split("\n\n") if p.strip()]
    chance, lines = random.Random(1), []
    for n in range(count):
        if n % 100 == 99:
            lines.append(chance.choice(["", "{", '{"id": "no text"}', "[1, 2]", '{"id": 3, "text": "a"}']))
            continue
        shape = n % 10
        if shape == 0:
            text = chance.choice(texts)
        elif shape == 1:
            text = chance.choice(["", " ", "\n\n", "\u0000", "\U0001F389 \u201cAh,\u201d she said.\r\n"])
        else:
            text = chance.choice(["\n\n", "\n", "\r\n\r\n"]).join(chance.choices(paragraphs, k=chance.randint(1, 6)))
        lines.append(json.dumps({"id": f"document {n}", "text": text, "shape": shape}, ensure_ascii=n % 2 == 0))
    return lines


def without_line_number(line):
    """Returns the line; for an error, without the line number, which Spark counts by partition."""
    value = json.loads(line)
    if "error" in value:
        del value["line"]
        return json.dumps(value)
    return line


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("sayso", type=pathlib.Path)
    p.add_argument("samples", type=pathlib.Path)
    p.add_argument("--documents", type=int, default=2000)
    p.add_argument("--partitions", type=int, default=8)
    p.add_argument("--cores", type=int, default=2)
    a = p.parse_args()
    command = [str(a.sayso.resolve()), "extract", "--input", "jsonl", "-"]
    documents = make_documents(a.samples, a.documents)

    start = time.monotonic()
    alone = subprocess.run(command, input="\n".join(documents) + "\n", capture_output=True, encoding="utf-8", timeout=900)
    expected = alone.stdout.split("\n")[:-1]
    print(f"sayso alone: {len(expected)} lines in {time.monotonic() - start:.1f} s, status {alone.returncode}")

    conf = SparkConf().setMaster(f"local[{a.cores}]").setAppName("sayso").set("spark.ui.enabled", "false")
    context = SparkContext(conf=conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1"))
    context.setLogLevel("ERROR")
    try:
        start = time.monotonic()
        got = context.parallelize(documents, a.partitions).pipe(shlex.join(command)).collect()
        print(f"through Spark: {len(got)} lines in {time.monotonic() - start:.1f} s, {a.partitions} partitions on {a.cores} cores")
    finally:
        context.stop()

    faults = [f"{len(documents)} documents gave {len(expected)} lines alone and {len(got)} through Spark"] * (
        not len(documents) == len(expected) == len(got))
    for n, (one, other) in enumerate(zip(expected, got), 1):
        if without_line_number(one) != without_line_number(other):
            faults.append(f"line {n}:\n  alone: {one[:300]}\n  Spark: {other[:300]}")
    broken = sum("error" in json.loads(line) for line in expected)
    if (alone.returncode == 1) != (broken > 0) or broken != len(documents) // 100:
        faults.append(f"{broken} broken lines and status {alone.returncode}")
    print("\n".join(faults[:10]) if faults else f"the same, line by line; {broken} broken lines reported in their place")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
