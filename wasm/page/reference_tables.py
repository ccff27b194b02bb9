#!/usr/bin/env python3
"""Makes HTML's named character references, packed: as C++ for the native build, and as a file for the WebAssembly one.

usage: reference_tables.py OUT.inc OUT.bin

The names come from Python's html.entities.html5, which is the HTML Standard's table. They are ordered by what they stand
for, because the differences between neighbours are then small: 6.6 KB brotli for all 2,125, where a generated state
machine takes 55. Unpacked once by reference.cpp:
  the names one after the other, without semicolon, the last byte of each with its high bit set; a byte 255
  per name a base-128 number: zigzag distance to the previous code point * 4 + (2 if a second code point follows as a number
  of its own) + (1 if the name is also read without its semicolon)
The C++ also has `few_references`, those of XML and the non-breaking space, packed likewise.
"""
import html.entities
import sys


def number(value):
    out = []
    while True:
        out.append(value & 127 | (128 if value > 127 else 0))
        value >>= 7
        if not value:
            return out


def c_bytes(name, values):
    rows = ["    " + "".join("%d," % v for v in values[i:i + 40]) for i in range(0, len(values), 40)]
    return "inline constexpr unsigned char %s[] = {\n%s\n};\n" % (name, "\n".join(rows))


def packed(meanings, without_semicolon):
    names, values, previous = [], [], 0
    for name in sorted(meanings, key=lambda n: (meanings[n], n)):
        codes = [ord(c) for c in meanings[name]]
        names += [ord(c) for c in name]
        names[-1] |= 128
        distance = codes[0] - previous
        zigzag = distance * 2 if distance >= 0 else -distance * 2 - 1
        values += number(zigzag * 4 + (2 if len(codes) > 1 else 0) + (1 if name in without_semicolon else 0))
        values += number(codes[1]) if len(codes) > 1 else []
        previous = codes[0]
    return names + [255] + values


def main():
    meanings = {name[:-1]: text for name, text in html.entities.html5.items() if name.endswith(";")}
    without_semicolon = {name for name in html.entities.html5 if not name.endswith(";")}
    few = {name: text for name, text in meanings.items() if name in ("amp", "lt", "gt", "quot", "apos", "nbsp")}
    everything = packed(meanings, without_semicolon)
    with open(sys.argv[1], "w", encoding="ascii") as out:
        out.write("// Made by reference_tables.py; not for editing.\n")
        out.write(c_bytes("few_references", packed(few, without_semicolon)))
        out.write("#ifndef NEWSGLOSS_REFERENCES_APART\n" + c_bytes("all_references", everything) + "#endif\n")
    with open(sys.argv[2], "wb") as out:
        out.write(bytes(everything))


main()
