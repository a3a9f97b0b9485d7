#!/usr/bin/env python3
"""Fits what a statement's confidence is worth: a rising line from the product of its probabilities to the share that is right.

    calibrate.py SCORERS GOLD PREDICTED.jsonl OUT.json [--knots N]

PREDICTED is what `sayso extract --format jsonl` says with a model file without calibration; a statement is right as in score.py
(content and source). Isotonic regression (pool adjacent violators), thinned to N points. OUT: [[points], [shares]], for
`quantise.py --calibration`. Prints the expected calibration error (10 bins of equal size) before and after, the latter also
with the documents in five parts, each judged by a line that was fitted on the other four.
"""
import argparse
import json
import sys

import numpy as np


def judged(scorers, gold, predicted):
    """(document, confidence, right) of every predicted statement with a cue."""
    sys.path.insert(0, scorers)
    import score
    documents, _ = score.read_gold(gold)
    for line in open(predicted, encoding="utf-8"):
        answer = json.loads(line)
        if answer["id"] not in documents:
            continue
        text, attributions = documents[answer["id"]]
        words = score.Document(text)
        sets = lambda a: {role: words.tokens(a.get(role, [])) for role in score.ROLES}
        wanted = [g for g in map(sets, attributions) if g["content"]]
        found = [sets(a) for a in answer["attributions"]]
        right = {p for g, p in score.match(wanted, found) if score.source_right(wanted[g]["source"], found[p]["source"])}
        for i, a in enumerate(answer["attributions"]):
            if a["cue"]:
                yield answer["id"], a["confidence"], i in right


def isotonic(x, y):
    """The values of the rising step function nearest to y over sorted x."""
    blocks = []
    for value in y[np.argsort(x, kind="stable")]:
        blocks.append([float(value), 1])
        while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
            value, count = blocks.pop()
            blocks[-1] = [(blocks[-1][0] * blocks[-1][1] + value * count) / (blocks[-1][1] + count), blocks[-1][1] + count]
    return np.repeat([b[0] for b in blocks], [b[1] for b in blocks])


def fit(x, y, knots):
    shares, order = isotonic(x, y), np.sort(x)
    parts = np.array_split(np.arange(len(x)), knots)
    return np.array([[order[p].mean() for p in parts], [shares[p].mean() for p in parts]])


def error(x, y, bins=10):
    order = np.argsort(x, kind="stable")
    return sum(len(p) * abs(x[p].mean() - y[p].mean()) for p in np.array_split(order, bins)) / len(x)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("scorers", "gold", "predicted", "out"):
        p.add_argument(name)
    p.add_argument("--knots", type=int, default=12)
    o = p.parse_args()
    documents, x, y = map(np.array, zip(*judged(o.scorers, o.gold, o.predicted)))
    y = y.astype(float)
    line = fit(x, y, o.knots)
    names = sorted(set(documents))
    crossed = np.zeros(len(x))
    for part in range(5):
        held = np.isin(documents, names[part::5])
        crossed[held] = np.interp(x[held], *fit(x[~held], y[~held], o.knots))
    print(f"{len(x)} statements, {y.mean():.3f} right; expected calibration error {error(x, y):.3f} before, "
          f"{error(np.interp(x, *line), y):.3f} after, {error(crossed, y):.3f} across documents")
    json.dump(line.tolist(), open(o.out, "w", encoding="utf-8"))


if __name__ == "__main__":
    main()
