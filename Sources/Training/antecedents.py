#!/usr/bin/env python3
"""Fits the weights by which a pronoun is given to one of those named before it (Sources/Analysis/Resolving/Antecedent.swift).

    antecedents.py GOLD.jsonl CLUES.jsonl [DEV_GOLD.jsonl DEV_CLUES.jsonl]

CLUES is what the test AntecedentClues writes for GOLD. A candidate is right where most of its names are in the pronoun's
chain. The loss is the cross-entropy of the right one among the candidates (a conditional logit), with the squares of the
weights added. Prints the weights in the order of the clues, and the share of pronouns that is answered right.
"""
import argparse
import json
from collections import Counter

import torch

DECAY = 0.02
STEPS = 600


def questions(gold, clues):
    documents = {d["id"]: d for d in map(json.loads, open(gold, encoding="utf-8"))}
    for question in map(json.loads, open(clues, encoding="utf-8")):
        mentions = sorted(documents[question["id"]]["mentions"], key=lambda m: m[1] - m[0])
        chain_of = {(s, e): chain for s, e, _, chain in mentions}

        def named(name):
            """The chain of a name: that of its own span, else of the least one round it."""
            return chain_of.get(tuple(name)) or next((c for s, e, _, c in mentions if s <= name[0] and name[1] <= e), None)

        chain = chain_of.get(tuple(question["pronoun"]))
        if chain is None or not question["candidates"]:
            continue
        right = [bool(c["names"]) and Counter(map(named, c["names"])).most_common(1)[0][0] == chain
                 for c in question["candidates"]]
        clues = torch.tensor([c["clues"] for c in question["candidates"]], dtype=torch.float32)
        yield clues, torch.tensor(right)


def accuracy(asked, weights):
    return sum(bool(right[(clues @ weights).argmax()]) for clues, right in asked) / max(1, len(asked))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("clues")
    parser.add_argument("dev", nargs="*")
    o = parser.parse_args()
    asked = list(questions(o.gold, o.clues))
    able = [(clues, right) for clues, right in asked if right.any()]
    weights = torch.zeros(able[0][0].shape[1], requires_grad=True)
    optimiser = torch.optim.Adam([weights], lr=0.05)
    for _ in range(STEPS):
        loss = sum(torch.logsumexp(c @ weights, 0) - torch.logsumexp((c @ weights)[r], 0) for c, r in able)
        loss = loss / len(able) + DECAY * weights.square().sum() / 10
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    with torch.no_grad():
        print("weights", [round(w, 2) for w in weights.tolist()])
        print(f"asked {len(asked)}, the right one among the candidates {len(able)}, right {accuracy(asked, weights):.3f}")
        if o.dev:
            dev = list(questions(*o.dev))
            print(f"dev: asked {len(dev)}, right {accuracy(dev, weights):.3f}")


if __name__ == "__main__":
    main()
