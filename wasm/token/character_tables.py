#!/usr/bin/env python3
"""Makes character_tables.inc: what the tokeniser knows of Unicode, in as few bytes as it takes.

usage: character_tables.py UNICODE_DIR OUT.inc      (Debian: the package unicode-data, /usr/share/unicode)

Byte strings, unpacked once at start by character.cpp:
  class_runs  the class of every code point below 0x20000, as runs: a byte class | length << 4, where length 0 means
              that a base-128 number with the length follows (low bits first, high bit: more follows).
  fold_skips, fold_counts, fold_targets   the folding of code points below 0x10000, as runs: how many code points after the
              last run it begins, count and step, and how far from the end of the last run's targets its own begin. Runs often fold
              to where the last one ended, so equal numbers stand together and compress well.
Classes and foldings are described in character.h.
"""
import re
import sys

CLASSES = ["other", "space", "letter", "upper", "lower", "digit", "mark", "ignored", "hyphen", "apostrophe", "single", "stop", "accent"]
LIMIT = 0x20000

# Combining classes whose marks are accents and points that writers leave out: Hebrew and Arabic points (10..35),
# overlays (1), and the attached and floating accents of the European scripts. The others (nukta, virama, kana voicing,
# Indic and Thai vowels) change the letter and stay.
STRIPPED = set(range(10, 36)) | {1, 202, 214, 216} | set(range(218, 235))

# Letters that Unicode does not decompose but that names are written both with and without.
EXTRA = {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "ŀ": "l", "ɫ": "l", "ð": "d", "þ": "th", "æ": "ae",
         "œ": "oe", "ß": "ss", "ə": "e", "ƒ": "f", "ŋ": "n", "ĸ": "k", "ſ": "s",
         # Persian and Urdu letters that share a letter with Arabic but not a code point.
         "ک": "ك", "ی": "ي", "ى": "ي", "ٱ": "ا", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ة": "ه"}

# й and ї are letters of their own, not и and і with an accent.
KEPT = set("йїЙЇ")


def read_rows(path):
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def read_property(path, names):
    out = {}
    for field in read_rows(path):
        if field[1] in names:
            low, _, high = field[0].partition("..")
            for code in range(int(low, 16), int(high or low, 16) + 1):
                out[code] = field[1]
    return out


class Data:
    def __init__(self, folder):
        self.category, self.combining, self.decomposition = {}, {}, {}
        first = None
        for f in read_rows(folder + "/UnicodeData.txt"):
            code = int(f[0], 16)
            codes = [code]
            if f[1].endswith("First>"):
                first = code
                continue
            if f[1].endswith("Last>"):
                codes = range(first, code + 1)
            for c in codes:
                self.category[c], self.combining[c] = f[2], int(f[3])
            if f[5]:
                self.decomposition[code] = f[5]
        self.word_break = read_property(folder + "/auxiliary/WordBreakProperty.txt",
                                        {"ALetter", "Hebrew_Letter", "Katakana", "Numeric", "Extend", "Format", "ZWJ", "ExtendNumLet"})
        self.script = read_property(folder + "/Scripts.txt", {"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar", "Hangul"})
        self.line_break = read_property(folder + "/LineBreak.txt", {"SA"})
        self.case_folding = {}
        for f in read_rows(folder + "/CaseFolding.txt"):
            if f[1] in "CF":
                self.case_folding[int(f[0], 16)] = [int(x, 16) for x in f[2].split()]


def class_of(data, code):
    category = data.category.get(code, "Cn")
    if code in (0x27, 0x2018, 0x2019, 0x201B, 0x02BC, 0x02BB, 0x02B9, 0x2032, 0x60, 0xB4, 0xFF07, 0x05F3):
        return "apostrophe"
    if category == "Pd" or code in (0x2212, 0x2043, 0x05BE):
        return "hyphen"
    if code in (0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x0640) or category == "Cf":
        return "ignored"
    if code in (0x2E, 0xFF0E):
        return "stop"
    if category in ("Zs", "Zl", "Zp") or code in (9, 10, 11, 12, 13, 0x85):
        return "space"
    if category in ("Mn", "Me") and (data.combining.get(code, 0) in STRIPPED or 0xFE00 <= code <= 0xFE0F):
        return "accent"
    if data.script.get(code) in ("Han", "Hiragana", "Katakana") or data.word_break.get(code) == "Katakana" or (
            code in data.line_break and category[0] in "LMN") or code == 0x30FC:
        return "single" if category[0] in "LM" or category in ("Nl", "No") else "other"
    if category[0] == "M":
        return "mark"
    if category == "Nd":
        return "digit"
    if category in ("Lu", "Lt"):
        return "upper"
    if category == "Ll":
        return "lower"
    if category[0] == "L" or category == "Nl":
        return "letter"
    if category in ("No",) and data.word_break.get(code):
        return "digit"
    return "other"


def folded(data, code):
    """The code points that a code point is compared as."""
    char = chr(code)
    if char in KEPT:
        return data.case_folding.get(code, [code])
    if 0xAC00 <= code <= 0xD7A3:
        return [code]
    out = []
    todo = [code]
    while todo:
        c = todo.pop(0)
        rule = data.decomposition.get(c)
        compatible = 0xFB00 <= c <= 0xFB4F or 0xFF00 <= c <= 0xFFEF or c in (0x132, 0x133, 0x1C4)
        if rule and (not rule.startswith("<") or compatible):
            todo = [int(x, 16) for x in re.sub(r"<\w+> ?", "", rule).split()] + todo
        elif c in data.case_folding and data.case_folding[c] != [c]:
            todo = data.case_folding[c] + todo
        elif chr(c) in EXTRA:
            todo = [ord(x) for x in EXTRA[chr(c)]] + todo
        else:
            out.append(c)
    base = [c for c in out if class_of(data, c) not in ("ignored", "accent")]
    return base or [code]


def number(value):
    out = []
    while True:
        out.append(value & 127 | (128 if value > 127 else 0))
        value >>= 7
        if not value:
            return out


def zigzag(value):
    return value * 2 if value >= 0 else -value * 2 - 1


def class_runs(data):
    out, at = [], 0
    classes = [CLASSES.index(class_of(data, c)) for c in range(LIMIT)]
    while at < LIMIT:
        end = at
        while end < LIMIT and classes[end] == classes[at]:
            end += 1
        length = end - at
        out += [classes[at] | length << 4] if length < 16 else [classes[at], *number(length)]
        at = end
    return out


def fold_runs(data):
    """The skips, counts and targets of runs; multi-letter foldings point into a table of strings at 0xE000 (private use)."""
    strings, target = [], {}
    for code in range(0x10000):
        if 0xD800 <= code < 0xFB00 or class_of(data, code) in ("other", "space", "ignored", "hyphen", "apostrophe", "accent"):
            continue
        to = folded(data, code)
        if to == [code]:
            continue
        if len(to) > 1 or to[0] > 0xFFFF:
            if len(to) > 3 or max(to) > 0xFFFF:
                continue
            if to not in strings:
                strings.append(to)
            target[code] = 0xE000 + strings.index(to)
        else:
            target[code] = to[0]
    skips, counts, targets = [], [], []
    codes, at, target_at = sorted(target), 0, 0
    while codes:
        first = codes[0]
        distance = target[first] - first

        def run_length(step):
            n = 1
            # A step of two (upper, lower, upper …) must not pass over a letter that folds in another way.
            while target.get(first + n * step) == first + n * step + distance and (step == 1 or first + n * step - 1 not in target):
                n += 1
            return n

        count, step = max((run_length(1), 1), (run_length(2), 2))
        skips += number(first - at)
        counts += number(count * 2 + (step - 1))
        targets += number(zigzag(target[first] - target_at))
        at = first + (count - 1) * step + 1
        target_at = at + distance
        codes = [c for c in codes if c >= at]
    return skips, counts, targets, strings


def c_bytes(name, values):
    rows = ["    " + "".join("%d," % v for v in values[i:i + 40]) for i in range(0, len(values), 40)]
    return "inline constexpr unsigned char %s[] = {\n%s\n};\n" % (name, "\n".join(rows))


def main():
    folder, path = sys.argv[1:]
    data = Data(folder)
    classes = class_runs(data)
    skips, counts, targets, strings = fold_runs(data)
    text = "// Made by character_tables.py from Debian's unicode-data; not for editing.\n"
    text += c_bytes("class_runs", classes)
    text += c_bytes("fold_skips", skips) + c_bytes("fold_counts", counts) + c_bytes("fold_targets", targets)
    text += "inline constexpr char16_t fold_strings[][3] = {\n    %s};\n" % "".join(
        "{%s}," % ",".join("0x%x" % c for c in s + [0] * (3 - len(s))) for s in strings)
    with open(path, "w", encoding="utf8") as out:
        out.write(text)
    print("classes %d bytes, foldings %d bytes, %d strings" % (len(classes), len(skips + counts + targets), len(strings)))


main()
