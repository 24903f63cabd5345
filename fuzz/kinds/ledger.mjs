import { deckWith, factIds } from "../decks.mjs";
import { nastyText } from "./mutate.mjs";

/** Dates of every shape that EDTF has, and of many that it has not. */
export const dates = {
  name: "dates",
  weight: 8,
  make(random) {
    const all = random.list(6, () => date(random));
    const quoted = all.map((text) => JSON.stringify(text));
    const markdown = `## A {when=${JSON.stringify(all[0])}}\n\n{{one.year}} {{two}}\n\n\`\`\`timeline\nevents:\n  - one\n  - {when: ${quoted[1]}, label: B}\n  - {when: ${quoted[2]}, label: C}\nphases: [{when: ${quoted[3]}, label: P}]\n${random.chance(0.3) ? `range: ${quoted[4]}\n` : ""}${random.chance(0.1) ? `breaks: [${quoted[5]}]\n` : ""}${random.chance(0.1) ? `now: ${quoted[5]}\n` : ""}${random.chance(0.1) ? `focus: ${quoted[5]}\n` : ""}\`\`\`\n\n## B\n\n\`\`\`chart\ntype: ${random.pick(["line", "bar", "dot"])}\npoints: [{x: ${quoted[0]}, y: 1}, {x: ${quoted[1]}, y: 2}, {x: ${quoted[5]}, y: 4}]\n\`\`\`\n`;
    const facts = `one: {what: One, when: ${quoted[0]}, source: [s]}\ntwo: {what: Two, value: 5, unit: visitors, when: ${quoted[1]}, source: [s]}\n`;
    const sources = `s: {title: S, date: ${quoted[2]}, accessed: ${quoted[3]}}\n`;
    const rail = random.chance(0.2) ? `rail: ${quoted[4]}\n` : "";
    const front = `---\ntitle: T\ndate: ${quoted[5]}\n${rail}lang: ${random.pick(["en", "de", "zh", "ru", "kk"])}\n---\n\n`;
    return {
      files: [
        ["deck.md", front + markdown],
        ["facts.yaml", facts],
        ["sources.yaml", sources],
      ],
    };
  },
};

/** One date: mostly near to sound. */
export function date(random) {
  const year = () =>
    random.oneOf(
      () => String(random.between(1000, 2100)),
      () => String(random.between(1000, 2100)),
      () => `-${String(random.below(10_000)).padStart(4, "0")}`,
      () => String(random.below(1000)),
      () => `Y${random.pick(["", "-"])}${random.size(2 ** 50)}`,
      () =>
        random.pick([
          "0000",
          "9999",
          "10000",
          "Y-66000000",
          "Y-4.5e9",
          "Y1E9",
          "Y-13800000000S2",
          "Y99999999999999999999",
          "-9999",
          "199X",
          "19XX",
          "XXXX",
          "1XXX",
          "156X-12",
          "1992S2",
        ]),
    );
  const month = () =>
    random.pick(["01", "06", "12", "13", "00", "21", "24", "25", "32", "41", "XX", "1", "6", "1X"]);
  const day = () => random.pick(["01", "15", "28", "29", "30", "31", "32", "00", "XX", "3X", "5"]);
  const sign = () => random.pick(["", "", "", "", "~", "?", "%", "~?", "??"]);
  const simple = () =>
    random.oneOf(
      year,
      () => `${year()}-${month()}`,
      () => `${year()}-${month()}-${day()}`,
      () => `${year()}${random.pick(["?", "~", "%"])}-${month()}`,
      () => `~${year()}`,
    ) + sign();
  return random.oneOf(
    simple,
    simple,
    simple,
    () => `${simple()}/${simple()}`,
    () => `${simple()}/${random.pick(["..", "", "...", "open", "unknown", "now"])}`,
    () => `${random.pick(["..", "", "unknown"])}/${simple()}`,
    () => `[${simple()}, ${simple()}..${simple()}]`,
    () => `{${simple()}..${simple()}}`,
    () => `${simple()}T${random.pick(["12:30:00Z", "25:00", "12:30:45+05:30", ""])}`,
    () => `${simple()}${random.pick(["-", "/", "–", " to ", "//", "--", ".."])}${simple()}`,
    () =>
      random.pick([
        "/",
        "..",
        "../..",
        "",
        "Y",
        "Y-",
        "X",
        "~",
        "?",
        "[]",
        "{}",
        "[..]",
        "1992/1992/1992",
        "1992-",
        "-",
        "--",
        "٢٠٢٠",
        "二〇二〇",
      ]),
    () => nastyText(random),
  );
}

/** Facts derived from others by arithmetic of every shape. */
export const expressions = {
  name: "expressions",
  weight: 7,
  make(random) {
    const ids = ["x0", "x1", "x2", "x3", "x4"];
    const lines = [
      ...ids.map(
        (id, index) =>
          `${id}: {what: X${index}, value: ${number(random)}, unit: ${random.pick(["USD", "CNY", "percent", "percentage-point", "visitors", "km", "year", "times", "rank", "t"])}, when: ${random.pick(["1992", "2020", "2001/2010"])}, hedge: ${random.pick(["exact", "about", "over", "under", "forecast", "estimate", "at-least", "nearly", "forecast-over"])}}`,
      ),
      ...random.list(
        4,
        (index) =>
          `d${index}: {what: D${index}, derived: ${JSON.stringify(expression(random, [...ids, "d0", "d1", "d2", "d3", "none", ...factIds.slice(0, 2)], 5))}${random.pick(["", "", ", unit: USD", ", unit: percent", ", value: 3", ", when: 2020"])}}`,
      ),
    ];
    const markdown =
      "## A\n\n{{d0}} {{d1 full}} {{d2 compact bare}} {{d3.what}}\n\n```stats\nitems: [{fact: d0, sum: true}, {fact: d1, sum: true}]\n```\n\n```chart\ntype: bar\nfacts: [d0, x0, d2]\n```\n";
    return { files: deckWith(markdown, [["facts.yaml", `${lines.join("\n")}\n`]]) };
  },
};

const number = (random) =>
  random.pick([
    "0",
    "-0",
    "1",
    "-1",
    "1e308",
    "-1e308",
    "5e-324",
    "1e-300",
    "0.1",
    "100",
    "38.6e9",
    "9007199254740993",
    "3",
    "12.5",
    "1e21",
    "1e15",
    "123456789012",
  ]);

function expression(random, names, depth) {
  const part = () => expression(random, names, depth - 1);
  if (depth === 0)
    return random.oneOf(
      () => random.pick(names),
      () => number(random),
    );
  return random.oneOf(
    () => random.pick(names),
    () => `${part()} ${random.pick(["+", "-", "*", "/"])} ${part()}`,
    () => `${part()} ${random.pick(["+", "-", "*", "/"])} ${part()}`,
    () => `(${part()})`,
    () => `-${part()}`,
    () =>
      `${part()}${random.pick(["+", "-", "*", "/", "^", "%", "**", "//", "&&", "||", "??", "?", ":", "=", "==", ">", ",", ";", ".", "..", "[", "]", "(", ")", "!", "~", "@", "#", "`", '"', "'"])}${part()}`,
    () =>
      random.pick([
        "this",
        "constructor.constructor('return 1')()",
        "__proto__",
        "x0.y",
        "x0[0]",
        "[x0]",
        "{}",
        "f(x0)",
        "() => 1",
        "a ? b : c",
        "1..2",
        "1e",
        "0x10",
        "∞",
        "",
        " ",
        "(".repeat(400),
        "-".repeat(300),
        "x0 + ".repeat(400),
        "((((((((((x0))))))))))",
        "new x0",
        "x0++",
        "`x`",
        "'a'",
        "x0 in x1",
        "typeof x0",
      ]),
    () => nastyText(random).slice(0, 200),
  );
}
