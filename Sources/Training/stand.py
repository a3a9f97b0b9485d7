#!/usr/bin/env python3
"""Scores the head `stand`, which finds the antecedents of pronouns and roles, with given mentions.

    stand.py DATA BASE WEIGHTS

Each piece's state comes from the window whose edges are farthest from it; a pronoun and a name may be in two windows.
GAP validation: F1 of pairs of a pronoun and a name, as in the corpus's own scorer. The choice is between the two names and nobody.
GUM dev and press dev: the share of right answers among the questions that have one; for GUM also without pronouns as candidates.
"nobody": the share of "nobody" as the best answer among the questions without a right one.
"""
import random
import sys

import torch

import chains
import data
from model import distance_bucket, load
from predict import STRIDE, logits

REACH = 600     # pieces before a question that are searched for candidates


class Read:
    """The queries and keys of a text's pieces, each from the window whose edges are farthest from it."""

    @torch.no_grad()
    def __init__(self, engine, read):
        firsts, count = sorted(read.states), len(read.pieces)
        owner = [firsts[min(max(0, (p - STRIDE // 2) // STRIDE), len(firsts) - 1)] for p in range(count)]
        states = torch.stack([read.states[first][p - first + 1] for p, first in enumerate(owner)]).float()
        self.queries, self.keys, self.bias = engine.aq(states), engine.ak(states), engine.at(states)[:, 0]
        self.nobody, self.distances = engine.an(states)[:, 0], engine.ab.weight[:, 0].detach()

    def scores(self, place, candidates):
        """Returns the logits of the candidates as antecedents of the piece at a position, and the logit of nobody."""
        there = torch.tensor(candidates, dtype=torch.long)
        fit = self.keys[there] @ self.queries[place] / 8 + self.bias[there] + self.distances[distance_bucket(there - place)]
        return fit.tolist(), self.nobody[place].item()


def gap(engine, tokens, path):
    rows = list(chains.gap_pairs(path))
    counts = {}
    for (text, (pronoun, named)), read in zip(rows, logits(engine, [text for text, _ in rows], tokens)):
        at = lambda place: read.pieces.within(place, place + 1).start
        fit, nobody = Read(engine, read).scores(at(pronoun), [at(place) for place, _ in named])
        kind = "masculine" if text[pronoun:pronoun + 2].lower() == "hi" or text[pronoun:pronoun + 2].lower() == "he" \
            and text[pronoun:pronoun + 3].lower() != "her" else "feminine"
        for n, (_, want) in enumerate(named):
            have = fit[n] == max(fit) and fit[n] > nobody
            for key in (kind, "all"):
                c = counts.setdefault(key, [0, 0, 0])
                c[0] += want and have
                c[1] += have and not want
                c[2] += want and not have
    return {k: round(200 * t / max(1, 2 * t + p + m), 1) for k, (t, p, m) in sorted(counts.items())}


def share(engine, tokens, texts):
    """Scores [(text, questions)]: right answers among the answerable questions, and "nobody" among the others."""
    asked = right = none = silent = 0
    for (text, questions), read in zip(texts, logits(engine, [text for text, _ in texts], tokens)):
        document, said = data.document(tokens, text, questions=questions), Read(engine, read)
        for place, good, bad in document.questions:
            good, bad = ([p for p in some if abs(place - p) <= REACH] for some in (good, bad))
            fit, nobody = said.scores(place, good + bad)
            if good:
                asked += 1
                right += max(fit[:len(good)]) > max(fit[len(good):], default=-99.0)
            else:
                none += 1
                silent += nobody >= max(fit, default=-99.0)
    return f"{100 * right / max(1, asked):.1f} of {asked}, nobody {100 * silent / max(1, none):.0f} of {none}"


def main(folder, base, weights):
    engine, tokens, source = load(weights), data.tokenizer(base), random.Random(0)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=False):
        print("GAP validation", gap(engine, tokens, f"{folder}/gap/validation.tsv"))
        texts = list(data.gum(f"{folder}/gum/dev.jsonl"))
        for alone in (True, False):
            asked = [(text, list(chains.of_gum(text, mentions, source, alone))) for _, text, mentions in texts]
            print("GUM dev, he and she,", "no pronoun among the candidates:" if alone else "all candidates:",
                  share(engine, tokens, [(t, [q for q in some if chains.is_person(t, q[0])]) for t, some in asked]))
        print("GUM dev, others:", share(engine, tokens, [(t, [q for q in some if not chains.is_person(t, q[0])]) for t, some in asked]))
        texts = []
        for _, text, said, actors in data.press(f"{folder}/press/dev.jsonl"):
            number = {form: i for i, actor in enumerate(actors) for form in data.actor_forms(actor)}
            named = [(start, end, number[form]) for start, end, form in data.occurrences(text, number)]
            texts.append((text, list(chains.of_press(text, said, actors, named))))
        for persons in (True, False):
            print("press dev,", "he and she:" if persons else "roles and they:",
                  share(engine, tokens, [(t, [q for q in some if chains.is_person(t, q[0]) == persons]) for t, some in texts]))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
