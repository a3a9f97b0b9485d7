"""Antecedents of pronouns and roles: training questions, as positions of head words in a text.

A question is (head of the pronoun or role, [heads of mentions of its antecedent], [heads of other mentions]). Positions are
code points. If no right mention is in the training window, the answer is "nobody".
"""
import csv
import os
import re

THIRD = {"he", "she", "him", "her", "his", "hers", "himself", "herself", "they", "them", "their", "theirs", "themselves", "it", "its"}
OTHER_PRONOUNS = {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "you", "your", "yours", "who", "whom", "whose",
                  "which", "that", "this", "these", "those", "itself", "ourselves", "yourself", "there", "what"}
STOPS = re.compile(r"[,(;:–—]|\s(?:of|in|at|for|from|who|that|which|whose|to|on|with|by|and|near|during|since|between)\s")
NAMES_ALONE = 0.7    # share of the pronouns whose candidates exclude other pronouns


def head(text, start, end):
    """Returns the position of a mention's head word: the last word before a comma, a preposition or a clause."""
    words = text[start:end]
    stop = STOPS.search(words, 1)
    words = (words[:stop.start()] if stop else words).rstrip(" .'’\"”")
    if words.endswith(("'s", "’s")):
        words = words[:-2]
    last = re.search(r"[\w]+(?:[.'’-]\w+)*\W*$", words)
    return start + (last.start() if last else 0)


def is_pronoun(words):
    return words.lower() in THIRD or words.lower() in OTHER_PRONOUNS


def is_person(text, place):
    """Whether a personal pronoun in the singular begins at a position."""
    return re.match(r"(?:he|him|his|himself|she|her|hers|herself)\b", text[place:], re.IGNORECASE) is not None


def of_gum(text, mentions, random, alone=None):
    """Yields the questions of a text whose mentions all have chains: third-person pronouns, and phrases with "the", "this" or "that".
    alone: whether other pronouns are excluded as candidates; None decides at random."""
    size = {}
    for *_, chain in mentions:
        size[chain] = size.get(chain, 0) + 1
    for start, end, _, chain in mentions:
        words = text[start:end]
        third = words.lower() in THIRD
        if not third and not (words.lower().startswith(("the ", "this ", "that ")) and size[chain] > 1):
            continue
        named = not third or (random.random() < NAMES_ALONE if alone is None else alone)
        right, others = [], []
        for s, e, _, other in mentions:
            if s < end and start < e or e > start or named and is_pronoun(text[s:e]):
                continue
            (right if other == chain else others).append(head(text, s, e))
        yield head(text, start, end), right, sorted(set(others) - set(right))


def rows(path):
    """Yields the rows of a GAP file; none if it is missing."""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            yield from csv.DictReader(file, delimiter="\t")


CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)*")


def gap(path):
    """Yields (text, question) for each GAP snippet. Names other than the two are candidates if one of the two is right."""
    for row in rows(path):
        text, right, others, known = row["Text"], [], [], set()
        for name in "AB":
            words, start = row[name], int(row[f"{name}-offset"])
            known |= set(words.split())
            (right if row[f"{name}-coref"].upper() == "TRUE" else others).append(head(text, start, start + len(words)))
        if right:
            others += [head(text, *m.span()) for m in CAPITALISED.finditer(text) if not known & set(m.group().split())]
        yield text, (int(row["Pronoun-offset"]), right, sorted(set(others) - set(right)))


def gap_pairs(path):
    """Yields (text, (position of the pronoun, [(head of a name, whether it is right)])) for each GAP snippet."""
    for row in rows(path):
        named = [(head(row["Text"], int(row[f"{n}-offset"]), int(row[f"{n}-offset"]) + len(row[n])),
                  row[f"{n}-coref"].upper() == "TRUE") for n in "AB"]
        yield row["Text"], (int(row["Pronoun-offset"]), named)


def of_press(text, attributions, actors, names):
    """Yields the questions of an article's sources that are pronouns or roles. names: (start, end, index of the actor)."""
    number = {actor["name"]: i for i, actor in enumerate(actors)}
    for one in attributions:
        if len(one["source"]) != 1 or "soft" in one:
            continue
        start, end = one["source"][0]
        words = text[start:end]
        speaker = number.get(one["speaker"])
        if words.lower() not in THIRD and any(s < end and start < e for s, e, _ in names):
            continue
        if speaker is None and (one["speaker"] is not None or words.lower() in OTHER_PRONOUNS):
            continue
        right = [head(text, s, e) for s, e, actor in names if actor == speaker]
        yield head(text, start, end), right, [head(text, s, e) for s, e, actor in names if actor != speaker]


BEFORE = {"that", "and", "but", "as", "when", "because", "if", "while", "after", "before", "where", "what", "how", "why", "though",
          "although", "since", "until", "than", "said", "says"}
OBJECTS = {"of", "to", "for", "with", "by", "from", "on", "about", "against", "at", "around", "behind", "over", "told", "asked",
           "called", "support", "supporting", "supported", "elect", "beat", "defeat"}
GOES_ON = re.compile(r"\s*[A-Z]|\s?,\s?(?:who|the|an?)\b|\s?\(|['’]\s|-")   # the text after a name that a pronoun cannot replace
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|President)\.? $")


def pronouns_for_names(text, names, gender, share, random):
    """Replaces some repeated names of persons by pronouns. Returns edits [(start, end, pronoun, index of the name in `names`,
    indices of its antecedents, indices of other persons)]. gender: surname → "m" or "f", if known."""
    persons = [(n, start, end, text[start:end].split()[-1]) for n, (start, end, kind) in enumerate(names) if kind == "person"]
    edits, last = [], -120
    for n, start, end, surname in persons:
        earlier = [(m, key) for m, s, e, key in persons if start - 900 < s < start]
        if surname not in gender or random.random() >= share or start - last < 120 \
                or not any(key == surname for _, key in earlier):
            continue
        title = TITLE.search(text, max(0, start - 12), start)
        begin = title.start() if title else start
        before = text[max(0, begin - 40):begin]
        fresh = bool(re.search(r"(?:^|[.!?]\s+|\n\s*|[“\"])$", before))
        word = (re.findall(r"[\w’']+\s$", before) or [""])[-1].strip().lower()
        owns = re.match(r"['’]s\b", text[end:end + 3])
        if not (fresh or word in BEFORE or word in OBJECTS) or GOES_ON.match(text[end:end + 8]):
            continue
        male = gender[surname] == "m"
        if owns:
            pronoun = "his" if male else "her"
        elif word in OBJECTS:
            pronoun = "him" if male else "her"
        else:
            pronoun = "he" if male else "she"
        edits.append((begin, end + (2 if owns else 0), pronoun.capitalize() if fresh else pronoun, n,
                      [m for m, key in earlier if key == surname], [m for m, key in earlier if key != surname]))
        last = start
    return edits


def given_names(path):
    """Returns given name → "m" or "f", from the pronouns of GAP. Names of both genders are left out."""
    votes = {}
    for row in rows(path):
        gender = "m" if row["Pronoun"].lower() in ("he", "him", "his") else "f"
        for name in "AB":
            words = row[name].split()
            if row[f"{name}-coref"].upper() == "TRUE" and len(words) > 1:
                votes.setdefault(words[0], set()).add(gender)
    return {name: next(iter(found)) for name, found in votes.items() if len(found) == 1}


def genders(text, names, given):
    """Returns surname → "m" or "f" for the persons in a text, from given names and titles. Doubtful ones are left out."""
    votes = {}
    for start, end, kind in names:
        if kind == "person":
            words = text[start:end].split()
            before = re.search(r"\b(Mr|Mrs|Ms|Miss|Sir)\.? $", text[max(0, start - 6):start])
            if before:
                votes.setdefault(words[-1], set()).add("m" if before.group(1) in ("Mr", "Sir") else "f")
            elif len(words) > 1 and words[0] in given:
                votes.setdefault(words[-1], set()).add(given[words[0]])
    return {surname: next(iter(found)) for surname, found in votes.items() if len(found) == 1}
