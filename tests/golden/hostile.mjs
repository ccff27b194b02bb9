/**
 * Pages built to hurt: each must be answered or clearly refused within two seconds, natively and as WebAssembly.
 *
 *     node tests/golden/hostile.mjs wasm NAME    annotates one of them as WebAssembly (run.mjs calls this, to be able to end it)
 *     node tests/golden/hostile.mjs write NAME   writes one to standard output
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CoreError } from "../../js/core/errors.js";
import { Core } from "../../js/core/wasm.js";

const times = (count, text) => text.repeat(count);
const counted = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join("");
const to = (megabytes, text) => times(Math.ceil((megabytes * 2 ** 20) / text.length), text);
const story = `<article>${times(20, "<p>Iran and Russia met in Moscow, said the U.S. on Friday, and others said so as well.</p>")}</article>`;

export const limitSeconds = 2;

/** Name to page. @type {Record<string, () => string>} */
export const hostile = {
  "100,000 nested <div>": () => times(100_000, "<div>") + story,
  "100,000 nested <div>, closed": () => times(100_000, "<div>") + story + times(100_000, "</div>"),
  "100,000 attributes on one element": () => `<p ${counted(100_000, (i) => `a${i} `)}>${story}`,
  "100,000 attributes with values": () => `<p ${counted(100_000, (i) => `a${i}="v" `)}>${story}`,
  "100,000 attributes on an end tag": () => `<p></p ${counted(100_000, (i) => `a${i}=v `)}>${story}`,
  "1,000 attributes on each of 1,000 elements": () => times(1000, `<i ${counted(1000, (i) => `a${i} `)}>x</i>`),
  "100,000 open <b>": () => times(100_000, "<b>") + story,
  "100,000 open <b>, each in a <p>": () => times(100_000, "<p><b>x") + story,
  "100,000 open <font>, all different": () => counted(100_000, (i) => `<font id=${i}>`) + story,
  "100,000 open <font> in <p>": () => counted(100_000, (i) => `<p><font id=${i}>x`) + story,
  "100,000 <p> under 200 open formatting elements": () => counted(200, (i) => `<b id=${i}>`) + times(100_000, "<p>x"),
  "100,000 <a>, never closed": () => times(100_000, "<a href=x>x") + story,
  "100,000 <a> in <div>, never closed": () => times(100_000, "<div><a href=x>x") + story,
  "100,000 <nobr>": () => times(100_000, "<nobr>x") + story,
  "100,000 </x>": () => times(100_000, "</x>") + story,
  "100,000 </p>": () => times(100_000, "</p>") + story,
  "100,000 </b> in 200 open <div>": () => times(200, "<div>") + times(100_000, "</b>") + story,
  "100,000 <b></i>": () => times(100_000, "<b></i>x") + story,
  "100,000 misnested <b><i></b></i>": () => times(100_000, "<b><i>x</b></i>") + story,
  "100,000 misnested <b><p></b>": () => times(100_000, "<b><p>x</b>") + story,
  "100,000 nested <table>": () => times(100_000, "<table>") + story,
  "50,000 nested <table><tr><td>": () => times(50_000, "<table><tr><td>") + story,
  "100,000 <tr> in a <table>": () => `<table>${times(100_000, "<tr><td>x")}</table>${story}`,
  "100,000 pieces of text in a <table>": () => `<table>${times(100_000, "x<tr>")}</table>${story}`,
  "100,000 nested <svg>": () => times(100_000, "<svg>") + story,
  "100,000 nested <g> in <svg>": () => `<svg>${times(100_000, "<g>")}` + story,
  "100,000 nested <a> in <svg>": () => `<svg>${times(100_000, "<a>")}` + story,
  "100,000 nested <tr> in <math>": () => `<math>${times(100_000, "<tr>")}` + story,
  "100,000 nested <title> in <svg>": () => `<svg>${times(100_000, "<title>")}` + story,
  "100,000 nested <svg><desc>": () => times(100_000, "<svg><desc>") + story,
  "100,000 nested <ul><li>": () => times(100_000, "<ul><li>") + story,
  "100,000 <li>": () => `<ul>${times(100_000, "<li>x")}</ul>${story}`,
  "100,000 nested <p><object>": () => times(100_000, "<p><object>") + story,
  "100,000 nested <button>": () => times(100_000, "<button>") + story,
  "100,000 nested <x-y>": () => times(100_000, "<x-y>") + story,
  "100,000 different open elements": () => counted(100_000, (i) => `<x${i}>`) + story,
  "100,000 open elements, closed from the outside": () => counted(100_000, (i) => `<x${i}>`) + counted(100_000, (i) => `</x${i}>`) + story,
  "100,000 nested <template>": () => times(100_000, "<template>") + story,
  "100,000 nested <select>": () => times(100_000, "<select>") + story,
  "100,000 <option>": () => `<select>${times(100_000, "<option>x")}</select>${story}`,
  "100,000 nested <ruby><rt>": () => times(100_000, "<ruby><rt>") + story,
  "100,000 nested <h1>": () => times(100_000, "<h1>x") + story,
  "100,000 nested <form>": () => times(100_000, "<form>") + story,
  "100,000 <body a=…>": () => counted(100_000, (i) => `<body a${i}=v>`) + story,
  "100,000 <html a=…>": () => counted(100_000, (i) => `<html a${i}=v>`) + story,
  "100,000 <isindex>": () => times(100_000, "<isindex>") + story,
  // What makes the bounds of page/bound.cpp and gumbo see two different pages.
  "nested <div> after <!-->": () => `<!-->${times(100_000, "<div>")}${story}`,
  "nested <div> after <!--->": () => `<!--->${times(100_000, "<div>")}${story}`,
  "nested <div> after a comment ended by --!>": () => `<!-- x --!>${times(100_000, "<div>")}${story}`,
  "nested <div> after <style> in <select>": () => `<select><style></select>${times(100_000, "<div>")}${story}`,
  "nested <div> after <plaintext> in <select>": () => `<select><plaintext></select>${times(100_000, "<div>")}${story}`,
  "nested <div> after <plaintext> in <template><col>": () => `<template><col><plaintext></template>${times(100_000, "<div>")}${story}`,
  "nested <div> after <title> in <svg>": () => `<svg><title></svg>${times(100_000, "<div>")}${story}`,
  "nested <div> after <script> with <!--<script>": () => `<script><!--<script></script>--></script>${times(100_000, "<div>")}${story}`,
  "nested <div> after </scriptx>": () => `<script></scriptx>${times(100_000, "<div>")}</script>${times(100_000, "<div>")}${story}`,
  "nested <div> after <textarea> in <frameset>": () => `<frameset><textarea></frameset><noframes></noframes>${times(100_000, "<div>")}${story}`,
  "nested <div> after <style> in <math>": () => `<math><style></math>${times(100_000, "<div>")}${story}`,
  "nested <div> after <svg><p><style>": () => `<svg><p><style>${times(100_000, "<div>")}</style>${times(100_000, "<div>")}${story}`,
  "nested <div> in CDATA in <svg>": () => `<svg><desc><![CDATA[${times(100_000, "<div>")}${story}`,
  "nested <div> after a tag cut by a quote": () => `<p a=x"y>${times(100_000, "<div>")}${story}`,
  "nested <div> with NULs in their names": () => times(100_000, "<d\0iv>") + story,
  "attributes after <!-->": () => `<!--><p ${counted(100_000, (i) => `a${i} `)}>${story}`,
  // Bytes without end.
  "1 MB of &": () => to(1, "&") + story,
  "1 MB of &a": () => to(1, "&a") + story,
  "1 MB of &amp": () => to(1, "&amp") + story,
  "1 MB of &NotEqualTilde;": () => to(1, "&NotEqualTilde;") + story,
  "1 MB of &#": () => to(1, "&#") + story,
  "a number of 1 MB": () => `&#x${to(1, "1")};${story}`,
  "100,000 references to U+1F1E6": () => times(100_000, "&#x1F1E6;") + story,
  "1 MB of <": () => to(1, "<") + story,
  "1 MB of </": () => to(1, "</") + story,
  "1 MB of <a": () => to(1, "<a") + story,
  "1 MB of <!": () => to(1, "<!") + story,
  "1 MB of <!--": () => to(1, "<!--") + story,
  "1 MB of <!-->": () => to(1, "<!-->") + story,
  "1 MB of <!-- -->": () => to(1, "<!-- -->") + story,
  "1 MB of <![CDATA[": () => to(1, "<![CDATA[") + story,
  "1 MB of <?": () => to(1, "<?") + story,
  "1 MB of <script>": () => to(1, "<script>") + story,
  "1 MB of <script></script>": () => to(1, "<script></script>") + story,
  "1 MB of <p a=\"": () => to(1, '<p a="') + story,
  "1 MB of <p class=\"a b c …\">": () => `<p class="${to(1, "ab-c ")}">${story}`,
  "1 MB of class on nested elements": () => times(200, `<div class="${times(5000, "a ")}">`) + story,
  "1 MB of spaces": () => to(1, " ") + story,
  "1 MB of NUL": () => to(1, "\0") + story,
  "1 MB of line ends": () => to(1, "\r\n") + story,
  "1 MB of <br>": () => `<p>${to(1, "<br>")}${story}`,
  "2 MB in one text, a quarter of it names": () => `<article><p>${to(2, "Iran and Russia met in Moscow, said the U.S. on Friday. ")}</article>`,
  "5 MB in one word": () => `<article><p>${to(5, "x")} ${story}`,
  "5 MB of one name": () => `<article><p>${to(5, "Iran ")}</article>`,
  "5 MB of a name's beginning": () => `<article><p>${to(5, "Islamic Republic ")}</article>`,
  "5 MB of quotation marks": () => `<article><p>${to(5, "“Carnegie” “")}</article>`,
  "5 MB of full stops": () => `<article><p>${to(5, "U.")} ${story}`,
  "1 MB of soft hyphens": () => `<article><p>Su${to(1, "\u00AD")}-35 ${story}`,
  "1 MB of combining accents": () => `<article><p>Tome${to(1, "\u0301")} ${story}`,
  "1 MB of apostrophes": () => `<article><p>${to(1, "'")} ${story}`,
  "1 MB of JSON-LD": () => `<script type="application/ld+json">${to(1, "[")}</script>${story}`,
  "1 MB of JSON-LD objects": () => `<script type="application/ld+json">${to(1, '{"a":')}</script>${story}`,
  "100,000 JSON-LD scripts": () => times(20_000, '<script type="application/ld+json">{"@type":"NewsArticle"}</script>') + story,
  "100,000 <meta>": () => times(100_000, "<meta name=author content=x>") + story,
  "1 MB of style": () => `<p style="${to(1, "display:")}">x</p>${story}`,
  "50,000 pins in each other": () => times(50_000, "<b data-newsgloss=Q30>") + story,
  "50,000 pins": () => `<article><p>${times(50_000, "<b data-newsgloss=Q30>x</b> ")}</p></article>${story}`,
  "100,000 short blocks": () => `<article>${times(100_000, "<p>Iran met.")}</article>`,
  "100,000 lists of links": () => times(50_000, "<ul><li><a href=x>Iran</a></ul>") + story,
};

/** Annotates a page as WebAssembly. @returns {string} what came of it */
function annotate(page) {
  const root = new URL("../../", import.meta.url);
  const core = new Core(new WebAssembly.Module(readFileSync(new URL("build/wasm/newsgloss.wasm", root))));
  core.open([readFileSync(new URL("build/golden/world.kb", root))]);
  const bytes = new TextEncoder().encode(page);
  const start = process.cpuUsage();
  let outcome;
  try {
    outcome = `${JSON.parse(core.annotate({ bytes, outputKind: 1 })).items.length} items`;
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    outcome = `refused: ${error.message}`;
  }
  return `${Math.round(process.cpuUsage(start).user / 1000)} ms, ${outcome}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = hostile[process.argv[3]]();
  if (process.argv[2] === "write") process.stdout.write(page);
  else console.log(annotate(page));
}
