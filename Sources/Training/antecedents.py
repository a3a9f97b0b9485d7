#!/usr/bin/env python3
"""Fits the weights that resolve pronouns and roles to nearby actors (Sources/Analysis/Resolving/Antecedent.swift).

    antecedents.py GOLD CLUES [GOLD CLUES ...] [--dev GOLD CLUES ...] [--form pronoun|role] [--most WEIGHT]

CLUES is the output of the test AntecedentClues for the texts of GOLD: JSON Lines of GUM (with "mentions") or of press (with
"attributions"), or a table of GAP. A candidate is right in three cases: most of its names are in the chain of the pronoun or
role; it is the speaker of the statement whose source the pronoun is; or it has the name that GAP assigns to the pronoun.
If GAP assigns it to neither of two names, all other candidates are right. If a role belongs to no candidate, "nobody" is right.
The loss is the cross-entropy of the right candidates (a conditional logit) plus the squares of the weights. Corpora are
weighted by the roots of their sizes. The head `stand` was trained on the same texts and looks too good on them, so --most
limits its weight. Prints the weights in the order of the clues, and the accuracy.
"""
import argparse
import csv
import json
from collections import Counter

import torch

DECAY = {"pronoun": 0.02, "role": 0.1}    # there are few roles
STEPS = 600
STANDS = 0    # the index of the clue from the head `stand`


def read(path):
    """For each text, a function from a question to the correctness of its candidates, or None if unknown."""
    if path.endswith(".tsv"):
        with open(path, encoding="utf-8") as file:
            return {row["ID"]: of_gap(row) for row in csv.DictReader(file, delimiter="\t")}
    with open(path, encoding="utf-8") as file:
        documents = [json.loads(line) for line in file if line.strip()]
    return {one["id"]: of_chains(one) if "mentions" in one else of_speakers(one) for one in documents}


def of_chains(document):
    mentions = sorted(document["mentions"], key=lambda m: m[1] - m[0])
    chain_of = {(start, end): chain for start, end, _, chain in mentions}

    def around(start, end):
        """Returns the chain of a mention's own span, else of the smallest span around it."""
        return chain_of.get((start, end)) or next((c for s, e, _, c in mentions if s <= start and end <= e), None)

    def right(question):
        start, end = question["range"]
        chain = chain_of.get((start, end))
        if question["form"] == "role":
            chain = chain or next((c for s, e, _, c in mentions if s == start and end <= e), None)
        return None if chain is None else [
            bool(c["names"]) and Counter(around(*name) for name in c["names"]).most_common(1)[0][0] == chain
            for c in question["candidates"]]

    return right


def of_speakers(document):
    text, known = document["text"], {actor["name"]: {actor["name"], *actor["aliases"]} for actor in document["actors"]}
    sources = {tuple(one["source"][0]): one["speaker"] for one in document["attributions"] if len(one["source"]) == 1}

    def right(question):
        start, end = question["range"]
        source = next((s for s in sources if s[0] <= start and end <= s[1] and s[1] - s[0] < 2 * (end - start) + 4), None)
        if source is None:
            return None
        forms = known.get(sources[source], set())
        return [any(text[s:e] in forms for s, e in c["names"]) for c in question["candidates"]]

    return right


def of_gap(row):
    spans = [(int(row[f"{n}-offset"]), int(row[f"{n}-offset"]) + len(row[n]), row[f"{n}-coref"].upper() == "TRUE") for n in "AB"]

    def right(question):
        if question["range"][0] != int(row["Pronoun-offset"]):
            return None
        bears = lambda c, expected: any(s < end and start < e for s, e in c["names"] for start, end, is_one in spans if is_one == expected)
        if any(is_one for *_, is_one in spans):
            return [bears(c, True) for c in question["candidates"]]
        return [not bears(c, False) for c in question["candidates"]]

    return right


def questions(gold, clues, form):
    """Returns [clues of each candidate, correctness] for the questions of a form. "Nobody" is right if no other candidate is."""
    documents, asked = read(gold), []
    with open(clues, encoding="utf-8") as file:
        for question in map(json.loads, file):
            right = documents[question["id"]](question) if question["form"] == form and question["candidates"] else None
            if right is not None:
                if form == "role" and not any(right):
                    right[-1] = True
                asked.append((torch.tensor([c["clues"] for c in question["candidates"]], dtype=torch.float32), torch.tensor(right)))
    return asked


def padded(asked):
    """Returns the clues [question, candidate, clue], the mask of candidates, and the mask of right ones."""
    most, width = max(len(right) for _, right in asked), asked[0][0].shape[1]
    clues, there, good = torch.zeros(len(asked), most, width), torch.zeros(len(asked), most, dtype=bool), torch.zeros(len(asked), most, dtype=bool)
    for n, (some, right) in enumerate(asked):
        clues[n, :len(right)], there[n, :len(right)], good[n, :len(right)] = some, True, right
    return clues, there, good


def accuracy(asked, weights):
    return sum(bool(right[(clues @ weights).argmax()]) for clues, right in asked) / max(1, len(asked))


def fit(corpora, most, decay):
    sets = [padded([(c, r) for c, r in asked if r.any() and not r.all()]) for asked in corpora]
    width = sets[0][0].shape[2]
    weights = torch.zeros(width, requires_grad=True)
    shares = torch.tensor([len(s[0]) for s in sets]).float().sqrt()
    shares = shares / shares.sum()
    optimiser = torch.optim.Adam([weights], lr=0.05)
    for _ in range(STEPS):
        loss = decay * weights.square().sum() / 10
        for share, (clues, there, good) in zip(shares, sets):
            scores = (clues @ weights).masked_fill(~there, -1e9)
            loss = loss + share * (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~good, -1e9), 1)).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        with torch.no_grad():
            weights[STANDS].clamp_(max=most)
    return weights.detach()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", nargs="+")
    parser.add_argument("--dev", nargs="*", default=[])
    parser.add_argument("--form", choices=("pronoun", "role"), default="pronoun")
    parser.add_argument("--most", type=float, default=1.0)
    o = parser.parse_args()
    pairs = lambda some: [(gold, questions(gold, clues, o.form)) for gold, clues in zip(some[::2], some[1::2])]
    corpora, dev = pairs(o.train), pairs(o.dev)
    weights = fit([asked for _, asked in corpora if asked], o.most, DECAY[o.form])
    print("weights", [round(w, 2) for w in weights.tolist()])
    for gold, asked in corpora + dev:
        print(f"{gold}: questions {len(asked)}, with a right candidate {sum(bool(r.any()) for _, r in asked)}, "
              f"right {accuracy(asked, weights):.3f}")


if __name__ == "__main__":
    main()
