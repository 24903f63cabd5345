// A deck that is full of numbers: 200 slides by default whose headlines, lists, tables and notes tell facts of a ledger, mostly rightly. A pure
// function of its sizes, so two runs give the same texts.

import { randomFrom } from "./make-deck.mjs";

const towns =
  "Aldmoor Barrowby Castleton Dunmere Eastwick Farnley Greyport Harwell Ironbridge Jarrowton Kelmarsh Langdale Marlow Northam Otterburn Penrith Queensferry Rothwell Skelton Tarbert Ulverley Vexford Westerham Yarrow Zennor Ashby Brampton Coldstream Dorrington Elmswell Fairford Glastow Holmfirth Inverley Kirkwall".split(
    " ",
  );
const measures = [
  {
    key: "people",
    what: (town) => `Population of ${town}`,
    unit: "people",
    from: 4000,
    to: 900000,
    says: (town, value, when) => `In ${when} ${town} had ${value} inhabitants.`,
  },
  {
    key: "houses",
    what: (town) => `Houses built in ${town}`,
    unit: "houses",
    from: 20,
    to: 9000,
    says: (town, value, when) => `${value} houses were built in ${town} in ${when}.`,
  },
  {
    key: "budget",
    what: (town) => `Budget of the town of ${town}`,
    unit: "GBP",
    from: 2e5,
    to: 9e8,
    says: (town, value, when) => `The budget of ${town} came to ${value} in ${when}.`,
  },
  {
    key: "wool",
    what: (town) => `Wool sold at the market of ${town}`,
    unit: "t",
    from: 30,
    to: 7000,
    says: (town, value, when) => `The market of ${town} sold ${value} of wool in ${when}.`,
  },
  {
    key: "rail",
    what: (town) => `Passengers at the station of ${town}`,
    unit: "passengers",
    from: 900,
    to: 3e6,
    says: (town, value, when) => `${value} passengers used the station of ${town} in ${when}.`,
  },
  {
    key: "literate",
    what: (town) => `Share of adults in ${town} who could read`,
    unit: "percent",
    from: 20,
    to: 99,
    says: (town, value, when) => `In ${when}, ${value} of the adults in ${town} could read.`,
  },
  {
    key: "canal",
    what: (town) => `Length of the canals around ${town}`,
    unit: "km",
    from: 2,
    to: 90,
    says: (town, value, when) => `By ${when} ${value} of canals ran around ${town}.`,
  },
  {
    key: "gas",
    what: (town) => `Street lamps in ${town}`,
    unit: "lamps",
    from: 50,
    to: 12000,
    says: (town, value, when) => `${value} street lamps burned in ${town} in ${when}.`,
  },
];
const hedges = ["exact", "exact", "exact", "about", "over", "nearly"];
const hedgeWords = { exact: "", about: "about ", over: "more than ", nearly: "nearly " };

/** The files of a deck with so many slides, and so many facts in its ledger. */
export function makeLedgerDeck(slideCount = 200, factCount = 1000) {
  const random = randomFrom(7);
  const facts = Array.from({ length: factCount }, (_, index) => makeFact(index, random));
  const ledger = facts.map(({ yaml }) => yaml).join("\n");
  const slides = Array.from({ length: slideCount }, (_, index) => makeSlide(index, facts, random));
  return {
    "deck.md": `---\ntitle: Towns and their numbers\nlang: en\ndate: 1910\n---\n\n${slides.join("\n")}`,
    "facts.yaml": `${ledger}\n`,
  };
}

function makeFact(index, random) {
  const town = towns[index % towns.length];
  const round = Math.floor(index / towns.length);
  if (round % 12 === 10) {
    const year = 1790 + Math.floor(random() * 110);
    const yaml = `e${index}: {what: The bridge over the river opens in ${town}, when: ${year}, kind: event}`;
    return { yaml, town, year, text: `The bridge over the river in ${town} opened in ${year}.` };
  }
  if (round % 12 === 11) {
    const place = 1 + (index % 9);
    const yaml = `r${index}: {what: ${town} among the towns of the county by trade, value: ${place}, unit: rank, when: ${1800 + round}}`;
    return {
      yaml,
      town,
      year: 1800 + round,
      text: `By trade ${town} ranked ${ordinal(place)} among the towns of the county.`,
    };
  }
  const measure = measures[round % measures.length];
  const year = 1800 + 3 * round + (index % 3);
  const digits = measure.unit === "percent" ? 3 : 2 + Math.floor(random() * 3);
  const value = Number((measure.from + random() ** 3 * (measure.to - measure.from)).toPrecision(digits));
  const isWhole = measure.unit === "people" || measure.unit.endsWith("s");
  const number = isWhole ? Math.round(value) : value;
  const hedge = hedges[index % hedges.length];
  const yaml = `f${index}: {what: ${measure.what(town)}, value: ${number}, unit: ${measure.unit}, when: ${year}, hedge: ${hedge}}`;
  const written = `${hedgeWords[hedge]}${write(number, measure.unit)}`;
  return { yaml, town, year, value: written, measure, text: measure.says(town, written, year) };
}

function makeSlide(index, facts, random) {
  const pick = () => facts[Math.floor(random() * facts.length)];
  const head = pick();
  const bullets = Array.from({ length: 3 }, () => `- ${pick().text}`);
  // One number in twenty is mistyped.
  if (index % 5 === 0) bullets[0] = bullets[0].replace(/(\d)(\d)/, "$2$1");
  const parts = [`## ${head.town} in ${head.year} {#t${index}}`, bullets.join("\n")];
  if (index % 5 === 2) {
    const rows = Array.from({ length: 4 }, pick).filter(({ value }) => value !== undefined);
    parts.push(
      `| Town | Year | What | Number |\n|---|---|---|---|\n${rows.map((row) => `| ${row.town} | ${row.year} | ${row.measure.what(row.town)} | ${row.value} |`).join("\n")}`,
    );
  }
  const compared =
    index % 3 === 0 ? ` That was ${2 + (index % 7)} years later, and twice as much as before.` : "";
  parts.push(`::: notes\n${pick().text}${compared}\n:::`);
  return `${parts.join("\n\n")}\n`;
}

function write(value, unit) {
  if (unit === "percent") return `${value} percent`;
  if (unit === "GBP")
    return value >= 1e6
      ? `£${Number((value / 1e6).toPrecision(4))} million`
      : `£${value.toLocaleString("en")}`;
  if (unit === "t") return `${value.toLocaleString("en")} tonnes`;
  if (unit === "km") return `${value} kilometres`;
  return value.toLocaleString("en");
}

function ordinal(place) {
  return ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"][place - 1];
}
