#!/usr/bin/env python3
"""Trains the engine: data → windows → model → weights. One run, resumable, scored on dev as it goes.

    train.py DATA BASE OUT [--init WEIGHTS] [--silver SILVER] [--scorers SCORERS]

SILVER is the output of silver.py. Without it, attributions are learnt from PolNeAR and names from Worldwide alone. With it, both
are also learnt from press articles and GUM, names from PolNeAR and articles without annotations, and antecedents of pronouns
from GUM, GAP and press. OUT is a folder: state.pt (the state of the run, from which it resumes), weights.safetensors (the latest
average of the weights, half precision) and log.txt. README.md describes DATA, BASE and SCORERS.
"""
import argparse
import os
import random
import time
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

import chains
import data
from evaluate import Dev
from model import ADDED, ROLES, STAND, Engine, from_base, load, save

BATCH = 16           # windows
POOL = 32            # batches that are grouped by window length together
WARMUP = 50          # steps
SUBSTITUTED = 0.25   # share of a text's names that are replaced by others
SILVER = 0.5         # weight of a name that was not annotated by hand
PRONOUN_SHARE = 0.7  # share of the replaceable names of persons that become pronouns, in every second text
PRONOUNS_IN = ("worldwide", "polnear", "raw")
SHARES = {"polnear": 0.8, "worldwide": 0.8, "press": 2, "gum": 1, "raw": 0.4, "gap": 1}   # share of each corpus in an epoch
LINK_WEIGHT, STAND_WEIGHT = 8.0, 0.3
STAND_RATE = 1.5e-3  # of the head `stand`, which begins untrained
SAVE_EVERY = 50      # steps
AVERAGE_EVERY, AVERAGE_KEPT = 8, 0.9   # moving average of the weights: interval in steps, and decay


@dataclass
class Text:
    """A training text and its annotations; attributions, names and questions are `None` or empty if unknown."""
    corpus: str
    text: str
    attributions: list = None
    names: list = None
    unsure: list = field(default_factory=list)
    questions: list = field(default_factory=list)
    mentions: list = field(default_factory=list)   # those of GUM, with their chains
    weight: float = 1.0


class Corpora:
    """The training texts of all corpora, and the windows of an epoch."""

    def __init__(self, folder, base, silver=None):
        self.tokens = data.tokenizer(base)
        named = {one["id"]: one for one in data.lines(f"{silver}/names.jsonl")} if silver else {}
        self.texts = [Text("worldwide", text, names=[*map(tuple, entities)])
                      for _, text, entities in data.worldwide(f"{folder}/worldwide/train.jsonl")]
        self.substitutes = data.Substitutes([("", one.text, one.names) for one in self.texts])

        def add(corpus, name, text, **known):
            found = named.get(f"{corpus}/{name}")
            if found:
                known |= {"names": [*map(tuple, found["names"])], "unsure": found["unsure"],
                          "weight": SILVER if corpus != "gum" else 1.0}
            self.texts.append(Text(corpus, text, **known))

        for name, text, annotated in data.polnear(f"{folder}/polnear/train"):
            add("polnear", name, text, attributions=annotated)
        if silver:
            for name, text, annotated, actors in data.press(f"{folder}/press/train.jsonl"):
                places = {form: i for i, actor in enumerate(actors) for form in data.actor_forms(actor)}
                placed = [(s, e, places[form]) for s, e, form in data.occurrences(text, places)]
                add("press", name, text, attributions=annotated,
                    questions=[*chains.of_press(text, annotated, actors, placed)])
            for name, text, mentions in data.gum(f"{folder}/gum/train.jsonl"):
                add("gum", name, text, mentions=mentions)
            for name, text in data.raw(f"{folder}/press/raw-train.jsonl"):
                if f"raw/{name}" in named:
                    add("raw", name, text)
            for text, question in chains.gap(f"{folder}/gap/development.tsv"):
                self.texts.append(Text("gap", text, questions=[question]))
        self.shares = SHARES if silver else {}
        self.genders = chains.given_names(f"{folder}/gap/development.tsv") if silver else {}

    def varied(self, one, source):
        """Returns a random variant of a text: some names replaced by others, or some by pronouns."""
        questions, edits, pronouns = list(one.questions), [], []
        if one.names and one.corpus in PRONOUNS_IN and self.genders and source.random() < 0.5:
            genders = chains.genders(one.text, one.names, self.genders)
            pronouns = chains.pronouns_for_names(one.text, one.names, genders, PRONOUN_SHARE, source)
            edits = [edit[:3] for edit in pronouns]
        elif one.names and not one.questions and one.corpus != "gum":
            edits = self.substitutes.edits(one.text, one.names, SUBSTITUTED, source)
        if one.mentions:
            questions += chains.of_gum(one.text, one.mentions, source)
        if not edits:
            return data.document(self.tokens, one.text, one.attributions, one.names, one.unsure, questions, one.weight)
        edited = data.Edited(one.text, edits)
        gone = {edit[3] for edit in pronouns}
        heads = {n: edited.place(start) + chains.head(one.text, start, end) - start
                 for n, (start, end, _) in enumerate(one.names) if n not in gone}
        for start, _, _, _, right, others in pronouns:
            questions.append((edited.place(start), [heads[n] for n in right if n in heads],
                              [heads[n] for n in others if n in heads]))
        attributions = one.attributions and [
            {role: [edited.span(*span) for span in spans] for role, spans in said.items() if role in ROLES}
            for said in one.attributions]
        names = [(*edited.span(start, end), kind) for n, (start, end, kind) in enumerate(one.names) if n not in gone]
        unsure = [edited.span(*span) for span in one.unsure]
        return data.document(self.tokens, edited.text, attributions, names, unsure, questions, one.weight)

    def epoch(self, seed):
        """Returns the epoch's lists of windows: each corpus's share of texts, newly cut and varied, shuffled, and grouped by
        length within pools. They depend on the seed alone."""
        source = random.Random(seed)
        windows = []
        for one in self.texts:
            share = self.shares.get(one.corpus, 1)
            times = int(share) + (source.random() < share - int(share))
            for _ in range(times):
                windows += data.cut(self.varied(one, source), source)
        source.shuffle(windows)
        groups = []
        for i in range(0, len(windows), BATCH * POOL):
            pool = sorted(windows[i:i + BATCH * POOL], key=lambda w: len(w.ids))
            groups += [pool[j:j + BATCH] for j in range(0, len(pool), BATCH)]
        source.shuffle(groups)
        return groups


def loss_of(engine, b):
    """Returns the loss: cross-entropy of tags, names and antecedents, and binary cross-entropy of links over the pieces of the
    cue's window."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = engine.encode(b.ids, b.shapes, b.mask)
        tags, names = engine.head(states), engine.ner(states)
    loss = states.new_zeros((), dtype=torch.float32)
    for scores, labels, weights in ((tags, b.tags, torch.ones_like(b.weights)), (names, b.names, b.weights)):
        labelled = labels != data.UNLABELLED
        if labelled.any():
            weights = weights[:, None].expand_as(labels)[labelled]
            each = F.cross_entropy(scores[labelled].float(), labels[labelled], reduction="none")
            loss = loss + (weights * each).sum() / weights.sum()
    if len(b.cues):
        fit = engine.link(states.float(), b.rows, b.cues)
        live = b.mask[b.rows][:, None, :].expand_as(fit)
        loss = loss + LINK_WEIGHT * F.binary_cross_entropy_with_logits(fit[live], b.targets[live])
    if len(b.places):
        fit, nobody = engine.stand(states.float(), b.asked, b.places)
        nobody = nobody[:, None]
        every = torch.cat([fit.masked_fill(~b.candidates, -1e4), nobody], 1)
        right = torch.cat([fit.masked_fill(~b.right, -1e4), nobody.masked_fill(b.right.any(1, keepdim=True), -1e4)], 1)
        loss = loss + STAND_WEIGHT * (every.logsumexp(1) - right.logsumexp(1)).mean()
    return loss


class Run:
    """A training run: the engine, its optimiser, the moving average of its weights, and its step."""

    def __init__(self, engine, steps, encoder_rate, head_rate, frozen=0):
        self.engine, self.steps, self.step = engine, steps, 0
        if frozen:
            for part in (engine.we, engine.pe, engine.ce, engine.ln, *engine.layers[:frozen]):
                part.requires_grad_(False)
            engine.te.requires_grad_(False)
        parts = {rate: [] for rate in (head_rate, encoder_rate, STAND_RATE)}
        for name, parameter in engine.named_parameters():
            part = name.split(".")[0]
            if parameter.requires_grad:
                parts[STAND_RATE if part in STAND else head_rate if part in ADDED else encoder_rate].append(parameter)
        self.rates = tuple(parts)
        self.optimiser = torch.optim.AdamW([{"params": some} for some in parts.values()], lr=0.0, weight_decay=0.01, fused=True)
        self.average = {name: value.clone() for name, value in engine.state_dict().items()}

    def learn(self, b):
        """Takes one step. The rates rise over WARMUP steps and fall linearly to zero at the last one."""
        share = min(1.0, (self.step + 1) / WARMUP) * max(0.0, 1 - self.step / self.steps)
        for group, rate in zip(self.optimiser.param_groups, self.rates):
            group["lr"] = rate * share
        self.engine.train()
        loss = loss_of(self.engine, b)
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.engine.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        if self.step % AVERAGE_EVERY == 0:
            for name, value in self.engine.state_dict().items():
                self.average[name].lerp_(value, 1 - AVERAGE_KEPT)
        return loss.item()

    def save(self, path):
        state = {"engine": self.engine.state_dict(), "average": self.average, "step": self.step,
                 "optimiser": self.optimiser.state_dict()}
        torch.save(state, f"{path}.new")
        os.replace(f"{path}.new", path)

    def resume(self, path):
        state = torch.load(path)
        self.engine.load_state_dict(state["engine"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.average, self.step = state["average"], state["step"]

    def averaged(self):
        engine = Engine()
        engine.load_state_dict(self.average)
        return engine.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "base", "out"):
        parser.add_argument(name)
    parser.add_argument("--init", help="initial weights; without it, those of the base model")
    parser.add_argument("--scorers", help="folder of the scorers; without it, no scores")
    parser.add_argument("--silver", help="output folder of silver.py; without it, PolNeAR and Worldwide alone")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--steps", type=int, help="steps over which the rates fall, instead of those of the epochs")
    parser.add_argument("--encoder-rate", type=float, default=1.2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--frozen", type=int, default=0,
                        help="this many layers, and the embeddings, are not trained: two save a quarter of the time")
    parser.add_argument("--seed", type=int, default=0)
    o = parser.parse_args()

    torch.manual_seed(o.seed)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    corpora = Corpora(o.data, o.base, o.silver)
    dev = Dev(o.data, o.base, o.scorers) if o.scorers else None
    first = corpora.epoch(f"{o.seed} 0")
    per_epoch = len(first)
    run = Run(load(o.init) if o.init else from_base(o.base), o.steps or o.epochs * per_epoch, o.encoder_rate, o.head_rate,
              o.frozen)
    if (out / "state.pt").exists():
        run.resume(out / "state.pt")

    def log(line):
        print(line, flush=True)
        with open(out / "log.txt", "a", encoding="utf-8") as file:
            file.write(line + "\n")

    def keep():
        run.save(out / "state.pt")
        save(run.average, out / "weights.safetensors")

    log(f"from step {run.step} of {run.steps}, {per_epoch} an epoch")
    groups = (group for epoch in count() for group in (corpora.epoch(f"{o.seed} {epoch}") if epoch else first))
    started, losses = time.time(), []
    for group in islice(groups, run.step, run.steps):
        losses.append(run.learn(data.batch(group)))
        if run.step % 10 == 0:
            log(f"step {run.step} of {run.steps}: loss {sum(losses) / len(losses):.3f}, {time.time() - started:.0f} s")
            losses = []
        if run.step % SAVE_EVERY == 0:
            keep()
        if run.step % per_epoch == 0 or run.step == run.steps:
            keep()
            save(run.average, out / f"weights-{run.step}.safetensors")
            if dev:
                log(f"step {run.step}: {dev.scores(run.averaged(), torch.bfloat16)}")


if __name__ == "__main__":
    main()
