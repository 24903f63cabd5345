import {
  array,
  assert,
  boolean,
  constantFrom,
  double,
  integer,
  option,
  property,
  record,
  tuple,
  uniqueArray,
} from "fast-check";
import { expect, test } from "vitest";
import { mapSchema } from "../../../src/figures/map/schema.ts";
import type { MapSpec } from "../../../src/figures/map/schema.ts";
import { drawSpec, sizes } from "./fixture.ts";
import { outsideOf, overlapsIn, textsOf } from "./texts.ts";
import type { DrawnText } from "./texts.ts";

const letters = array(constantFrom(...Array.from("aeiorstlnkmuzyğşé’ -")), { minLength: 2, maxLength: 14 });
const name = tuple(constantFrom("A", "B", "D", "G", "K", "M", "S", "T", "U", "Z"), letters).map(
  ([first, rest]) => `${first}${rest.join("")}`.trim(),
);
const at = tuple(double({ min: 34, max: 56, noNaN: true }), double({ min: 46, max: 90, noNaN: true }));
const place = record({ name, at, isNumbered: boolean(), text: option(name, { nil: undefined }) });
const route = record({
  label: name,
  through: array(at, { minLength: 2, maxLength: 5 }),
  arrow: boolean(),
});

const spec = record({
  places: array(place, { maxLength: 14 }),
  routes: array(route, { maxLength: 3 }),
  offmap: array(
    record({
      name,
      at: constantFrom<[number, number]>([34.6, 119], [60, 30], [-10, 70], [70, 20], [40, -74]),
    }),
    { maxLength: 3 },
  ),
  key: boolean(),
  steps: option(constantFrom("routes", "places", "key"), { nil: undefined }),
  areas: array(
    record({
      label: name,
      points: tuple(at, integer({ min: 2, max: 12 })).map(([[lat, lon], size]) => [
        [lat, lon],
        [lat + size, lon],
        [lat, lon + size],
      ]),
      tone: constantFrom("phase-1", "phase-3"),
    }),
    { maxLength: 2 },
  ),
  inset: option(constantFrom("globe", { bounds: [66, 38, 74, 43] }, { region: ["China", "Russia"] }), {
    nil: undefined,
  }),
  countries: uniqueArray(constantFrom("KZ", "UZ", "KG", "TJ", "TM", "AF", "MN", "IR", "PK"), {
    maxLength: 9,
  }),
}).map(({ places, countries, steps, inset, ...rest }): MapSpec =>
  mapSchema.parse({
    ...rest,
    ...(steps !== undefined && { steps }),
    ...(inset !== undefined && { inset }),
    bounds: [46, 34, 90, 56],
    highlight: countries,
    context: ["China"],
    places: places.map(({ isNumbered, text, ...own }, index) => ({
      ...own,
      ...(isNumbered && { number: index + 1 }),
      ...(text !== undefined && { text }),
    })),
  }),
);

test(
  "wherever places, routes and areas lie, no two labels overlap, none leaves the frame, and every place is shown or missed",
  { timeout: 120_000 },
  () => {
    assert(
      property(spec, constantFrom(sizes.wide, sizes.tall, sizes.column), (block, size) => {
        const { markup, warnings } = drawSpec(block, size);
        const texts = textsOf(markup);
        expect(overlapsIn(texts)).toEqual([]);
        // A key that is too long for its room says so.
        const isKeyTooLong = warnings.some(({ code }) => code === "map/key-too-long");
        expect(isKeyTooLong ? [] : outsideOf(texts, size)).toEqual([]);
        expect(markup.length).toBeLessThan(80_000);
        expect(markup).toBe(drawSpec(block, size).markup);
        const shown = blocksOf(texts);
        const missed = warnings.map(({ message }) => message).join(" ");
        for (const { name: own = "" } of (block.places ?? []).filter((one) => typeof one !== "string")) {
          const isShown = shown.some((words) => words.startsWith(own.replaceAll(/\s/gu, "")));
          expect(isShown || missed.includes(own)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  },
);

/** The letters of each label, its lines joined: where a line breaks, a space goes. */
function blocksOf(texts: readonly DrawnText[]): readonly string[] {
  const blocks = new Map<number, string>();
  for (const { block, words } of texts)
    blocks.set(block, (blocks.get(block) ?? "") + words.replaceAll(/\s/gu, ""));
  return [...blocks.values()];
}

test("any bounds on the globe can be drawn, light enough and twice alike", { timeout: 120_000 }, () => {
  const bounds = tuple(
    integer({ min: -180, max: 180 }),
    integer({ min: -89, max: 80 }),
    integer({ min: 2, max: 358 }),
    integer({ min: 2, max: 120 }),
  ).map(([west, south, width, height]): [number, number, number, number] => {
    const east = west + width > 180 ? west + width - 360 : west + width;
    return [west, south, east, Math.min(90, south + height)];
  });
  assert(
    property(bounds, constantFrom(sizes.wide, sizes.column), (box, size) => {
      const block = mapSchema.parse({ bounds: box, highlight: ["FJ", "RU", "US"] });
      const { markup } = drawSpec(block, size);
      expect(markup).toBe(drawSpec(block, size).markup);
      expect(markup.length).toBeLessThan(70_000);
      expect(markup).not.toContain("NaN");
      expect(overlapsIn(textsOf(markup))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
