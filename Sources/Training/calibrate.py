#!/usr/bin/env python3
"""Fits the calibration of a statement's confidence: a rising line from the raw score to the share of right statements.

    calibrate.py SCORERS OUT.json (GOLD PREDICTED)... [--texts FOLDER] [--knots N]

PREDICTED is the output of `sayso extract --format jsonl` with a model file without calibration. A statement is right if it is
one of GOLD's and has the right speaker, as in score_speakers.py. Statements that GOLD leaves undecided are ignored. The method
is isotonic regression (pool adjacent violators), reduced to N points. OUT: [[points], [shares]], for `quantise.py --calibration`.
Prints the expected calibration error (10 bins of equal size) before and after. The last number is cross-validated: the
documents are in five parts, each scored by a line fitted on the other four.
"""
import argparse
import json
import os
import re
import sys

import numpy as np


def same(a, b):
    """Whether two names may mean the same actor: they are equal, or one consists of the other's first or last words."""
    a, b = ([w for w in re.findall(r"\w+", name.lower()) if w != "the"] for name in (a, b))
    short, long = sorted((a, b), key=len)
    return bool(short) and (long[-len(short):] == short or len(short) > 1 and long[:len(short)] == short)


def forms(name, actors):
    """Returns all names of the actor with this name."""
    known = ([a["name"], *a.get("aliases", [])] for a in actors)
    return next((some for some in known if name.lower() in map(str.lower, some)), [name])


def agree(want, have, gold, predicted):
    """Whether a speaker is the expected one; if none is expected, whether it is not one of the gold's actors."""
    if want is None:
        return have is None or not any(same(f, h) for h in forms(have, predicted) for a in gold for f in [a["name"], *a.get("aliases", [])])
    mine = forms(want, gold)
    return have is not None and (any(same(f, have) for f in mine)
                                 or any(f.lower() == h.lower() for f in mine for h in forms(have, predicted)))


def judged(score, gold, predicted, texts):
    """Yields (document, confidence, right) for every predicted statement with a cue."""
    documents = {d["id"]: d for d in map(json.loads, open(gold, encoding="utf-8"))}
    for line in open(predicted, encoding="utf-8"):
        answer = json.loads(line)
        wanted = documents[answer["id"]]
        text = wanted["text"] if "text" in wanted else score.read_text(os.path.join(texts, answer["id"] + ".txt"))
        words = score.Document(text)
        sets = lambda a: {role: words.tokens([tuple(x) for x in a.get(role) or []]) for role in score.ROLES}
        needed = [a for a in wanted["attributions"] if not a.get("opt")]
        spare = [a for a in wanted["attributions"] if a.get("opt")]
        found = [sets(a) for a in answer["attributions"]]
        pairs = {p: needed[g] for g, p in score.match([sets(a) for a in needed], found)}
        left = [p for p in range(len(found)) if p not in pairs]
        free = {left[p] for _, p in score.match([sets(a) for a in spare], [found[p] for p in left])}
        for i, a in enumerate(answer["attributions"]):
            if not a["cue"] or i in free:
                continue
            answers = [pairs[i]["speaker"], *([pairs[i]["soft"]] if "soft" in pairs[i] else [])] if i in pairs else []
            yield answer["id"], a["confidence"], any(agree(w, a.get("speaker"), wanted["actors"], answer["actors"]) for w in answers)


def isotonic(x, y):
    """Returns the values of the rising step function that is nearest to y over sorted x."""
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
    p.add_argument("scorers")
    p.add_argument("out")
    p.add_argument("sets", nargs="+", metavar="GOLD PREDICTED")
    p.add_argument("--texts", default="")
    p.add_argument("--knots", type=int, default=12)
    o = p.parse_args()
    sys.path.insert(0, o.scorers)
    import score
    rows = [row for i in range(0, len(o.sets), 2) for row in judged(score, *o.sets[i:i + 2], o.texts)]
    documents, x, y = map(np.array, zip(*rows))
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
