#!/usr/bin/env python3
"""Fits the weights of the evidence (evidence_table.h), and says how good they are on what they were not fitted on.

usage: fit_weights.py NEWSGLOSS DATA                     print the tables below
       fit_weights.py NEWSGLOSS DATA -o weights.h        fit on everything, too, and write the weights
       fit_weights.py NEWSGLOSS DATA --world WORLD.ndjson    with the pages read also under a large knowledge base

NEWSGLOSS is the command, with its starter knowledge base world.kb beside it. DATA is a folder with linking/ (documents with known answers) and gold/
(judged pages); fit_examples.py says in what form. Needs NumPy (Debian's python3-numpy).

Tables: each set of documents and the pages, scored by weights that were fitted on all others (the pages also by halves); then, for everything
held out in this way, how often a candidate of a score is right. The expected calibration error is the mean distance between the two
(Guo et al. 2017, "On calibration of modern neural networks", section 2).

The method is logistic regression with a normal prior on each weight (Newton's method; a penalty of `strength` on the square of the distance
to `mean`). The priors say what the documents cannot: their knowledge base has nearly every longer name, so that "Paris Hilton" with Paris
alone is rare there and common in the news, and it has no facts, keywords or kinds of alias. Repeatable: no randomness, the same examples
give the same weights.
"""
import argparse
import json
import math
import os
import re

import numpy

import fit_examples as examples

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
DEFAULT = 0.7  # default_min_score of link.h
THRESHOLDS = (0.6, DEFAULT, 0.8, 0.9)
ROW, PROBE, PAGES_STARTER = 2.5, 0.05, 2.0  # what an example of these counts; others count 1

WEAK = (0.0, 1.0)
PRIORS = {  # name: (mean, strength)
    "unknown_left": (-6.0, 100), "unknown_right": (-6.5, 100), "hyphen_left": (-1.0, 5), "hyphen_right": (-1.0, 5),
    "unknown_beside_place": (-4.5, 100), "part_of_unknown": (-3.5, 100), "longer_right": (-2.5, 40), "letters_follow": (-2.0, 20),
    "body_right": (-2.0, 20), "hyphen_adjective": (-3.0, 20), "pact_right": (-3.0, 20), "tongue": (-5.0, 50),
    "title_before_name": (-4.0, 40), "institution_right": (-1.0, 5), "rival_full_name": (-0.5, 40), "small_elsewhere": (-1.5, 5),
    "acronym": (1.0, 40), "surname": (-0.3, 20), "calendar": (-5.0, 20), "demonym": (0.8, 20), "designation": (1.5, 20),
    "metonym": (-1.5, 20), "metonym_acts": (4.5, 20), "metonym_place": (-3.0, 20), "metonym_dealing": (4.5, 40),
    "context": (1.2, 5), "coherence": (1.5, 5), "subject": (1.5, 5), "clipped": (-3.6, 100), "sentence_start": (-0.6, 60),
    "title_person": (1.0, 20), "other_bearer": (-4.0, 20), "stranger": (-4.0, 20), "honorific": (-1.5, 5), "name_of_somebody": (-3.0, 20),
    "full_name_after": (1.5, 20), "roman": (-5.0, 20), "defined_otherwise": (-6.0, 100), "place_elsewhere": (-6.0, 60),
    "foreign_noun": (-3.0, 5), "own": (1.0, 5), "foreign_letters": (-1.2, 20),
}


def evidence_names():
    with open(os.path.join(HERE, "evidence_table.h"), encoding="utf8") as lines:
        return re.findall(r'^\s*row\("(\w+)"', lines.read(), re.MULTILINE)


def fit(parts, names, most_steps=30, small_step=1e-3):
    """Weights for [(values, answers, what each counts)]."""
    values = numpy.vstack([v for v, _, _ in parts])
    answers = numpy.concatenate([a for _, a, _ in parts])
    counts = numpy.concatenate([numpy.full(len(a), count) for _, a, count in parts])
    mean, strength = (numpy.array([PRIORS.get(name, WEAK)[k] for name in names], float) for k in (0, 1))
    weights = mean.copy()
    for _ in range(most_steps):
        p = 1 / (1 + numpy.exp(-numpy.clip(values @ weights, -30, 30)))
        gradient = values.T @ (counts * (answers - p)) - strength * (weights - mean)
        certainty = counts * numpy.maximum(p * (1 - p), 1e-6)
        hessian = (values * certainty[:, None]).T @ values + numpy.diag(strength)
        step = numpy.linalg.solve(hessian, gradient)
        weights += step
        if abs(step).max() < small_step:
            break
    return weights


def score(part, odds, threshold):
    """(precision, recall) of the mentions kept at a threshold; where nothing says what is needed, of the pairs (document, words, entity)."""
    kept = [i for i in part.best(odds) if odds[i] >= math.log(threshold / (1 - threshold)) and part.answers[i] >= 0]
    if part.needed:
        right = sum(bool(part.found[i]) for i in kept)
        wrong = sum(part.answers[i] == 0 for i in kept)
        return right / max(1, right + wrong), len({m for i in kept for m in part.found[i]}) / part.needed
    pairs = {part.texts[i]: part.answers[i] for i in kept}
    right = sum(a == 1 for a in pairs.values())
    needed = len({part.texts[i] for i in range(len(part.texts)) if part.answers[i] == 1})
    return right / max(1, len(pairs)), right / max(1, needed)


def show(title, part, odds):
    cells = []
    for threshold in THRESHOLDS:
        precision, recall = score(part, odds, threshold)
        cells.append("%.2f: P %.3f R %.3f F1 %.3f" % (threshold, precision, recall, 2 * precision * recall / max(1e-9, precision + recall)))
    print(f"  {title:32} " + "   ".join(cells), flush=True)


def show_reliability(held):
    scores = numpy.concatenate([p for p, _ in held])
    answers = numpy.concatenate([a for _, a in held])
    print("a score of  is right in  of mentions")
    error = 0.0
    for tenth in range(10):
        inside = (scores * 10 >= tenth) & ((scores * 10 < tenth + 1) | (tenth == 9))
        if inside.any():
            print("  %.2f      %.2f         %d" % (scores[inside].mean(), answers[inside].mean(), inside.sum()))
            error += inside.sum() * abs(scores[inside].mean() - answers[inside].mean())
    print("expected calibration error %.3f" % (error / len(scores)))


def read_everything(arguments, names, folder):
    """{(set, which): (examples, what one counts)}; sets that share a name are held out together."""
    command, data = arguments.command, arguments.data
    starter = os.path.join(os.path.dirname(os.path.abspath(command)), "world.kb")
    out = {}
    for name in examples.SETS:
        for missing, count in examples.MISSING.items():
            part = examples.document_set(command, os.path.join(data, "linking"), name, missing, names, folder)
            out[name, f"{missing:.0%} of weights missing"] = (part, count)
    out["pages", "starter"] = (examples.page_set(command, os.path.join(data, "gold"), [starter], {}, names), PAGES_STARTER)
    if arguments.world:
        with open(arguments.world, encoding="utf8") as lines:
            world = [json.loads(line) for line in lines]
        labels = {e["id"]: {examples.fold(label) for label in e["label"].values()} for e in world if "id" in e}
        kb = examples.build(command, folder, "large.kb", {"format": "newsgloss-kb/1", "entities": [e for e in world if "id" in e]})
        out["pages", "large"] = (examples.page_set(command, os.path.join(data, "gold"), [kb, starter], labels, names), 1.0)
    out["rows", ""] = (examples.rows(command, ROOT, names, folder), ROW)
    out["probes", ""] = (examples.probes(command, ROOT, starter, names), PROBE)
    return out


def training(sets, names, held=None):
    return fit([(*part.counting(only_beside_right=name == examples.FEEDS), count) for (name, _), (part, count) in sets.items() if name != held], names)


def leave_one_out(sets, names):
    held = []
    print("held out, by score of at least")
    for name in (*examples.SETS, "pages"):
        weights = training(sets, names, name)
        for (other, which), (part, _) in sets.items():
            if other != name:
                continue
            odds = part.values @ weights
            show(f"{name}, {which}", part, odds)
            best = [i for i in part.best(odds) if part.answers[i] >= 0]
            if name != examples.FEEDS:
                held.append((1 / (1 + numpy.exp(-odds[best])), part.answers[best]))
    for (name, which), (part, _) in sets.items():
        if name == "pages":
            show(f"pages by halves, {which}", part, odds_by_halves(sets, names, part))
    show_reliability(held)


def odds_by_halves(sets, names, part):
    odds = numpy.zeros(len(part.answers))
    for half in (0, 1):
        others = {key: (p.part(lambda d: d % 2 != half) if key[0] == "pages" else p, count) for key, (p, count) in sets.items()}
        weights = training(others, names)
        inside = numpy.array([document % 2 == half for document, _ in part.mentions])
        odds[inside] = part.values[inside] @ weights
    return odds


def write_header(path, names, weights):
    rows = "".join("    %-9s // %s\n" % ("%.3ff," % w, name) for name, w in zip(names, weights))
    with open(path, "w", encoding="utf8") as out:
        out.write("// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.\n#pragma once\n\n"
                  '#include "link/evidence.h"\n\nnamespace newsgloss {\n\ninline constexpr EvidenceValues evidence_weights = {\n'
                  + rows + "};\n\n}  // namespace newsgloss\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command")
    parser.add_argument("data")
    parser.add_argument("-o", dest="out")
    parser.add_argument("--world")
    arguments = parser.parse_args()
    names = evidence_names()
    with examples.temporary_folder() as folder:
        sets = read_everything(arguments, names, folder)
    leave_one_out(sets, names)
    if arguments.out:
        write_header(arguments.out, names, training(sets, names))


main()
