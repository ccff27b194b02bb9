#!/usr/bin/env python3
"""Prints how right the linking is on documents with known answers: precision and recall by threshold, and the worst confusions.

usage: linking-bench.py NEWSGLOSS KB.json DOCS.json...

NEWSGLOSS is the command. KB.json and DOCS.json are as fit_weights.py has them. What counts is what a reader would see: an
annotation is right when it overlaps a mention of its entity; one that overlaps only optional mentions without an entity counts
neither way, and so does an entity that KB.json lacks. A mention that is required and not found costs recall.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
DEFAULT = 0.8
WORST = 10


def annotations_of(command, kb, documents):
    """For each document its annotations, whatever their score: [(start, end, entity, score)]."""
    lines = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in documents)
    run = subprocess.run([command, "annotate", "--ndjson", "--kb", kb, "--min-score", "0"], input=lines.encode(), capture_output=True, check=True)
    found = {}
    for line in run.stdout.decode().splitlines():
        page = json.loads(line)
        found[page["id"]] = rows = []
        for item in page["items"]:
            body = item["body"][0] if isinstance(item["body"], list) else item["body"]
            where = next(s for s in item["target"]["selector"] if s["type"] == "TextPositionSelector")
            rows.append((where["start"], where["end"], body["id"].rsplit("/", 1)[1], body["score"]))
    return [found[d["id"]] for d in documents]


def score(documents, annotations, known, threshold):
    """(precision, recall, wrong): wrong counts (text, entity, what was meant)."""
    right = missed = needed = 0
    wrong = collections.Counter()
    for document, rows in zip(documents, annotations):
        low, high = document["span"]
        mentions = document["mentions"]
        found = set()
        for start, end, entity, sure in rows:
            if sure < threshold or entity not in known or start < low or end > high:
                continue
            over = [i for i, m in enumerate(mentions) if m["start"] < end and start < m["end"]]
            meant = [i for i in over if mentions[i]["entity"] == entity]
            if meant:
                found.update(meant)
                right += any(mentions[i]["required"] for i in meant)
            elif not any(not mentions[i]["required"] and mentions[i]["entity"] is None for i in over):
                answer = next((mentions[i]["entity"] for i in over if mentions[i]["entity"]), None)
                wrong[document["text"][start:end], entity, answer] += 1
        needed += sum(m["required"] for m in mentions)
        missed += sum(m["required"] and i not in found for i, m in enumerate(mentions))
    return right / max(1, right + wrong.total()), 1 - missed / max(1, needed), wrong


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    command, source, *files = sys.argv[1:]
    with open(source, encoding="utf8") as lines:
        known = {entity["id"]: entity["label"]["en"] for entity in json.load(lines)["entities"]}
    with tempfile.TemporaryDirectory() as folder:
        kb = os.path.join(folder, "documents.kb")
        subprocess.run([command, "kb", "build", source, "-o", kb], check=True, capture_output=True)
        for file in files:
            with open(file, encoding="utf8") as text:
                documents = json.load(text)
            annotations = annotations_of(command, kb, documents)
            print(f"{os.path.basename(file)}, {len(documents)} documents")
            for threshold in THRESHOLDS:
                precision, recall, wrong = score(documents, annotations, known, threshold)
                f1 = 2 * precision * recall / max(1e-9, precision + recall)
                mark = "  (the default)" if threshold == DEFAULT else ""
                print(f"  score >= {threshold:.2f}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}{mark}")
            print("  most often wrong at the default:")
            for (text, entity, answer), count in score(documents, annotations, known, DEFAULT)[2].most_common(WORST):
                meant = f"{known.get(answer, 'something unknown')}" if answer else "no known entity"
                print(f"    {count:3d}  {text!r} as {known[entity]}, meant is {meant}")


main()
