import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { pointsSchema } from "../../src/figures/points/schema.ts";
import { measurer, sizes } from "./map/fixture.ts";
import { layOutPoints } from "../../src/figures/points/layout.ts";
import { drawFigure, prepareFigure, wordsIn } from "./stats/fixture.ts";

const five = `
items:
  - {title: Health, text: Stand together, from: Vaccine made at home, tone: phase-3}
  - {title: Innovation, text: Build a pilot zone}
  - {title: Openness, text: Open a corridor, from: Freight trains, tone: phase-1, source: [o]}
  - {title: Harmony, text: Anchor the region}
  - {title: Exchange, text: Learn from each other}`;

test("points are an ordered list of numbered cards in their tones", () => {
  const { markup, isText } = drawFigure("points", five, sizes.wide);
  expect(isText).toBe(true);
  expect(markup).toMatch(/^<ol class="points points-cards" style="--columns:5;--rows:1;/u);
  expect(markup.match(/<li /gu)).toHaveLength(5);
  expect(markup).toContain('<li class="point tone-phase-3">');
  expect(wordsIn(markup)).toContain("1Health | Stand together | Takes up: Vaccine made at home |");
});

test("with steps each point is a fragment", () => {
  expect(
    drawFigure("points", `${five}\nsteps: true`, sizes.wide).markup.match(/class="point [^"]* fragment"/gu),
  ).toHaveLength(5);
  expect(drawFigure("points", five, sizes.wide).markup).not.toContain("fragment");
});

test("a point from a fact has its words and reference number", () => {
  const { markup } = drawFigure(
    "points",
    "items: [{fact: opening}, {fact: later, title: Sales}]",
    sizes.wide,
  );
  expect(markup).toContain('data-fact="opening"');
  expect(wordsIn(markup)).toContain("1Opening | The shop opens1 |");
  expect(wordsIn(markup)).toContain("2Sales | Sales in the last year1 |");
});

test("what a point takes up is introduced in the deck's language", () => {
  expect(wordsIn(drawFigure("points", five, sizes.wide, "de").markup)).toContain(
    "Greift auf: Freight trains",
  );
});

test("the description and the table say all points", () => {
  const { description, table } = drawFigure("points", five, sizes.wide);
  expect(description).toContain("1. Health: Stand together; takes up: Vaccine made at home.");
  expect(table?.rows[2]).toEqual(["3", "Openness", "Open a corridor", "Freight trains"]);
});

test("an unknown fact and a point without a title are reported at their place", () => {
  const { problems } = prepareFigure("points", "items: [{fact: laser}, {text: Only this}, {title: Good}]");
  expect(problems.map(({ code, span }) => `${code} at ${span.file}`)).toEqual([
    "figure/unknown-fact at items.0.fact",
    "points/no-title at items.1",
  ]);
});

test("two to six points, and no unknown keys", () => {
  const item = { title: "One" };
  expect(pointsSchema.safeParse({ items: [item] }).success).toBe(false);
  expect(pointsSchema.safeParse({ items: Array.from({ length: 7 }, () => item) }).success).toBe(false);
  expect(pointsSchema.safeParse({ items: [item, { ...item, icon: "star" }] }).success).toBe(false);
});

test("long texts in a narrow frame leave the row; a warning says when nothing fits", () => {
  const text = "a text of some length that says rather a lot about what is proposed here";
  const yaml = (times: number) =>
    `items: [${Array.from({ length: times }, (_, index) => `{title: Point ${index}, text: ${text}}`).join(", ")}]`;
  expect(drawFigure("points", yaml(4), sizes.wide).markup).toContain("--columns:4;");
  expect(drawFigure("points", yaml(4), { width: 540, height: 430 }).markup).not.toContain("--columns:4;");
  expect(drawFigure("points", yaml(4), { width: 540, height: 430 }).warnings).toEqual([]);
  expect(drawFigure("points", yaml(6), { width: 300, height: 200 }).warnings).toMatchObject([
    { code: "points/no-room" },
  ]);
});

test("more room never makes for smaller type", () => {
  const words = array(constantFrom("trade", "cooperation", "of", "regions", "health", "connectivity"), {
    minLength: 1,
    maxLength: 12,
  });
  const point = record({ title: words, text: words }).map(({ title, text }) => ({
    title: title.slice(0, 2).join(" "),
    text: text.join(" "),
    tone: "ink" as const,
    citations: [],
  }));
  assert(
    property(
      array(point, { minLength: 2, maxLength: 6 }),
      integer({ min: 300, max: 600 }),
      (items, height) => {
        const data = { chrome: { decorative: false }, items, hasSteps: false, takesUp: "Takes up" };
        const [small, large] = [height, height + 200].map((room) => layOutPoints(data, 1136, room, measurer));
        expect(large?.text).toBeGreaterThanOrEqual((small?.text ?? 0) - 4);
        expect(small?.fits === true && large?.fits === false).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});
