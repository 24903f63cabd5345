import { deckWith, factIds } from "../decks.mjs";
import { hostileTexts, mutate, nastyText } from "./mutate.mjs";

/** YAML that is a danger to its readers, in each place where a deck has YAML. */
export const yaml = {
  name: "yaml",
  weight: 10,
  make(random, corpus) {
    const text = hostileYaml(random, corpus);
    return random.oneOf(
      () => ({ files: deckWith("## A\n\n{{trade-2020}} [@a]\n", [["facts.yaml", text]]) }),
      () => ({ files: deckWith("## A\n\n{{trade-2020}} [@a]\n", [["sources.yaml", text]]) }),
      () => ({ files: deckWith("", [["deck.md", `---\n${text}\n---\n\n## A\n`]]) }),
      () => ({ files: deckWith("", [["deck.md", `---\ntitle: A\n${text}\n---\n\n## A\n`]]) }),
      () => ({
        files: deckWith(
          `## A\n\n\`\`\`${random.pick(["chart", "timeline", "map", "stats", "points"])}\n${text}\n\`\`\`\n`,
        ),
      }),
    );
  },
};

function hostileYaml(random, { blocks }) {
  const made = random.oneOf(
    () => aliasBomb(random.between(2, 12), random.between(2, 10)),
    () => `${random.pick(["[", "{a: ", "- ", "? ", "{", "[[", "- - "])}`.repeat(random.size(20_000)),
    () => "[".repeat(random.size(3000)) + "]".repeat(random.size(3000)),
    () => random.list(random.size(300), (depth) => `${" ".repeat(depth)}a:`).join("\n"),
    () =>
      `a: ${"9".repeat(random.size(5000))}\nb: ${random.pick(["1e", "-1e", "0x", "0o", "0b", "."])}${"7".repeat(random.size(500))}`,
    () =>
      random
        .list(random.between(1, 6), () => `${random.pick(prototypeKeys)}: ${value(random, 3)}`)
        .join("\n"),
    () => random.list(random.between(1, 6), () => `${random.pick(factIds)}: ${value(random, 3)}`).join("\n"),
    () =>
      `base: &b {what: x, when: 1992}\nx:\n  <<: ${random.pick(["*b", "[*b, *b]", "*none", "{what: y}", "*x", "1"])}\n  what: z`,
    () => `a: &a [*a, ${random.pick(["*a", "*b", "{b: *a}"])}]\nb: &b {c: *b}`,
    () => `a: ${random.pick(tags)} ${value(random, 2)}\n${random.pick(tags)} b: 1`,
    () =>
      random
        .list(random.size(200), () => `${random.pick(["a", "b", "what", "title"])}: ${random.below(9)}`)
        .join("\n"),
    () => `a: 1\n${random.pick(["---", "...", "--- b", "%YAML 1.1\n---", "%TAG ! x\n---"])}\nb: 2\n---\nc`,
    () => `a:\n\tb: 1\n  c: ${random.pick(["|", ">", "|+9", ">-0", "|-\n x\n\ty"])}\n  d`,
    () =>
      random
        .list(random.size(400), () =>
          random.pick([
            "a",
            ":",
            " ",
            "\n",
            "-",
            "[",
            "]",
            "{",
            "}",
            ",",
            '"',
            "'",
            "#",
            "&x",
            "*x",
            "!",
            "|",
            ">",
            "?",
            "%",
            "@",
            "`",
            "  ",
            "<<",
            "~",
            "\t",
          ]),
        )
        .join(""),
    () =>
      random
        .list(random.size(3000), (index) => `k${index}: {what: W${index}, when: ${1900 + (index % 120)}}`)
        .join("\n"),
    () => `a: ${random.pick(hostileTexts)}\n"${random.pick(prototypeKeys)}": ${random.pick(hostileTexts)}`,
    () =>
      `a: "${random.pick(["\\x", "\\u12", "\\U00110000", "\\uD800", "\\0", "\\q", "\n\n\n", "\\\n"])}`.repeat(
        random.size(50),
      ),
  );
  return random.chance(0.4)
    ? mutate(made.slice(0, 20_000), random, [random.pick(blocks).yaml, made.slice(0, 2000)])
    : made;
}

function aliasBomb(levels, width) {
  const level = (index) =>
    `a${index}: &a${index} [${Array.from({ length: width }, () => (index === 0 ? "x" : `*a${index - 1}`)).join(", ")}]`;
  return Array.from({ length: levels }, (_, index) => level(index)).join("\n");
}

const prototypeKeys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
  "toJSON",
  "then",
  "length",
  '""',
  "? [a]",
  "? {a: 1}",
  "null",
  "true",
  "1",
  "-1",
  "1.5",
  "2020-01-01",
  "<<",
  "=",
  "~",
];
const tags = [
  "!!js/function",
  "!!python/object",
  "!!binary",
  "!!set",
  "!!omap",
  "!!timestamp",
  "!!float",
  "!!int",
  "!!null",
  "!!str",
  "!!map",
  "!!seq",
  "!x",
  "!<tag:yaml.org,2002:str>",
  "!",
  "!!",
  "!e!x",
  "!!merge",
];
const keys = [
  "what",
  "when",
  "value",
  "unit",
  "source",
  "derived",
  "disputes",
  "hedge",
  "at",
  "kind",
  "scope",
  "short",
  "aliases",
  "status",
  "title",
  "author",
  "date",
  "url",
  "type",
  "accessed",
  "lang",
  "theme",
  "aspect",
  "rail",
  "ignore",
  "duration",
  "variant",
  "citations",
  "paper",
  "navigation",
  ...prototypeKeys,
];

/** A YAML value in flow style, of any shape. */
function value(random, depth) {
  if (depth > 0 && random.chance(0.4))
    return random.chance(0.5)
      ? `[${random.list(random.below(4), () => value(random, depth - 1)).join(", ")}]`
      : `{${random.list(random.below(5), () => `${random.pick(keys)}: ${value(random, depth - 1)}`).join(", ")}}`;
  return random.oneOf(
    () =>
      random.pick([
        "",
        "~",
        "null",
        "true",
        "no",
        "0",
        "-1",
        "1.5",
        "1e400",
        "-1e400",
        ".nan",
        ".inf",
        "-.inf",
        "0x10",
        "1_000",
        "2020",
        "1992-13",
        "0476",
        "12:30:45",
        "9".repeat(400),
      ]),
    () =>
      random.pick([
        "1992",
        "2001-06-15",
        "1992/2001",
        "../1992",
        "1992/..",
        "trade-1992",
        "met",
        "phase",
        "a ¶6",
        "a",
        "USD",
        "percent",
        "rank",
        "about",
        "over",
        "estimate",
        "forecast",
        "figure",
        "en",
        "zh",
        "kk",
        "ar",
      ]),
    () => JSON.stringify(nastyText(random)),
    () => JSON.stringify(random.pick(hostileTexts)),
  );
}

/** Front matter whose keys are known and whose values are not. */
export const frontMatter = {
  name: "front-matter",
  weight: 5,
  make(random) {
    const known = [
      "title",
      "subtitle",
      "author",
      "event",
      "description",
      "date",
      "lang",
      "theme",
      "aspect",
      "navigation",
      "citations",
      "rail",
      "paper",
      "variant",
      "duration",
      "ignore",
    ];
    const lines = random.list(random.below(9), () => `${random.pick(known)}: ${value(random, 2)}`);
    const lang = random.chance(0.5)
      ? [
          `lang: ${random.pick(["en-US", "de", "fr", "zh-Hans", "kk-Cyrl", "ar", "he", "x-private", "i-klingon", "en-u-nu-arab", "en-US-u-ca-buddhist", "th-TH-u-nu-thai", "root", "und", "mul", "zxx", "C", "en_US", "a-b-c", "en-x-" + "a".repeat(8)])}`,
        ]
      : [];
    const open = random.pick([
      "---\n",
      "---\n",
      "---\n",
      "--- \n",
      "\n---\n",
      "---yaml\n",
      "---js\n",
      "+++\n",
      "----\n",
    ]);
    const close = random.pick(["---\n", "---\n", "---\n", "...\n", "", "--- x\n", "----\n"]);
    const body =
      "\n# Part {minutes=3}\n\n## A {when=1992/2001}\n\n{{trade-2020}}, {{met.year}}, {{nine both}} “x” [@a ¶6]\n\n```chart\ntype: bar\nfacts: [trade-1992, trade-2020]\n```\n";
    const text = open + [`title: T`, ...lang, ...lines].join("\n") + `\n${close}${body}`;
    return { files: deckWith("", [["deck.md", text]]) };
  },
};
