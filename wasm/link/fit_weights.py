#!/usr/bin/env python3
"""Fits the weights of the evidence (evidence_table.h) on documents with known answers, and writes weights.h.

usage: fit_weights.py NEWSGLOSS KB DOCS.json... -o weights.h      fit on all documents, print precision and recall by threshold
       fit_weights.py NEWSGLOSS KB DOCS.json...                   the same, write nothing

NEWSGLOSS is the command, KB the knowledge base of the documents. DOCS.json is a list of {"id", "text", "span": [start, end],
"mentions": [{"start", "end", "entity", "required"}]}, offsets in code points. A candidate is right when it overlaps a mention
of its entity, wrong when it does not, and left out where it overlaps a mention that is optional and without an entity.

The method is logistic regression with a normal prior on each weight (Newton's method; a penalty of `strength` on the square of
the distance to `mean`). The priors say what documents of this kind cannot: their knowledge base has nearly every longer name,
so that "Paris Hilton" with Paris alone is rare there and common in the news, and it has no facts, keywords or kinds of alias.
Repeatable: no randomness, the same documents give the same weights.
"""
import concurrent.futures
import json
import math
import os
import re
import subprocess
import sys

WEAK = (0.0, 1.0)
PRIORS = {  # name: (mean, strength)
    "unknown_left": (-6.0, 100), "unknown_right": (-6.5, 100), "hyphen_left": (-1.0, 5), "hyphen_right": (-1.0, 5),
    "title_before_name": (-4.0, 40), "institution_right": (-1.0, 5), "rival_full_name": (-0.5, 40), "small_elsewhere": (-1.5, 5),
    "acronym": (0.7, 20), "surname": (-0.3, 20), "calendar": (-5.0, 20), "demonym": (0.8, 20), "local": (0.5, 5), "designation": (1.5, 20),
    "metonym": (-1.5, 20), "metonym_acts": (4.5, 20), "metonym_place": (-3.0, 20),
    "context": (1.2, 5), "coherence": (1.5, 5), "subject": (1.5, 5), "other_bearer": (-4.0, 20), "clipped": (-3.6, 100), "sentence_start": (-0.6, 60), "title_person": (1.0, 20),
}


def evidence_names(header):
    with open(header, encoding="utf8") as lines:
        return re.findall(r'^\s*row\("(\w+)"', lines.read(), re.MULTILINE)


def candidates_of(command, kb, document):
    run = subprocess.run([command, "annotate", "-", "--input", "text", "--kb", kb, "--min-score", "0", "--explain", "--format", "json"],
                         input=document["text"].encode(), capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def answer(document, candidate):
    """(right, required) of a candidate, or None where it does not count."""
    low, high = document["span"]
    if not (low <= candidate["start"] and candidate["end"] <= high):
        return None
    over = [m for m in document["mentions"] if m["start"] < candidate["end"] and candidate["start"] < m["end"]]
    right = [m for m in over if m["entity"] == candidate["id"]]
    if right:
        return True, any(m["required"] for m in right)
    if any(not m["required"] and m["entity"] is None for m in over):
        return None
    return False, False


def solve(matrix, vector):
    """Gauss-Jordan elimination with pivots."""
    size = len(vector)
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for r in range(size):
            if r != column and rows[r][column]:
                factor = rows[r][column] / rows[column][column]
                for k in range(column, size + 1):
                    rows[r][k] -= factor * rows[column][k]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def fit(examples, names, most_steps=25, small_step=1e-3):
    priors = [PRIORS.get(name, WEAK) for name in names]
    weights = [mean for mean, _ in priors]
    for _ in range(most_steps):
        gradient = [-strength * (w - mean) for w, (mean, strength) in zip(weights, priors)]
        hessian = [[priors[i][1] if i == j else 0.0 for j in range(len(names))] for i in range(len(names))]
        for values, right in examples:
            odds = max(-30.0, min(30.0, sum(weights[i] * x for i, x in values)))
            p = 1 / (1 + math.exp(-odds))
            certainty = max(p * (1 - p), 1e-6)
            for i, x in values:
                gradient[i] += (right - p) * x
                row = hessian[i]
                for j, y in values:
                    row[j] += certainty * x * y
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < small_step:
            break
    return weights


def score(documents, candidates, weights, index, threshold):
    right = wrong = missed = needed = 0
    for document, rows in zip(documents, candidates):
        best = {}
        for c in rows:
            if c["reason"] == "part of a longer word":
                continue
            odds = sum(weights[index[name]] * x for name, x in c["evidence"].items())
            if c["mention"] not in best or odds > best[c["mention"]][0]:
                best[c["mention"]] = (odds, c)
        found = set()
        for odds, c in best.values():
            known = answer(document, c)
            if known is None or odds < math.log(threshold / (1 - threshold)):
                continue
            right += known[0] and known[1]
            wrong += not known[0]
            found.update(i for i, m in enumerate(document["mentions"])
                         if known[0] and m["entity"] == c["id"] and m["start"] < c["end"] and c["start"] < m["end"])
        needed += sum(m["required"] for m in document["mentions"])
        missed += sum(m["required"] and i not in found for i, m in enumerate(document["mentions"]))
    precision, recall = right / max(1, right + wrong), 1 - missed / max(1, needed)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def write_header(path, names, weights):
    rows = "".join("    %-9s // %s\n" % ("%.3ff," % w, name) for name, w in zip(names, weights))
    with open(path, "w", encoding="utf8") as out:
        out.write("// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.\n#pragma once\n\n"
                  '#include "link/evidence.h"\n\nnamespace newsgloss {\n\n'
                  "inline constexpr EvidenceValues evidence_weights = {\n" + rows + "};\n\n}  // namespace newsgloss\n")


def main():
    words = sys.argv[1:]
    target = words[words.index("-o") + 1] if "-o" in words else None
    if target:
        del words[words.index("-o"):words.index("-o") + 2]
    if len(words) < 3:
        sys.exit(__doc__)
    command, kb, *files = words
    names = evidence_names(os.path.join(os.path.dirname(os.path.abspath(__file__)), "evidence_table.h"))
    index = {name: i for i, name in enumerate(names)}
    sets, examples = [], []
    for file in files:
        with open(file, encoding="utf8") as source:
            documents = json.load(source)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            candidates = list(pool.map(lambda d: candidates_of(command, kb, d), documents))
        sets.append((file, documents, candidates))
        for document, rows in zip(documents, candidates):
            for c in rows:
                known = answer(document, c)
                if known is not None and c["reason"] != "part of a longer word":
                    examples.append(([(index[name], x) for name, x in c["evidence"].items()], known[0]))
    weights = fit(examples, names)
    for name, weight in zip(names, weights):
        print("%-24s %+.2f" % (name, weight))
    for file, documents, candidates in sets:
        print(file)
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9):
            print("  score >= %.2f: precision %.3f recall %.3f F1 %.3f" % (threshold, *score(documents, candidates, weights, index, threshold)))
    if target:
        write_header(target, names, weights)


main()
