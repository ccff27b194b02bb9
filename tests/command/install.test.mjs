// What `cmake --install` puts in place: the command, its man page, and completions that know every option of every help.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folder, root, run } from "./newsgloss.mjs";

const { path: prefix } = folder();
execFileSync("cmake", ["--install", join(root, "build/native"), "--prefix", prefix]);
const read = (/** @type {string} */ path) => readFileSync(join(prefix, path), "utf8");
const bash = join(prefix, "share/bash-completion/completions/newsgloss");
const manual = read("share/man/man1/newsgloss.1").replaceAll("\\-", "-");
const fish = read("share/fish/vendor_completions.d/newsgloss.fish");
const zsh = read("share/zsh/site-functions/_newsgloss");

test("the command runs from where it was put", () => {
  assert.match(execFileSync(join(prefix, "bin/newsgloss"), ["--version"], { encoding: "utf8" }), /^newsgloss \d/);
});

test("the licences and the notices lie beside it", () => {
  for (const [name, source] of [["LICENSE", "js/LICENSE"], ["NOTICE", "js/NOTICE"], ["LICENSE-knowledge", "wasm/knowledge/LICENSE"]]) {
    assert.equal(read(`share/doc/newsgloss/${name}`), readFileSync(join(root, source), "utf8"), name);
  }
});

/** What bash offers after these words, the last of which is being typed. */
function completions(...words) {
  const script = 'source "$1"; shift; COMP_WORDS=(newsgloss "$@"); COMP_CWORD=$#; _newsgloss; printf "%s\\n" "${COMPREPLY[@]}"';
  return execFileSync("bash", ["-c", script, "bash", bash, ...words], { encoding: "utf8" }).split("\n").filter(Boolean);
}

/** The part of a text from a beginning to the next of its kind. */
const partOf = (text, begin, end) => text.slice(text.indexOf(begin)).split(end)[0];

const { text: general } = await run(["--help"]);
const commands = [...general.matchAll(/^ {2}(\w+(?: \w+)?) {2,}/gm)].map(([, command]) => command);

for (const command of commands) {
  const words = command.split(" ");
  const { text } = await run([...words, "--help"]);
  describe(command, () => {
    const options = [...text.matchAll(/^ {2}(--?[a-z][\w-]*)/gm)].map(([, option]) => option);
    const own = options.filter((option) => option !== "--help");

    test("bash offers its name and its options, and no others", () => {
      assert.ok(completions(...words).includes(words.at(-1)));
      assert.deepEqual(completions(...words, "-").sort(), [...options].sort());
    });

    test("bash offers the values that an option may have", () => {
      for (const [, option, values] of text.matchAll(/^ {2}(--[\w-]+) (\w+(?:\|\w+)+)/gm)) {
        assert.deepEqual(completions(...words, option, ""), values.split("|"), option);
      }
    });

    test("fish knows its options, and no others", () => {
      const lines = fish.split("\n").filter((line) => line.includes(`-n $${words.at(-1)} `));
      const known = lines.map((line) => / -(?:l|s) ([\w-]+)/.exec(line)?.[1]).filter(Boolean);
      assert.deepEqual(known.sort(), own.map((option) => option.replace(/^-+/, "")).sort());
    });

    test("zsh knows its options, and no others", () => {
      const known = [...partOf(zsh, `_newsgloss_${words.join("_")}()`, "\n\n").matchAll(/'\*?(--?[a-z][\w-]*)\[/g)].map(([, option]) => option);
      assert.deepEqual(known.sort(), [...own].sort());
    });

    test("the manual describes its options, and no others", () => {
      const part = partOf(manual, `.SS newsgloss ${command}\n`, /\n\.S[SH] /);
      const known = [...part.matchAll(/^\.TP\n\.\w+ "?(--?[a-z][\w-]*)/gm)].map(([, option]) => option);
      assert.deepEqual(known.sort(), [...own].sort());
    });
  });
}
