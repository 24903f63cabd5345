import { expect, test } from "vitest";
import { figureTypes } from "../../src/figures/index.ts";
import { drawFrom, sizes } from "./map/fixture.ts";
import type { Size } from "./map/fixture.ts";
import { outsideOf, overlapsIn, textsOf } from "./map/texts.ts";

const region = `
highlight: [Kazakhstan, Uzbekistan, Kyrgyzstan, Tajikistan, Turkmenistan]
context: [China]
bounds: [46, 34, 90, 56]
places:
  - {name: Khorgos, at: [44.21, 80.41]}
  - {name: Alashankou, at: [45.17, 82.57]}
  - {name: Urumqi, at: [43.80, 87.60]}
  - {name: Astana, at: [51.18, 71.45]}
  - {name: Tashkent, at: [41.26, 69.22]}
routes:
  - {label: Northern route, through: [Lianyungang, [34.26, 108.93], Urumqi, Alashankou, Astana]}
  - {label: Southern route, through: [Urumqi, Khorgos, Tashkent], style: dashed, arrow: true}
offmap: [{name: Lianyungang, at: [34.6, 119.22], text: "2,600 km east"}]`;

const projects = `
highlight: [KZ, UZ, KG, TJ, TM]
bounds: [50, 35, 90, 53]
places:
  - {name: Highway, at: [40.53, 72.80], number: 1, text: Opened to traffic after twenty years of talks}
  - {name: Railway, at: [38.56, 69.01], number: 2, tone: phase-1}
  - {name: Tunnel, at: [38.54, 68.78], number: 3, tone: phase-2}
  - {name: Wind farm, at: [43.56, 69.73], number: 4}
  - {name: Tashkent, at: [41.26, 69.22]}
key: true`;

const cases: Readonly<Record<string, string>> = {
  region,
  projects,
  world: "highlight: [Brazil, Russia, India, China, South Africa]",
  "an empty world": "{}",
  europe:
    "{bounds: [-11, 35, 32, 62], highlight: [DE, FR, IT, NL, BE, LU], context: [DK, IE, UK, GR, ES, PT, AT]}",
  iceland:
    "{highlight: [Iceland], places: [{name: Reykjavík, at: [64.15, -21.94]}, {name: Höfn, at: [64.25, -15.2]}]}",
  fiji: "{highlight: [Fiji], context: [Tonga], places: [{name: Suva, at: [-18.14, 178.44]}]}",
  russia:
    "{highlight: [Russia], places: [{name: Moscow, at: [55.75, 37.62]}, {name: Anadyr, at: [64.73, 177.5]}]}",
  arctic: "{highlight: [Canada, Greenland, Norway]}",
  antarctica: "{highlight: [Antarctica]}",
  pacific:
    "{bounds: [100, -50, -70, 55], routes: [{label: Cable, through: [[35, 140], [-33, -71.6]], arrow: true}]}",
  specks: "{bounds: [60, -5, 110, 25], highlight: [Maldives, Singapore]}",
};

test("the map is one of the figure types", () => {
  expect(figureTypes.get("map")?.type).toBe("map");
});

test.each(Object.entries(cases))(
  "%s: names keep apart and inside at every size, in under 70 KB",
  (_, yaml) => {
    for (const size of Object.values(sizes)) {
      const { markup } = drawFrom(yaml, size);
      const texts = textsOf(markup);
      expect(overlapsIn(texts)).toEqual([]);
      expect(outsideOf(texts, size)).toEqual([]);
      expect(markup.length).toBeLessThan(70_000);
    }
  },
);

test("the same block gives the same bytes", () => {
  expect(drawFrom(region).markup).toBe(drawFrom(region).markup);
});

test("the drawing is an image with a name and a description, its ids begin with the frame's", () => {
  const { markup, title, description, isText } = drawFrom(region);
  expect(isText).toBe(false);
  expect(markup).toMatch(
    /^<svg [^>]*viewBox="0 0 1136 430"[^>]*role="img"[^>]*aria-labelledby="slide-map-title slide-map-desc"/u,
  );
  for (const [, id] of markup.matchAll(/\sid="([^"]*)"/gu)) expect(id).toMatch(/^slide-map-/u);
  expect(title).toBe("Map of Kazakhstan, Uzbekistan, Kyrgyzstan, Tajikistan and Turkmenistan");
  expect(description).toContain("For context: China.");
  expect(description).toContain("Dashed route “Southern route”: Urumqi – Khorgos – Tashkent.");
});

test("the table has every country, place, route and off-map place", () => {
  const { table } = drawFrom(region);
  expect(table?.rows).toHaveLength(5 + 1 + 5 + 2 + 1);
  expect(table?.rows).toContainEqual(["place", "Khorgos", "44.21° N, 80.41° E", ""]);
  expect(table?.rows).toContainEqual([
    "beyond the edge",
    "Lianyungang",
    "34.6° N, 119.22° E",
    "2,600 km east",
  ]);
});

test("the map says whose borders it shows, and that routes are schematic where it has some", () => {
  expect(drawFrom(region).notes).toEqual(["Borders: Natural Earth.", "Routes are schematic."]);
  expect(drawFrom(projects).notes).toEqual(["Borders: Natural Earth."]);
});

test("colours come from classes, never from the drawing itself", () => {
  const { markup } = drawFrom(region);
  expect(markup).not.toMatch(/style=|#[0-9a-f]{3,6}\b|rgb/iu);
  for (const [, value] of markup.matchAll(/\s(?:fill|stroke)="([^"]*)"/gu)) expect(value).toBe("none");
});

test("words are large enough to read from the last row", () => {
  for (const [, size] of drawFrom(projects).markup.matchAll(/font-size="([^"]*)"/gu)) {
    expect(Number(size)).toBeGreaterThanOrEqual(16);
  }
});

test("every place, route and country of an uncrowded map has its name", () => {
  const { markup, warnings } = drawFrom(region, sizes.tall);
  const words = textsOf(markup).map((text) => text.words);
  expect(warnings).toEqual([]);
  for (const name of [
    "Khorgos",
    "Alashankou",
    "Urumqi",
    "Astana",
    "Tashkent",
    "Kyrgyzstan",
    "China",
    "Northern route",
    "Southern route",
    "Lianyungang",
    "500 km",
  ]) {
    expect(words).toContain(name);
  }
});

test("with a key, numbered places stand in the list and not on the map", () => {
  const { markup } = drawFrom(projects, sizes.tall);
  const words = textsOf(markup).map((text) => text.words);
  expect(words.filter((word) => word === "Highway")).toHaveLength(1);
  expect(words.filter((word) => /^[1-4]$/u.test(word))).toHaveLength(8);
  expect(words.join(" ")).toContain("Opened to traffic after twenty years of talks");
});

test("numbered marks that would cover each other stand aside, tied to their places", () => {
  const { markup } = drawFrom(projects);
  const circles = [...markup.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="13"/gu)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  for (const [index, a] of circles.entries()) {
    for (const b of circles.slice(index + 1))
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(25);
  }
  expect(markup).toContain("<line ");
});

test("`labels: none` names no country but keeps the places", () => {
  const words = textsOf(drawFrom(`${region}\nlabels: none`).markup).map((text) => text.words);
  expect(words).toContain("Khorgos");
  expect(words).not.toContain("Kazakhstan");
});

test("no halo is drawn where no route runs behind the words: borders leave gaps for them", () => {
  expect(
    drawFrom("{bounds: [-11, 35, 32, 62], highlight: [DE, FR, IT], context: [DK, IE, UK]}").markup,
  ).not.toContain("halo");
});

test("a decorative map has no words, no scale and nothing for a screen reader", () => {
  const { markup, notes } = drawFrom(`${region}\ndecorative: true`, sizes.cover);
  expect(textsOf(markup)).toEqual([]);
  expect(markup).toContain('aria-hidden="true"');
  expect(markup).not.toContain("<title");
  expect(notes).toEqual([]);
  const asked = drawFrom(`${region}\ndecorative: true\nlabels: all`, sizes.cover).markup;
  expect(textsOf(asked).map((text) => text.words)).toContain("Kazakhstan");
  expect(textsOf(asked).map((text) => text.words)).not.toContain("500 km");
});

test("an off-map place that the frame shows after all is a dot, not an arrow", () => {
  const wide: Size = { width: 1136, height: 300 };
  const yaml =
    "{bounds: [66, 40, 74, 44], offmap: [{name: Aktau, at: [43.65, 51.17]}, {name: Nukus, at: [42.46, 59.61]}]}";
  const dots = (size: Size) => [...drawFrom(yaml, size).markup.matchAll(/<circle /gu)].length;
  expect(dots(wide)).toBe(1);
  expect(dots({ width: 300, height: 300 })).toBe(0);
});

test("names without room are left out with a warning", () => {
  const crowded = Array.from(
    { length: 30 },
    (_, index) => `{name: A rather long name ${index}, at: [${64 + index / 100}, -19]}`,
  );
  const { markup, warnings } = drawFrom(
    `{highlight: [Iceland], places: [${crowded.join(", ")}]}`,
    sizes.column,
  );
  expect(warnings.length).toBeGreaterThan(0);
  expect(warnings[0]?.code).toBe("map/no-room-for-label");
  expect(overlapsIn(textsOf(markup))).toEqual([]);
});

test("a country out of sight is reported", () => {
  const { warnings } = drawFrom("{bounds: [-25, 63, -13, 67], highlight: [Iceland], context: [China]}");
  expect(warnings).toMatchObject([
    { code: "map/country-out-of-sight", message: "China lies outside the map." },
  ]);
});

test("a country too small to be seen has a ring", () => {
  expect(drawFrom(cases["specks"] ?? "").markup.match(/<circle [^>]*r="6"/gu)).toHaveLength(2);
});

test.each(["fiji", "russia", "pacific", "arctic", "antarctica", "world"])(
  "%s: no border runs across the map",
  (name) => {
    const { markup } = drawFrom(cases[name] ?? "");
    const lines = [
      ...markup.matchAll(/<path d="([^"]*)" fill="none" class="stroke-(?:phase-2|muted|soft)"/gu),
    ];
    // A seam along the antimeridian would be one step of hundreds of pixels. Outlines begin with their place, steps follow.
    const steps = lines.flatMap(([, d = ""]) =>
      d.split("M").flatMap((outline) => stepsOf(outline.split("l")[1] ?? "")),
    );
    expect(steps.length).toBeGreaterThan(20);
    expect(Math.max(...steps)).toBeLessThan(150);
  },
);

/** How far each step of relative path data leads to the side. */
function stepsOf(d: string): readonly number[] {
  const numbers = [...d.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(([number]) => Math.abs(Number(number)));
  return numbers.filter((_, index) => index % 2 === 0);
}

test("the map fills its frame, so that its corners show land or sea", () => {
  for (const name of ["region", "europe", "iceland", "russia", "antarctica", "specks"]) {
    expect(drawFrom(cases[name] ?? "", sizes.wide).markup).toContain(
      '<rect width="1136" height="430" class="fill-water"/>',
    );
  }
});

test("the scale bar is in the deck's language, and missing where one scale would be wrong", () => {
  expect(textsOf(drawFrom(region, sizes.wide, "de").markup).map((text) => text.words)).toContain("500 km");
  const world = textsOf(drawFrom("{}").markup).map((text) => text.words);
  expect(world.join()).not.toContain("km");
});
