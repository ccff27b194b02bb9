#!/usr/bin/env python3
"""Writes gumbo's two large sources without what nothing here asks for, which spares the page 2.8 KB brotli.

usage: gumbo_lean.py SOURCE_FOLDER OUT_FOLDER

What goes:
  document types: every page is read as one in standards mode; what they say beyond that, no step looks at
  the capitals of SVG's and MathML's names: no step looks into either
  parsing pieces of pages
The text of a page and the places of its words are the same with and without it. An edit that finds nothing to change stops the
build: then gumbo is another one than package-lock.json names.
"""
import re
import sys
from pathlib import Path


def with_body(source, function, body):
    """The source with another body for a function."""
    head = re.search(r"^[\w ]+[ *]+%s\([^;{]*\) \{\n" % function, source, re.M)
    if not head:
        sys.exit("gumbo_lean.py: there is no function %s" % function)
    return source[:head.end()] + "  " + body + source[source.index("\n}\n", head.end()):]


def replaced(source, pattern, text):
    changed, count = re.subn(pattern, text, source, flags=re.S)
    if not count:
        sys.exit("gumbo_lean.py: nothing is like %s" % pattern)
    return changed


def lean_parser(source):
    for function, body in [
            ("compute_quirks_mode", "return GUMBO_DOCTYPE_NO_QUIRKS;"), ("maybe_add_doctype_error", "return true;"),
            ("adjust_foreign_attributes", ""), ("adjust_svg_attributes", ""), ("adjust_mathml_attributes", ""),
            ("gumbo_normalize_svg_tagname", "return NULL;"),
            ("is_fragment_parser", "return false;"), ("fragment_parser_init", "")]:
        source = with_body(source, function, body)
    source = replaced(source, r"doc_type_quirks_mode = GUMBO_DOCTYPE_QUIRKS;", "doc_type_quirks_mode = GUMBO_DOCTYPE_NO_QUIRKS;")
    source = replaced(source, r"if \(state->_fragment_ctx\)", "if (false)")
    return replaced(source, r"token->type == GUMBO_TOKEN_DOCTYPE", "false")  # the tokenizer makes none


def lean_tokenizer(source):
    # A document type is then a comment like any other "<!…>".
    source = replaced(source, r'\} else if \(utf8iterator_maybe_consume_match\(\s*&tokenizer->_input, "DOCTYPE".*?(?=\} else if)', "")
    states = re.search(r"handle_doctype_state,\s*handle_before_doctype_name_state.*?(?=handle_cdata_state\};)", source, re.S)
    if not states:
        sys.exit("gumbo_lean.py: there is no table of states")
    unreached = "handle_bogus_comment_state, " * states[0].count("handle_")
    return source[:states.start()] + unreached + source[states.end():]


def main(source_folder, out_folder):
    for name, lean in [("parser.c", lean_parser), ("tokenizer.c", lean_tokenizer)]:
        out = Path(out_folder, name)
        out.write_text(lean(Path(source_folder, name).read_text(encoding="utf-8")), encoding="utf-8")


main(*sys.argv[1:])
