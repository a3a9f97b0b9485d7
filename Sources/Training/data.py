"""The corpora, texts as word pieces, and labelled windows over them.

DATA contains polnear/{train,dev} (brat standoff) and worldwide/{train,dev}.jsonl. Offsets are Unicode code points.
"""
import bisect
import glob
import json
import os
import re
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from model import KINDS, ROLES

WINDOW = 192
START, END = 101, 102  # [CLS] and [SEP]
UNLABELLED = -100


def polnear(folder):
    """Yields (name, text, attributions) for each annotated text; none if the folder is missing. Of several annotators, the
    first by file name counts."""
    for path in sorted(glob.glob(f"{folder}/text/*.txt")):
        name = os.path.basename(path)[:-4]
        annotators = sorted(glob.glob(glob.escape(f"{folder}/attributions/{name}") + "_*.ann"))
        if annotators:
            with open(path, encoding="utf-8", newline="") as file:
                yield name, file.read(), attributions(annotators[0])


def attributions(path):
    """Returns the attributions of a brat file: a list of spans for each role."""
    spans, found = {}, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:
                continue
            if fields[0].startswith("T"):
                pieces = fields[1].split(" ", 1)[1].split(";")
                spans[fields[0]] = [tuple(map(int, piece.split())) for piece in pieces]
            elif fields[0].startswith("E"):
                one = {role: [] for role in ROLES}
                for pair in fields[1].split():
                    role, reference = pair.split(":")
                    role = role.rstrip("0123456789").lower()
                    if role in one:
                        one[role] += spans.get(reference, [])
                found.append(one)
    return found


def worldwide(path):
    """Yields (name, text, [(start, end, kind)]) for each text; none if the file is missing."""
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            yield article["id"], article["text"], article["entities"]


def lines(path):
    """Yields the objects of a JSON Lines file; none if it is missing."""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            yield from map(json.loads, file)


def press(path):
    """Yields (name, text, attributions, actors) for each annotated press article."""
    for article in lines(path):
        yield article["id"], article["text"], article["attributions"], article["actors"]


def raw(path):
    """Yields (name, text) for each article without annotations."""
    for article in lines(path):
        yield article["id"], article["text"]


def gum(path):
    """Yields (name, text, [(start, end, kind, chain)]) for each GUM text."""
    for text in lines(path):
        yield text["id"], text["text"], [tuple(mention) for mention in text["mentions"]]


HONORIFIC = re.compile(r"(?:(?:the|The|Mr|Mrs|Ms|Miss|Dr|Sir|Prof|President)\b\.?\s+)+")


def occurrences(text, forms):
    """Yields (start, end, form) where one of the forms occurs as whole words. Longer forms take precedence."""
    forms = sorted({form for form in forms if form[:1].isupper()}, key=len, reverse=True)
    if forms:
        for found in re.finditer(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)", text):
            yield found.start(), found.end(), found.group()


def actor_forms(actor):
    """Returns the names of a press article's actor, without titles."""
    return [HONORIFIC.sub("", form, count=1) for form in (actor["name"], *actor.get("aliases", []))]


def press_names(text, actors):
    """Returns [(start, end, kind)] for the names of actors in a press article."""
    kinds = {form: actor["kind"] for actor in actors for form in actor_forms(actor) if actor["kind"] in KINDS}
    return [(start, end, demonym(form, kinds[form])) for start, end, form in occurrences(text, kinds)]


def demonym(form, kind):
    """Returns the kind of a name. An adjective of a country ("Iranian") is a group."""
    return "group" if kind == "place" and re.search(r"(?:ian|ean|ese|ish|ans|iani)$", form) else kind


GUM_KINDS = {"person": "person", "organization": "organization", "place": "place", "event": "other"}
CAPITALS = re.compile(r"[A-Z][\w.'’-]*(?:\s(?:(?:of|the|de|la|van|von|der|al|and|for|&)\s)*[A-Z][\w.'’-]*)*$")


def gum_names(text, mentions):
    """Returns [(start, end, kind)] for the GUM mentions that are names by their capitals. Of nested ones, the longest counts."""
    found, end_of_last = [], 0
    for start, end, kind, _ in sorted(mentions, key=lambda m: (m[0], -m[1])):
        words = text[start:end]
        begins = text[:start].rstrip()[-1:] in ("", ".", "!", "?", "”", '"') and " " not in words
        if kind in GUM_KINDS and start >= end_of_last and CAPITALS.match(words) and not begins \
                and words not in PRONOUNS and words.split()[0] not in ARTICLES:
            found.append((start, end, GUM_KINDS[kind]))
            end_of_last = end
    return found


PRONOUNS = {"I", "He", "She", "They", "We", "It", "You", "His", "Her", "Their", "My", "Our", "Its"}
ARTICLES = {"The", "A", "An", "This", "That", "These", "Those", "My", "His", "Her", "Our", "Their", "Some", "Many"}


def manner(name):
    """Returns the features that a substitute must share with a name: the number of words, and capitals."""
    return len(name.split()), name.isupper()


class Substitutes:
    """Substitutes for names, so that the model learns names from their context and does not memorise them."""

    KINDS = ("person", "organization", "place")

    def __init__(self, articles):
        names = {(kind, text[start:end]) for _, text, entities in articles for start, end, kind in entities}
        self.alike = {}
        for kind, name in sorted(names):
            self.alike.setdefault((kind, *manner(name)), []).append(name)

    def edits(self, text, entities, share, random):
        """Returns edits that replace a share of the text's distinct names, each by the same substitute throughout."""
        chosen, found = {}, []
        for start, end, kind in entities:
            name = text[start:end]
            if (kind, name) not in chosen:
                alike = self.alike.get((kind, *manner(name)))
                swap = alike and kind in self.KINDS and random.random() < share
                chosen[kind, name] = random.choice(alike) if swap else name
            if chosen[kind, name] != name:
                found.append((start, end, chosen[kind, name]))
        return found


class Edited:
    """A text after non-overlapping edits [(start, end, words)], with a mapping of positions."""

    def __init__(self, text, edits):
        self.edits, self.moved, parts, at, length = sorted(edits), [], [], 0, 0
        for start, end, words in self.edits:
            parts += [text[at:start], words]
            length += start - at
            self.moved.append((length, length + len(words)))
            length, at = length + len(words), end
        self.text = "".join(parts) + text[at:]
        self.starts = [start for start, _, _ in self.edits]

    def place(self, offset, is_end=False):
        """Maps a position of the old text to the new one. Within an edit, the result is its start or end."""
        n = (bisect.bisect_left if is_end else bisect.bisect_right)(self.starts, offset) - 1
        if n < 0:
            return offset
        if offset < self.edits[n][1]:
            return self.moved[n][1 if is_end else 0]
        return offset - self.edits[n][1] + self.moved[n][1]

    def span(self, start, end):
        return self.place(start), self.place(end, is_end=True)


def tokenizer(base):
    result = Tokenizer.from_file(f"{base}/tokenizer.json")
    result.no_truncation()
    result.no_padding()
    return result


def shape(word):
    """Returns the letter case of a word, which the lower-cased pieces lose. 0 other, 1 Xxx, 2 XXX, 3 digits."""
    if word[:1].isupper() and not word.isupper():
        return 1
    if word.isupper() and word.isalpha():
        return 2
    return 3 if word.isdigit() else 0


class Pieces:
    """A text's word pieces: their ids, code-point offsets, shapes and words."""

    def __init__(self, tokens, text):
        encoded = tokens.encode(text, add_special_tokens=False)
        self.ids, self.offsets, self.words = encoded.ids, encoded.offsets, encoded.word_ids
        self.shapes = [shape(text[start:end]) for start, end in encoded.offsets]
        self.starts = [start for start, _ in encoded.offsets]

    def __len__(self):
        return len(self.ids)

    def within(self, start, end):
        """Returns the pieces that share a character with a span."""
        first = bisect.bisect_left(self.starts, start)
        if first and self.offsets[first - 1][1] > start:
            first -= 1
        return range(first, max(first, bisect.bisect_left(self.starts, end)))


@dataclass
class Document:
    """A text with the labels of its corpus. The labels of other heads are UNLABELLED.

    links: (first piece of the cue, pieces of the source, pieces of the content).
    questions: (piece of a pronoun or role, pieces of its antecedents, pieces of other mentions); see chains.py.
    weight: the weight of its names in the loss.
    """
    pieces: Pieces
    tags: list
    names: list
    links: list
    questions: list
    weight: float = 1.0


def unlabelled(pieces):
    return Document(pieces, [UNLABELLED] * len(pieces), [UNLABELLED] * len(pieces), [], [])


def document(tokens, text, attributions=None, names=None, unsure=(), questions=(), weight=1.0):
    """Returns a text with the available labels. Names in the unsure spans are not learnt."""
    made = unlabelled(Pieces(tokens, text))
    made.weight = weight
    if attributions is not None:
        add_attributions(made, attributions)
    if names is not None:
        add_names(made, names, unsure)
    at = lambda place: next(iter(made.pieces.within(place, place + 1)), None)
    for place, right, others in questions:
        pieces = at(place), [at(p) for p in right], [at(p) for p in others]
        if pieces[0] is not None and None not in pieces[1] and None not in pieces[2]:
            made.questions.append(pieces)
    return made


def add_attributions(document, annotated):
    document.tags = [0] * len(document.pieces)
    for one in annotated:
        runs = {role: [document.pieces.within(*span) for span in one[role]] for role in ROLES}
        for role, found in runs.items():
            for run in found:
                label(document.tags, run, 2 * ROLES.index(role) + 1)
        source, cue, content = ([i for run in runs[role] for i in run] for role in ROLES)
        if cue:
            document.links.append((min(cue), source, content))


def add_names(document, entities, unsure):
    """Labels names at the first piece of each word only, since prediction reads no other."""
    pieces, document.names = document.pieces, [0] * len(document.pieces)
    for start, end in unsure:
        for i in pieces.within(start, end):
            document.names[i] = UNLABELLED
    for start, end, kind in entities:
        label(document.names, pieces.within(start, end), 2 * KINDS.index(kind) + 1)
    for i in range(1, len(pieces)):
        if pieces.words[i] == pieces.words[i - 1]:
            document.names[i] = UNLABELLED


def label(labels, run, begin):
    """Labels a run of pieces: the first with `begin`, the others with the next class (inside)."""
    for i in run:
        labels[i] = begin if i == run.start else begin + 1


@dataclass
class Window:
    """A part of a document between [CLS] and [SEP]. Positions in links count the [CLS]."""
    first: int
    ids: list
    shapes: list
    tags: list
    names: list
    links: list
    questions: list
    weight: float


def window(document, first, end):
    """Returns the window of pieces first..<end. A run that the left edge cuts is not labelled, since its beginning is lost."""
    def labels(whole):
        part = whole[first:end]
        for i, value in enumerate(part):
            if first == 0 or (value != UNLABELLED and (value == 0 or value % 2 == 1)):
                break
            part[i] = UNLABELLED
        return [UNLABELLED, *part, UNLABELLED]

    def inside(run):
        return [i - first + 1 for i in run if first <= i < end]

    pieces = document.pieces
    return Window(first, [START, *pieces.ids[first:end], END], [0, *pieces.shapes[first:end], 0],
                  labels(document.tags), labels(document.names),
                  [(cue - first + 1, inside(source), inside(content))
                   for cue, source, content in document.links if first <= cue < end],
                  [(place - first + 1, inside(right), inside(others))
                   for place, right, others in document.questions if first <= place < end], document.weight)


def cut(document, random):
    """Returns windows that cover a document once, cut at random positions."""
    ends = list(range(random.randint(WINDOW // 3, WINDOW), len(document.pieces), WINDOW)) + [len(document.pieces)]
    return [window(document, first, end) for first, end in zip([0] + ends, ends)]


@dataclass
class Batch:
    """Windows of similar length as tensors [row, piece], with link targets [cue, source | content, piece], the candidates and
    right answers of the questions [question, piece], and the weight of each row's names."""
    windows: list
    ids: torch.Tensor
    shapes: torch.Tensor
    tags: torch.Tensor
    names: torch.Tensor
    mask: torch.Tensor
    rows: torch.Tensor
    cues: torch.Tensor
    targets: torch.Tensor
    asked: torch.Tensor
    places: torch.Tensor
    candidates: torch.Tensor
    right: torch.Tensor
    weights: torch.Tensor


def batch(windows):
    length = max(len(w.ids) for w in windows)

    def padded(name, filler):
        rows = (getattr(w, name) for w in windows)
        return torch.tensor([row + [filler] * (length - len(row)) for row in rows])

    links = [(row, link) for row, w in enumerate(windows) for link in w.links]
    targets = torch.zeros(len(links), 2, length)
    for target, (_, (_, source, content)) in zip(targets, links):
        target[0, source] = 1
        target[1, content] = 1
    questions = [(row, question) for row, w in enumerate(windows) for question in w.questions]
    candidates, right = torch.zeros(2, len(questions), length, dtype=torch.bool)
    for n, (_, (_, stood_for, others)) in enumerate(questions):
        candidates[n, stood_for + others] = True
        right[n, stood_for] = True
    mask = torch.tensor([[i < len(w.ids) for i in range(length)] for w in windows])
    return Batch(windows, padded("ids", 0), padded("shapes", 0), padded("tags", UNLABELLED),
                 padded("names", UNLABELLED), mask, torch.tensor([row for row, _ in links], dtype=torch.long),
                 torch.tensor([cue for _, (cue, _, _) in links], dtype=torch.long), targets,
                 torch.tensor([row for row, _ in questions], dtype=torch.long),
                 torch.tensor([place for _, (place, _, _) in questions], dtype=torch.long), candidates, right,
                 torch.tensor([w.weight for w in windows]))


def batches(windows, size):
    """Yields the windows in batches, in order."""
    for i in range(0, len(windows), size):
        yield batch(windows[i:i + size])
