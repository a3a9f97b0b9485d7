#!/usr/bin/env python3
"""Fits the weights that decide whether words are a statement (Sources/Analysis/Resolving/Plausibility.swift).

    plausibility.py SCORERS (GOLD CLUES)... [--dev GOLD CLUES]... [--share N]

CLUES is the output of the test StatementClues for GOLD: a PolNeAR compartment or documents in JSON Lines. A statement is right
if its content overlaps one of the gold's by half, as in score.py. The heads have memorised all but the first GOLD. So each
GOLD has its own weights for the heads' clues ("always", "cue", "content", "source"), and only those of the first are kept.
The others count N times as much (0.1). The loss is the logarithmic one plus the squares of the weights.
"""
import argparse
import json
import sys

import torch

HEADS = 4       # the first clues: those of the heads
DECAY = 0.01
STEPS = 500


def judged(score, gold, clues):
    """Returns the clues of the statements, and whether each is right. Those that gold leaves undecided are left out."""
    if gold.endswith(".jsonl"):
        documents = {d["id"]: (d["text"] if "text" in d else None, d["attributions"]) for d in map(json.loads, open(gold, encoding="utf-8"))}
    else:
        documents = score.read_gold(gold)[0]
    rows = []
    for answer in map(json.loads, open(clues, encoding="utf-8")):
        if answer["id"] not in documents:
            continue
        text, attributions = documents[answer["id"]]
        words = score.Document(text)
        sets = lambda a: {role: words.tokens([tuple(x) for x in a.get(role) or []]) for role in score.ROLES}
        needed = [sets(a) for a in attributions if not a.get("opt")]
        optional = [sets(a) for a in attributions if a.get("opt")]
        found = [sets(s) for s in answer["statements"]]
        right = {p for _, p in score.match(needed, found)}
        left = [p for p in range(len(found)) if p not in right]
        spare = {left[p] for _, p in score.match(optional, [found[p] for p in left])}
        rows += [(s["clues"], float(p in right)) for p, s in enumerate(answer["statements"]) if p not in spare]
    return torch.tensor([c for c, _ in rows]), torch.tensor([r for _, r in rows])


def ranking(scores, right):
    """Returns the probability that a right statement scores above a wrong one (area under the curve)."""
    order = scores.argsort()
    rank = torch.empty(len(scores))
    rank[order] = torch.arange(len(scores)).float()
    yes = right.sum()
    return ((rank[right > 0].sum() - yes * (yes - 1) / 2) / (yes * (len(right) - yes))).item()


def calibration(scores, right, bins=10):
    p = torch.sigmoid(scores)
    order = p.argsort()
    return sum(len(i) * abs(p[i].mean() - right[i].mean()).item() for i in order.tensor_split(bins)) / len(p)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorers")
    parser.add_argument("train", nargs="+")
    parser.add_argument("--dev", nargs=2, action="append", default=[])
    parser.add_argument("--share", type=float, default=0.1)
    o = parser.parse_args()
    sys.path.insert(0, o.scorers)
    import score
    sets = [judged(score, *o.train[i:i + 2]) for i in range(0, len(o.train), 2)]
    count = sets[0][0].shape[1]
    shared = torch.zeros(count - HEADS, requires_grad=True)
    heads = [torch.zeros(HEADS, requires_grad=True) for _ in sets]
    optimiser = torch.optim.Adam([shared, *heads], lr=0.05)
    for _ in range(STEPS):
        loss, total = 0, 0
        for i, (clues, right) in enumerate(sets):
            share = 1 if i == 0 else o.share
            scores = clues[:, :HEADS] @ heads[i] + clues[:, HEADS:] @ shared
            loss = loss + share * torch.nn.functional.binary_cross_entropy_with_logits(scores, right, reduction="sum")
            total += share * len(right)
        loss = loss / total + DECAY * shared.square().sum() / 10
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    weights = torch.cat([heads[0], shared]).detach()
    print("weights", [round(w, 2) for w in weights.tolist()])
    for gold, clues in [tuple(o.train[i:i + 2]) for i in range(0, len(o.train), 2)] + [tuple(d) for d in o.dev]:
        c, right = judged(score, gold, clues)
        product = torch.sigmoid(c[:, 1]) * torch.sigmoid(c[:, 2])
        print(f"{gold}: {len(right)}, right {right.mean():.3f}; ranked {ranking(product, right):.3f} by the heads, "
              f"{ranking(c @ weights, right):.3f} by all clues; calibration error {calibration(c @ weights, right):.3f}")


if __name__ == "__main__":
    main()
