"""The examples that the weights of linking are fitted on and judged by: candidates with their evidence, and whether they are right.

Three sources, each read with the command's `annotate --explain`, which gives every candidate:

  document_set   documents with known answers. Their knowledge base is built without the counts of the set itself, so that popularity
                 looks as it does on documents nobody has seen, and with a share of the weights missing, as newsrooms' bases have it
  page_set       real pages with judged marks and the entities that they name
  rows, probes   our own: the rows of tests/core/link_rows_*.cpp, and every surname of the starter knowledge base where a stranger bears it
"""
import collections
import concurrent.futures
import gzip
import json
import math
import os
import random
import re
import subprocess
import tempfile

import numpy

SETS = ("msnbc-updated", "wiki-fair-v2", "reuters-128", "oke-2016-train", "rss-500")
FEEDS = "rss-500"  # its answers name one or two entities a text: what they leave out is not wrong
MISSING = {0: 0.5, 0.5: 0.25, 1: 0.25}  # shares of missing weights in training, and what each counts
PART_OF_WORD = "part of a longer word"
TEMPLATES = (
    "{} scored twice in the second half before the rain came.",
    "The driver, {}, 34, was taken to hospital after the crash on Monday.",
    "“We are open again,” said {}, who runs the bakery on the corner.",
    "{} and Miller were out for six and the match was lost.",
)


class Examples:
    """Candidates: `values` (one row each, in the order of the names), `answers` (1 right, 0 wrong, -1 does not count), `mentions` (candidates of
    the same mention have the same), `texts` (document, what stands there, entity). `needed` are mentions that should be found; 0: all
    that are right somewhere."""

    def __init__(self, names, candidates, answers, documents, needed=0, found=None):
        keep = [i for i, c in enumerate(candidates) if c["reason"] != PART_OF_WORD]
        self.values = numpy.array([[candidates[i]["evidence"].get(name, 0) for name in names] for i in keep], float).reshape(-1, len(names))
        self.answers = numpy.array([answers[i] for i in keep], int)
        self.mentions = [(documents[i], candidates[i]["mention"]) for i in keep]
        self.texts = [(documents[i], candidates[i]["exact"], candidates[i]["id"]) for i in keep]
        self.found = [found[i] if found else () for i in keep]
        self.needed = needed

    def best(self, odds):
        """The likeliest candidate of each mention, as indices."""
        best = {}
        for i, mention in enumerate(self.mentions):
            if mention not in best or odds[i] > odds[best[mention]]:
                best[mention] = i
        return list(best.values())

    def counting(self, only_beside_right=False):
        """The values and answers of what counts in training."""
        keep = self.answers >= 0
        if only_beside_right:
            right = {m for m, a in zip(self.mentions, self.answers) if a == 1}
            keep &= numpy.array([m in right for m in self.mentions])
        return self.values[keep], self.answers[keep].astype(float)

    def part(self, chosen):
        """The examples whose document `chosen` accepts."""
        out = Examples.__new__(Examples)
        keep = [i for i, (document, _) in enumerate(self.mentions) if chosen(document)]
        out.values, out.answers, out.needed = self.values[keep], self.answers[keep], 0
        out.mentions, out.texts, out.found = ([x[i] for i in keep] for x in (self.mentions, self.texts, self.found))
        return out


def explain(command, kbs, text, kind="text"):
    layers = [word for kb in kbs for word in ("--kb", kb)]
    run = subprocess.run([command, "annotate", "-", "--input", kind, *layers, "--min-score", "0", "--explain", "--format", "json"],
                         input=text if isinstance(text, bytes) else text.encode(), capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def explain_all(command, kbs, texts, kind="text"):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda text: explain(command, kbs, text, kind), texts))


def build(command, folder, name, source):
    path = os.path.join(folder, name)
    with open(path + ".json", "w", encoding="utf8") as out:
        json.dump(source, out)
    subprocess.run([command, "kb", "build", path + ".json", "-o", path], check=True, capture_output=True)
    return path


def kb_without(data, held, missing):
    """The documents' knowledge base with weights log2(1 + how often published systems named the entity in the other sets); a share of them missing."""
    counts = collections.Counter()
    with open(os.path.join(data, "popularity.tsv"), encoding="utf8") as lines:
        for line in lines:
            entity, documents, count = line.split("\t")
            if documents != held:
                counts[entity] += int(count)
    with open(os.path.join(data, "kb.json"), encoding="utf8") as text:
        source = json.load(text)
    chance = random.Random(7)
    for entity in source["entities"]:
        entity["weight"] = round(math.log2(1 + counts[entity["id"]]), 3)
        if chance.random() < missing:
            del entity["weight"]
    return source


def document_set(command, data, name, missing, names, folder):
    """Documents are {"id", "text", "span": [start, end], "mentions": [{"start", "end", "entity", "required"}]}, offsets in code points. A candidate
    is right when it overlaps a mention of its entity; it does not count outside the span, nor where it overlaps only optional mentions."""
    with open(os.path.join(data, name + ".json"), encoding="utf8") as text:
        documents = json.load(text)
    kb = build(command, folder, f"{name}-{missing}.kb", kb_without(data, name, missing))
    candidates, answers, of, found = [], [], [], []
    for d, (document, rows) in enumerate(zip(documents, explain_all(command, [kb], [d["text"] for d in documents]))):
        low, high = document["span"]
        for c in rows:
            over = [(i, m) for i, m in enumerate(document["mentions"]) if m["start"] < c["end"] and c["start"] < m["end"]]
            right = [(i, m) for i, m in over if m["entity"] == c["id"]]
            optional = any(not m["required"] and m["entity"] is None for _, m in over) or any(not m["required"] for _, m in right)
            inside = low <= c["start"] and c["end"] <= high
            answers.append(-1 if not inside or (optional and not right) else int(bool(right)))
            found.append(tuple((d, i) for i, m in right if m["required"]) if inside else ())
            candidates.append(c)
            of.append(d)
    return Examples(names, candidates, answers, of, sum(m["required"] for d in documents for m in d["mentions"]), found)


def fold(text):
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip().casefold()


def page_answer(page, candidate, labels):
    """Judged pairs count as judged. For others: right where the page's list of entities has the name for this entity, wrong where it has the name for
    another or not at all; unknown where it has the name for something that nobody looked up."""
    for judged in page["judged"]:
        if (judged["exact"], judged["id"]) == (candidate["exact"], candidate["id"]):
            return int(judged["verdict"] == "right")
    name = fold(candidate["exact"])
    bare = re.sub(r"['’]s$", "", name)
    named = [e for e in page["entities"] if {name, bare} & set(map(fold, e["names"]))]
    own = labels.get(candidate["id"], set())
    for entity in named:
        known = {fold(entity.get("label") or "")} if entity["id"] else set(map(fold, entity["names"]))
        if entity["id"] == candidate["id"] or own & known:
            return 1
    if all(e["id"] for e in named) or all(e["kind"] in ("Person", "PrivatePerson") for e in named):
        return 0
    return -1


def page_set(command, data, kbs, labels, names):
    with open(os.path.join(data, "gold.json"), encoding="utf8") as text:
        pages = json.load(text)
    html = [gzip.open(os.path.join(data, "pages", page["page"] + ".html.gz")).read() for page in pages]
    candidates, answers, of = [], [], []
    for p, (page, rows) in enumerate(zip(pages, explain_all(command, kbs, html, "html"))):
        for c in rows:
            candidates.append(c)
            answers.append(page_answer(page, c, labels))
            of.append(p)
    return Examples(names, candidates, answers, of)


def literals(source):
    """The rows of four strings in a C++ table, without their escapes."""
    source = re.sub(r"^\s*//.*$", "", source, flags=re.MULTILINE)
    pieces = re.compile(r'R"(\w*)\((.*?)\)\1"|"((?:\\.|[^"\\])*)"|([{},])', re.DOTALL)
    code = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|((?:x[0-9a-fA-F]{2}\\?)+)|(.))", re.DOTALL)
    plain = {"n": "\n", "t": "\t"}
    row, word = [], None
    for raw, body, quoted, mark in ((m[1], m[2], m[3], m[4]) for m in pieces.finditer(source)):
        if mark is None or mark == "":
            text = body if quoted is None else code.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else plain.get(m[4], m[4] or ""), quoted)
            word = (word or "") + text
            continue
        if word is not None:
            row.append(word)
            word = None
        if mark == "}" and len(row) == 4:
            yield row
        if mark != ",":
            row = []


def rows(command, root, names, folder):
    """What the tables of the tests expect. A candidate is right where its row has its words and its entity."""
    tests = os.path.join(root, "tests", "core")
    with open(os.path.join(tests, "link_rows_world.cpp"), encoding="utf8") as text:
        world = "\n".join(re.findall(r'R"json\((.*?)\)json"', text.read(), re.DOTALL))
    source = {"format": "newsgloss-kb/1", "entities": [json.loads(line) for line in world.splitlines() if line.strip()]}
    kb = build(command, folder, "rows.kb", source)
    candidates, answers, of = [], [], []
    for file in sorted(os.listdir(tests)):
        if not re.fullmatch(r"link_rows_(?!world)\w+\.cpp", file):
            continue
        with open(os.path.join(tests, file), encoding="utf8") as text:
            table = [row for row in literals(text.read()) if "data-newsgloss=" not in row[2]]  # pins are not linking's to decide
        html = ["<div data-newsgloss-article>" + t + "</div>" if t.startswith("<") else "" for _, _, t, _ in table]
        for r, (_, _, text, expected) in enumerate(table):
            wanted = {}
            for part in filter(None, expected.split("; ")):
                words, entities = part.rsplit("=", 1)
                wanted.setdefault(fold(words), set()).update("urn:" + e.split("/")[0].split("@")[0] for e in entities.split("|"))
            for c in explain(command, [kb], html[r] or text, "html" if html[r] else "text"):
                candidates.append(c)
                answers.append(int(c["id"] in wanted.get(fold(c["exact"]), ())))
                of.append((file, r))
    return Examples(names, candidates, answers, of)


def probes(command, root, kb, names):
    """Surnames of the starter knowledge base in sentences about somebody else: always wrong."""
    with open(os.path.join(root, "wasm", "knowledge", "people.json"), encoding="utf8") as text:
        people = json.load(text)["entities"]
    surnames = sorted({a["text"] for e in people for a in e.get("aliases", {}).get("en", []) if isinstance(a, dict) and a.get("kind") == "surname"})
    texts = [(surname, template.format(surname)) for surname in surnames for template in TEMPLATES]
    candidates, of = [], []
    for t, ((surname, _), found) in enumerate(zip(texts, explain_all(command, [kb], [text for _, text in texts]))):
        for c in found:
            if c["exact"] in surname or surname in c["exact"]:
                candidates.append(c)
                of.append(t)
    return Examples(names, candidates, [0] * len(candidates), of)


def temporary_folder():
    return tempfile.TemporaryDirectory()
