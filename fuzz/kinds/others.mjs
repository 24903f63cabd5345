import { deckWith } from "../decks.mjs";
import { date } from "./ledger.mjs";
import { mutate, nastyText } from "./mutate.mjs";

/** Timelines in other formats, broken in many ways; what is imported of them is built. */
export const imports = {
  name: "imports",
  weight: 5,
  make(random) {
    const isJson = random.chance(0.5);
    const sound = isJson ? timelineJs(random) : markwhen(random);
    const text = random.chance(0.7) ? mutate(sound, random, [timelineJs(random), markwhen(random)]) : sound;
    const name = isJson ? "t.json" : "t.mw";
    const format = random.chance(0.95)
      ? isJson
        ? "timelinejs"
        : "markwhen"
      : isJson
        ? "markwhen"
        : "timelinejs";
    const via = [
      ["import", format, `DECK/${name}`, "--out", "OUT"],
      ["build", "OUT", "--out", "OUT/out"],
    ];
    return {
      files: [
        ["deck.md", "---\ntitle: A\n---\n"],
        [name, text],
      ],
      via,
    };
  },
};

function timelineJs(random) {
  const part = () => random.pick([1992, "1992", "-500", 13, 0, "x", null, "", 1e20, [], {}, true, "12", 31]);
  const day = () => ({
    year: random.chance(0.8) ? String(random.between(-3000, 2100)) : part(),
    month: random.chance(0.7) ? random.between(1, 12) : part(),
    ...(random.chance(0.5) && { day: part(), hour: part(), format: "x", display_date: nastyText(random) }),
  });
  const words = () => ({
    headline: random.oneOf(
      () => "A <b>head</b>",
      () => nastyText(random),
    ),
    text: random.oneOf(
      () => "<p>Text <a href='x'>y</a><script>z</script></p>",
      () => nastyText(random),
      () => "<p>".repeat(random.size(2000)),
      () => "&lt;&#x0;&#9999999;",
    ),
  });
  const event = () => ({
    start_date: day(),
    ...(random.chance(0.4) && { end_date: day() }),
    text: words(),
    ...(random.chance(0.3) && {
      media: {
        url: random.pick(["https://example.org/a.png", "javascript:x", nastyText(random)]),
        caption: "c",
        credit: "d",
      },
      group: nastyText(random),
      unique_id: random.pick(["a", "__proto__", nastyText(random)]),
    }),
  });
  const whole = {
    title: random.chance(0.5) ? { text: words() } : undefined,
    events: random.list(random.size(30), event),
    eras: random.list(random.below(3), event),
    ...(random.chance(0.1) && { scale: "cosmological", ["__proto__x"]: 1 }),
  };
  return random.chance(0.05)
    ? "[".repeat(random.size(20_000))
    : JSON.stringify(whole, undefined, random.pick([0, 2]));
}

function markwhen(random) {
  const moment = () =>
    random.oneOf(
      () => String(random.between(1, 2100)),
      () => `${random.between(1900, 2020)}-0${random.between(1, 9)}`,
      () => `${random.between(1, 12)}/${random.between(1, 31)}/${random.between(1900, 2020)}`,
      () =>
        random.pick([
          "now",
          "!a",
          "!none",
          "after !a 3 days",
          "before !b 2 weeks",
          "3 months",
          "Jan 5 1999",
          "2012-05-06T10:00:00Z",
          "12 business days",
          "99999999999 years",
          "1 week after !a",
          "noon",
          "-5 years",
          "week days",
        ]),
      () => date(random),
    );
  const line = () =>
    random.oneOf(
      () =>
        `${moment()}: Event ${random.pick(["", "#tag", "id: a", "!a", "@b 40%", "[x](https://e.org)", nastyText(random)])}`,
      () => `${moment()} - ${moment()}: Lasting`,
      () => `${moment()}/${moment()}: Lasting`,
      () =>
        random.pick([
          "group A #x",
          "section B",
          "endGroup",
          "endSection",
          "# Head",
          "## Sub",
          "// comment",
          "---",
          "key: [a, b]",
          "id: b",
          "- [ ] task",
          "- item",
          "_-_-_break_-_-_",
          "title: T",
          "dateFormat: d/M/y",
          "#tag: red",
          "edit: x@y",
        ]),
      () => nastyText(random),
      () => "more words",
    );
  const header = random.chance(0.3)
    ? random.pick([
        "---\ntitle: T\nkey: [1\n---\n",
        "title: T\ndescription: D\n",
        "---\n",
        "#a: blue\ndateFormat: d/M/y\n",
      ])
    : "";
  return header + random.list(random.size(60), line).join("\n");
}

/** Citation styles of the deck's own: XML of every sort. */
export const styles = {
  name: "styles",
  weight: 3,
  make(random) {
    const text = random.chance(0.3)
      ? sound
      : mutate(random.chance(0.5) ? sound : randomStyle(random), random, [sound]);
    const sources = `a: {title: ${JSON.stringify(nastyText(random))}, author: ${JSON.stringify(random.pick(["Mommsen, Theodor", "T. Mommsen; B", ";", ",", nastyText(random)]))}, date: ${JSON.stringify(date(random))}, url: ${JSON.stringify(random.pick(["https://example.org", "javascript:alert(1)", "x", nastyText(random)]))}, type: ${random.pick(["book", "webpage", "report", "treaty", "none"])}}\nb: {title: B}\n`;
    const front = `---\ntitle: T\ncitations: ${random.pick(["s.csl", "s.csl", "s.csl", "apa", "vancouver", "plain", "harvard1"])}\nlang: ${random.pick(["en", "de", "fr", "zh", "ar"])}\n---\n\n## A\n\nText [@a ¶6; @b]\n`;
    return {
      files: deckWith("", [
        ["deck.md", front],
        ["s.csl", text],
        ["sources.yaml", sources],
        ["facts.yaml", ""],
      ]),
    };
  },
};

const sound = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>S</title><id>s</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <macro name="author"><names variable="author"><name name-as-sort-order="all" and="text"/><substitute><text variable="title"/></substitute></names></macro>
  <citation><layout><text macro="author"/></layout></citation>
  <bibliography><sort><key macro="author"/></sort><layout suffix="."><text macro="author" suffix=". "/><date variable="issued"><date-part name="year"/></date><text variable="title" font-style="italic" prefix=" "/><text variable="URL"/></layout></bibliography>
</style>
`;

function randomStyle(random) {
  const element = (depth) => {
    const name = random.pick([
      "text",
      "names",
      "date",
      "group",
      "choose",
      "if",
      "else",
      "name",
      "label",
      "number",
      "layout",
      "macro",
      "substitute",
      "sort",
      "key",
      "et-al",
      "x",
      "__proto__",
    ]);
    const attributes = random
      .some(
        [
          'variable="title"',
          'variable="author"',
          'variable="none"',
          'macro="author"',
          'macro="m"',
          'name="m"',
          'type="book"',
          'form="short"',
          'delimiter="&lt;"',
          'match="any"',
          'prefix="<"',
          'value="x"',
          'term="and"',
        ],
        0,
        3,
      )
      .join(" ");
    const inner = depth > 0 ? random.list(random.below(4), () => element(depth - 1)).join("") : "";
    return `<${name} ${attributes}>${inner}</${name}>`;
  };
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>S</title></info>${element(3)}<citation><layout>${element(2)}</layout></citation><bibliography><layout>${element(3)}</layout></bibliography></style>`;
}
