/** Text that programs have stumbled over. */
export const hostileTexts = [
  "", " ", "\t", "\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\u0000", "\u0007", "\u001B[31m", "\uFEFF", "\u200B", "\u00A0", "\u202Eabc\u202C", "\uD800", "\uDFFF",
  "\uFFFD", "\u{10FFFF}", "e\u0301\u0302\u0303", "👩‍👩‍👧‍👦", "🇰🇿", "Қазақстан", "中亚", "عربى", "Z͑ͫ̓ͪ̂ͫ̽", "ﷺ", "İi", "ß",
  "__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf", "length", "then", "undefined", "null", "true", "NaN", "Infinity", "-0", "1e999", "1e-999", "9007199254740993",
  "0x7f", "0o17", "1_000", ".5", "+1", "--1", "1992-13-45", "../../secret.md", "/etc/passwd", "file:///etc/passwd", "C:\\x", "\\\\x\\y", "javascript:alert(1)", "data:text/html,x", "//x",
  "<script>alert(1)</script>", "<!--", "-->", "<![CDATA[", "]]>", "</style>", "</section>", "</svg>", "<?", "&", "&amp;", "&#0;", "&#x110000;", "\"", "'", "`", "``", "```", "~~~~", "\\", "{{", "}}", "{{{", "{{a}}",
  "{{trade-2020}}", "{{trade-2020 both}}", "{{nine both}}", "{{met.year}}", "{{x.y.z}}", "{{#if a}}", "[@a ¶6]", "[@", "[@a; @b, p. 3]", "[^1]", "[^1]: x", "$", "$$", "$x^2$", "$\\frac{1$", ":::", "::: notes", "::: columns", "::: column {width=0}",
  "::: only long", "{#a .b c=d}", "{.", "{#", "{=}", "[a]{.unsourced reason=\"x\"}", "[a]{", "---", "===", "***", "# ", "## ", "###### ", "##a", "- ", "1. ", "999999999999. ", "> ", "| a | b |", "|---|---|", "![a](b)", "![](data:x)", "[a](b \"c\")", "[a]: <b>", "<b>", "</b>", "<div", "*", "**", "_", "__", "~~",
  "%s", "%00", "%", "${1}", "#{x}", "%{x}", "=cmd|'/C calc'!A0", "@import url(x)", "a".repeat(5000), "A ".repeat(2000), "(".repeat(500), "[".repeat(300), "{".repeat(300), ">".repeat(300), "*a".repeat(400), "_".repeat(999), "- ".repeat(200), "\n".repeat(500), "<a>".repeat(200), "`a".repeat(300), "![".repeat(300), "$a".repeat(300), "~~a".repeat(200), "[a](".repeat(200), "&#".repeat(300), "| ".repeat(300), "::: note\n".repeat(60), "    ".repeat(300),
];

/** A piece of hostile text, or of random characters of one kind. */
export function nastyText(random) {
  if (random.chance(0.7)) return random.pick(hostileTexts);
  const ranges = [[0, 0x7f], [0x20, 0x7e], [0xa0, 0x24f], [0x300, 0x36f], [0x400, 0x52f], [0x600, 0x6ff], [0x2000, 0x206f], [0x4e00, 0x4e40], [0xd800, 0xdfff], [0x1f300, 0x1f340], [0xe000, 0xe0ff], [0xfff0, 0xffff]];
  const [from, to] = random.pick(ranges);
  return random.list(random.size(60), () => codeUnits(random.between(from, to))).join("");
}

const codeUnits = (point) => (point > 0xffff ? String.fromCodePoint(point) : String.fromCharCode(point));

/** A text with one change. `donors` are texts that pieces are taken from. */
export function mutateOnce(text, random, donors) {
  const at = random.place(text);
  const length = random.size(random.chance(0.2) ? 400 : 20);
  const replace = (insert, removed = 0, from = at) => text.slice(0, from) + insert + text.slice(from + removed);
  const lines = text.split("\n");
  const line = random.below(lines.length);
  const withLines = (...changed) => changed.join("\n");
  return random.oneOf(
    () => replace(nastyText(random)),
    () => replace(nastyText(random), length),
    () => replace("", length),
    () => replace("", 1),
    () => replace(text.slice(at, at + length), 0, random.place(text)),
    () => replace(String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << random.below(8))), 1),
    () => text.slice(0, at),
    () => text.slice(at),
    () => withLines(...lines.toSpliced(line, random.between(1, 3))),
    () => withLines(...lines.toSpliced(line, 0, ...lines.slice(line, line + random.between(1, 5)))),
    () => withLines(...lines.toSpliced(line, 1).toSpliced(random.below(lines.length), 0, lines[line])),
    () => withLines(...lines.toSpliced(line, 1, random.pick(["", " ", "  ", "\t", "    "]) + (lines[line] ?? "").trimStart())),
    () => withLines(...lines.toSpliced(line, 0, nastyText(random))),
    () => splice(text, at, random.pick(donors), random),
    () => splice(text, at, random.pick(donors), random),
    () => text.replace(random.pick(text.match(/[^\s]+/g) ?? [""]), () => random.pick(random.pick(donors).match(/[^\s]+/g) ?? [""])),
  );
}

function splice(text, at, donor, random) {
  const from = random.place(donor);
  return text.slice(0, at) + donor.slice(from, from + random.size(300)) + text.slice(at + random.size(50));
}

/** A text with several changes. */
export function mutate(text, random, donors) {
  let changed = text;
  for (let count = random.size(12); count > 0; count -= 1) changed = mutateOnce(changed, random, donors);
  return changed.slice(0, 200_000);
}
