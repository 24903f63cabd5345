// The same N slides in our dialect, in Marp's, reveal-md's and Slidev's: titles, bullets, a table on every fifth, an inline SVG chart on every fourth, a quotation on
// every seventh, code on every ninth, links on every tenth, notes on all. A pure function of N, so two runs write the same bytes.

const subjects = [
  "The census of 1851",
  "River transport",
  "The guild records",
  "Harbour dues",
  "Parish schooling",
  "The grain market",
  "Early telegraphy",
  "Rail freight",
  "Public lighting",
  "The cholera years",
  "Land registration",
  "Municipal water",
  "Newspaper circulation",
  "Emigration lists",
  "The savings banks",
];
const verbs = ["rises", "falls", "stalls", "recovers", "doubles", "halves", "levels off", "shifts south"];
const causes = [
  "when the tariff is lifted",
  "after the bridge opens",
  "in the second survey",
  "once wages are indexed",
  "outside the old town",
  "for households without land",
  "in the coastal districts",
  "before the archive fire",
];

const dialects = {
  chronodeck: {
    head: "---\ntitle: Seminar\n---\n\n",
    between: "\n",
    heading: (title, number) => `## ${title} {#s${number}}`,
    link: "#s1",
    notes: (text) => `::: notes\n${text}\n:::`,
  },
  marp: {
    head: "---\nmarp: true\ntitle: Seminar\n---\n\n",
    between: "\n---\n\n",
    heading: (title) => `## ${title}`,
    link: "#1",
    notes: (text) => `<!-- ${text} -->`,
  },
  "reveal-md": {
    head: "",
    between: "\n---\n\n",
    heading: (title) => `## ${title}`,
    link: "#/0",
    notes: (text) => `Note: ${text}`,
  },
  slidev: {
    head: "---\ntheme: default\ntitle: Seminar\n---\n\n",
    between: "\n---\n\n",
    heading: (title) => `## ${title}`,
    link: "/1",
    notes: (text) => `<!-- ${text} -->`,
  },
};

/** The text of one Markdown file with `count` slides. `dialect`: chronodeck, marp, reveal-md or slidev. */
export function makeDeck(count, dialect) {
  const form = dialects[dialect];
  const slides = Array.from({ length: count }, (_, index) => makeSlide(index + 1, form));
  return form.head + slides.join(form.between);
}

function makeSlide(number, form) {
  const random = randomFrom(number);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const title = `${number}. ${pick(subjects)}`;
  const year = 1790 + (number % 120);
  const hasTable = number % 5 === 0;
  const hasChart = number % 4 === 0;
  const hasQuote = number % 7 === 0 && !hasTable && !hasChart;
  const hasCode = number % 9 === 0 && !hasTable && !hasChart && !hasQuote;
  const hasLinks = number % 10 === 0;
  const bulletCount = Math.max(0, 4 - 2 * (hasTable + hasQuote + hasCode) - 3 * hasChart - hasLinks);
  const bullets = Array.from({ length: bulletCount }, (_, index) =>
    index % 2 === 0
      ? `- In **${year + index}** the series ${pick(verbs)}`
      : `- By *${(random() * 40).toFixed(1)}%*, ${pick(causes)}`,
  );
  const parts = [form.heading(title, number), bullets.join("\n")];
  if (hasTable) parts.push(table(random));
  if (hasChart) parts.push(chart(random));
  if (hasQuote)
    parts.push("> The clerk counted the houses twice and the people once, and was paid for neither.");
  if (hasCode)
    parts.push("```js\nconst rate = (a, b) => (b - a) / a;\nconsole.log(rate(120, 168).toFixed(2));\n```");
  if (hasLinks)
    parts.push(
      `See [the archive](https://example.org/archive/${number}) and [the first slide](${form.link}).`,
    );
  parts.push(
    form.notes(
      `Slide ${number}: remind the group where the ${year} figures come from, then take two questions.`,
    ),
  );
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function table(random) {
  const rows = [1, 2, 3].map((row) => {
    const count = () => Math.floor(random() * 900);
    return `| District ${row} | ${count()} | ${count()} | ${(random() * 90 - 45).toFixed(1)}% |`;
  });
  return ["| District | Before | After | Change |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** On one line: an empty line inside would end the HTML block. */
function chart(random) {
  const bars = Array.from({ length: 8 }, (_, index) => {
    const height = 10 + Math.floor(random() * 90);
    return `<rect x="${index * 40 + 10}" y="${110 - height}" width="30" height="${height}" fill="#3a6ea5"></rect>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 120" width="425" height="150" role="img" aria-label="Bar chart, 8 values">` +
    `<line x1="0" y1="110" x2="340" y2="110" stroke="#555"/>${bars.join("")}</svg>`
  );
}

/** The mulberry32 generator by Tommy Ettinger: numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
