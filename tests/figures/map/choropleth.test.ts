import { expect, test } from "vitest";
import type { Fact } from "../../../src/model/fact.ts";
import { drawFrom, drawGiven, prepareGiven, sizes, tableOf } from "./fixture.ts";
import { outsideOf, overlapsIn, textsOf } from "./texts.ts";

const water = tableOf("data/water.csv", [
  ["iso", "year", "share"],
  ["BR", "2020", "12.5"],
  ["ARG", "2020", "7"],
  ["152", "2020", "31"],
  ["68", "2020", ""],
  ["PE", "2020", "44.1"],
  ["PE", "2019", "40"],
]);
const base =
  "{choropleth: {label: Water, unit: percent, data: data/water.csv, columns: {code: iso, value: share}, where: {year: 2020}";

test("countries are found by alpha-2, alpha-3 and numeric codes, with or without leading zeros", () => {
  const { data, problems } = prepareGiven(`${base}}}`, { tables: [water] });
  expect(problems).toEqual([]);
  expect(data.choropleth?.values.map(({ country, value }) => [country.alpha2, value])).toEqual([
    ["BR", 12.5],
    ["AR", 7],
    ["CL", 31],
    ["BO", undefined],
    ["PE", 44.1],
  ]);
});

test("an unknown code is a problem at its row, with the nearest name", () => {
  const wrong = tableOf("data/water.csv", [
    ["iso", "year", "share"],
    ["Brasil", "2020", "1"],
    ["WLD", "2020", "2"],
    ["CL", "2020", "many"],
  ]);
  const { problems } = prepareGiven(`${base}}}`, { tables: [wrong] });
  expect(
    problems.map(({ code, span, hint }) => [
      code,
      span.file,
      span.line,
      span.column,
      hint.split(" Codes")[0],
    ]),
  ).toEqual([
    ["map/unknown-code", "data/water.csv", 2, 1, "Did you mean “Brazil”?"],
    ["map/unknown-code", "data/water.csv", 3, 1, expect.anything()],
    [
      "map/not-a-number",
      "data/water.csv",
      4,
      3,
      "Write digits with a decimal point, or leave the cell empty.",
    ],
  ]);
});

test("a value that is larger than any figure can show is refused, where classes between it and others would never end", () => {
  const huge = tableOf("data/water.csv", [
    ["iso", "share"],
    ["BRA", "3"],
    ["CHN", "1e400"],
    ["IND", "5"],
  ]);
  const { problems } = prepareGiven(
    "choropleth: {data: data/water.csv, columns: {code: iso, value: share}, classes: 3}",
    { tables: [huge] },
  );
  expect(problems.map(({ code, span, hint }) => [code, span.line, span.column, hint])).toEqual([
    ["map/not-a-number", 3, 2, "Write it in a larger unit."],
  ]);
});

test("two rows for a country are reported, and how to choose between them", () => {
  const { problems } = prepareGiven(
    "choropleth: {data: data/water.csv, columns: {code: iso, value: share}}",
    { tables: [water] },
  );
  expect(problems.map(({ code, span }) => [code, span.line])).toEqual([["map/two-rows", 7]]);
});

test.each([
  [
    "choropleth: {data: data/watr.csv}",
    "map/unknown-table at choropleth.data",
    "Did you mean “data/water.csv”?",
  ],
  [
    "choropleth: {data: data/water.csv}",
    "map/no-columns at choropleth",
    "Write `columns: {code: iso, value: year}`.",
  ],
  [
    "choropleth: {data: data/water.csv, columns: {code: isoo, value: share}}",
    "map/unknown-column at choropleth.columns.code",
    "Did you mean “iso”?",
  ],
  [
    "choropleth: {data: data/water.csv, columns: {code: iso, value: share}, where: {year: 2021}}",
    "map/no-rows at choropleth.where.year",
    "Did you mean “2020”?",
  ],
  ["choropleth: {label: Nothing}", "map/choropleth-values at choropleth", "Give one of them."],
  [
    `${base}, limits: [20, 10]}}`,
    "map/bad-limits at choropleth.limits",
    "Write each once, the smallest first.",
  ],
  [
    `${base}, ramp: diverging, limits: [10, 20]}}`,
    "map/bad-limits at choropleth.limits",
    "Add it to `limits`, or name another `middle`.",
  ],
])("%s is reported", (yaml, where, hint) => {
  const [problem] = prepareGiven(yaml, { tables: [water] }).problems;
  expect(`${problem?.code} at ${problem?.span.file}`).toBe(where);
  expect(problem?.hint).toBe(hint);
});

test("the legend has a swatch a class, the numbers where they meet, the unit and what has no data", () => {
  const { markup } = drawGiven(`${base}, limits: [10, 30]}}`, { tables: [water] });
  const words = textsOf(markup).map((text) => text.words);
  for (const word of ["Water", "10%", "30%", "no data"]) expect(words).toContain(word);
  expect(markup.match(/<rect [^>]*class="fill-seq-/gu)).toHaveLength(3);
});

test("numbers of the legend follow the deck's language", () => {
  const { markup } = drawGiven(`${base}, limits: [10.5, 30]}}`, { tables: [water] }, sizes.wide, "de");
  const words = textsOf(markup).map((text) => text.words.replaceAll("\u00A0", " "));
  expect(words).toContain("10,5 %");
  expect(words).toContain("keine Angabe");
});

test("printed values and the legend keep apart and inside, in the colour for their shade", () => {
  for (const size of [sizes.wide, sizes.tall, sizes.column]) {
    const { markup } = drawGiven(
      `${base}, print: true}, highlight: [Brazil], region: [BR, AR, CL, PE, BO]}`,
      { tables: [water] },
      size,
    );
    const texts = textsOf(markup);
    expect(overlapsIn(texts)).toEqual([]);
    expect(outsideOf(texts, size)).toEqual([]);
    expect(texts.map(({ words }) => words)).toContain("12.5%");
    expect(markup).toMatch(/class="sans fill-on-seq-\d"/u);
  }
});

test("a diverging map rules what lies below its middle", () => {
  const change = tableOf("data/change.csv", [
    ["iso", "change"],
    ["BR", "4"],
    ["AR", "-3"],
    ["CL", "-12"],
    ["PE", "9"],
  ]);
  const yaml =
    "choropleth: {data: data/change.csv, columns: {code: iso, value: change}, ramp: diverging, limits: [-5, 0, 5]}";
  const { data } = prepareGiven(yaml, { tables: [change] });
  expect(data.choropleth).toMatchObject({ ramp: "div", below: 2, breaks: [-5, 0, 5] });
  const { markup } = drawGiven(yaml, { tables: [change] });
  expect(markup).toMatch(/class="stroke-paper" stroke-width="1" stroke-opacity="0.6"/u);
  expect(new Set(markup.match(/fill-div-\d/gu)).size).toBe(4);
});

test("facts shade the country of their scope, and marks carry their id", () => {
  const facts = new Map([
    factAbout("Kazakhstan", 20),
    factAbout("Uzbekistan", 36),
    factAbout("Kirgisien", 7),
  ]);
  const yaml = "choropleth: {facts: [people-Kazakhstan, people-Uzbekistan, people-Kirgisien], print: true}";
  const { data, problems, facts: used } = prepareGiven(yaml, { facts });
  expect(problems.map(({ code, span }) => `${code} at ${span.file}`)).toEqual([
    "map/fact-without-country at choropleth.facts.2",
  ]);
  expect(used).toContain("people-Kazakhstan");
  expect(data.choropleth?.values).toHaveLength(2);
  expect(data.choropleth?.missing).toEqual([]);
  expect(drawGiven(yaml, { facts }).markup).toContain('data-fact="people-Kazakhstan"');
});

test("the description says what is shaded, the extremes and what is missing", () => {
  const { description, table } = drawGiven(`${base}}}`, { tables: [water] });
  expect(description).toContain("Highest: Peru (44.1%), lowest: Argentina (7%).");
  expect(description).toContain("No data for Bolivia.");
  expect(table?.rows).toContainEqual(["value", "Bolivia", "", "no data"]);
});

test("a world of values stays light", () => {
  const codes =
    "US CA MX BR AR CL PE CO FR DE ES IT PL SE NO FI GB RU CN IN JP ID AU NZ ZA EG NG KE ET TZ DZ SA IR TR KZ MN".split(
      " ",
    );
  const rows = codes.map((code, index) => [code, String((index * 37) % 101)]);
  const table = tableOf("data/world.csv", [["iso", "value"], ...rows]);
  const { markup } = drawGiven(
    "choropleth: {data: data/world.csv, columns: {code: iso, value: value}}",
    { tables: [table] },
    sizes.tall,
  );
  expect(markup.length).toBeLessThan(80_000);
});

const notesIn = (room: string) =>
  drawGiven(`${base}, print: true}, ${room}}`, { tables: [water] }, sizes.wide).notes;

test("values that find no room are admitted below the map", () => {
  expect(notesIn("region: [BR, AR, PE]")).toEqual(["Borders: Natural Earth."]);
  expect(notesIn("bounds: [-170, -60, 180, 80]")).toContain("Values are printed where they have room.");
});

test("`where` knows the same conditions as a chart's", () => {
  const where =
    "{choropleth: {data: data/water.csv, columns: {code: iso, value: share}, where: {year: {over: 2019}}}}";
  const { data, problems } = prepareGiven(where, { tables: [water] });
  expect(problems).toEqual([]);
  expect(data.choropleth?.values.map(({ country }) => country.alpha2)).toEqual([
    "BR",
    "AR",
    "CL",
    "BO",
    "PE",
  ]);
});

test("without a choropleth nothing is shaded", () => {
  expect(drawFrom("{}").markup).not.toContain("fill-seq");
});

function factAbout(scope: string, value: number): [string, Fact] {
  const id = `people-${scope}`;
  const span = { file: "facts.yaml", line: 1, column: 1 };
  return [
    id,
    {
      id,
      span,
      kind: "figure",
      what: `People of ${scope}`,
      value,
      scope,
      hedge: "exact",
      citations: [],
      disputes: [],
      status: "ok",
    },
  ];
}
