#!/usr/bin/env python3
"""Measures `sayso extract` beside the full pipeline of spaCy's small English model, in one process each, on the same text.

    beside_spacy.py SAYSO [--words N] [--runs N]

Both read one text from the start of the process to its end; spaCy's time to load is left out, since it only prepares the
model. Requires Python 3 and spaCy 3.8. If en_core_web_sm is not installed, a pipeline of the same components and layers with
untrained weights and without a lemmatizer stands for it: its results mean nothing, but a word takes it about the same work.
"""
import argparse, statistics, subprocess, sys, tempfile, time, warnings

from bench import text_of

# The layers of en_core_web_sm 3.8, as its config.cfg gives them.
LAYERS = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2", "width": 96, "include_static_vectors": False,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"], "rows": [5000, 1000, 2500, 2500, 50, 50],
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3,
    },
}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
TAGS = "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB".split()
DEPENDENCIES = "ROOT acl advcl advmod amod appos attr aux auxpass cc ccomp conj det dobj mark nsubj nummod pcomp pobj poss prep punct xcomp".split()
ENTITIES = "CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY TIME WORK_OF_ART".split()


def parser(state, layers):
    return {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": state, "extra_state_tokens": False,
        "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "nO": None, "tok2vec": layers,
    }


def untrained():
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": LAYERS})
    tagger = nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER}})
    for tag in TAGS:
        tagger.add_label(tag)
    trees = nlp.add_pipe("parser", config={"model": parser("parser", LISTENER)})
    for label in DEPENDENCIES:
        trees.add_label(label)
    warnings.filterwarnings("ignore", message=".*W036.*")  # The component has no patterns.
    nlp.add_pipe("attribute_ruler")
    names = nlp.add_pipe("ner", config={"model": parser("ner", LAYERS)})
    for label in ENTITIES:
        names.add_label(label)
    nlp.initialize()
    return nlp, "untrained layers of en_core_web_sm"


def pipeline():
    import spacy

    try:
        return spacy.load("en_core_web_sm"), "en_core_web_sm"
    except OSError:
        return untrained()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sayso")
    options.add_argument("--words", type=int, default=20_000)
    options.add_argument("--runs", type=int, default=5)
    o = options.parse_args()
    nlp, name = pipeline()
    with tempfile.TemporaryDirectory() as folder:
        path = text_of(o.words, folder)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        paragraphs = text.split("\n\n")
        times = {"sayso extract": [], name: []}
        for _ in range(o.runs):
            start = time.perf_counter()
            subprocess.run([o.sayso, "extract", path], check=True, stdout=subprocess.DEVNULL)
            times["sayso extract"].append(time.perf_counter() - start)
            start = time.perf_counter()
            for _ in nlp.pipe(paragraphs):
                pass
            times[name].append(time.perf_counter() - start)
    medians = [statistics.median(all) for all in times.values()]
    for (what, all), median in zip(times.items(), medians):
        print(f"{what:<40} {min(all):7.2f} {median:7.2f} {max(all):7.2f} s  {len(text.split()) / median:9,.0f} words a second")
    print(f"{'ratio of words a second':<40} {medians[1] / medians[0]:7.2f}")


if __name__ == "__main__":
    sys.exit(main())
