import { expect, test } from "vitest";
import { parseDate } from "../../../src/parse/dates.ts";
import type { Fact, Ledger } from "../../../src/model/fact.ts";
import { drawFrom, drawGiven, prepareFrom, prepareGiven, sizes } from "./fixture.ts";
import { outsideOf, overlapsIn, textsOf } from "./texts.ts";

const span = { file: "facts.yaml", line: 1, column: 1 };
const fact = (id: string, own: Partial<Fact>): [string, Fact] => [
  id,
  {
    id,
    span,
    kind: "event",
    what: `The ${id}`,
    hedge: "exact",
    citations: [],
    disputes: [],
    status: "ok",
    ...own,
  },
];
const opened = parseDate("2012");
const facts: Ledger = new Map([
  fact("port", { short: "Dry port", at: [44.2, 80.4], ...(opened.ok && { when: opened.span }) }),
  fact("mine", { at: [43.5, 69.7], value: 2_500, unit: "t" }),
  fact("idea", {}),
  fact("line", { short: "New line" }),
]);
const wordsOf = (markup: string) => textsOf(markup).map(({ words }) => words);

test("a fact with a position is a place, with its words and its value or date", () => {
  const { data, problems, facts: used } = prepareGiven("places: [port, {fact: mine, name: Mine}]", { facts });
  expect(problems).toEqual([]);
  expect(data.places).toMatchObject([
    { name: "Dry port", at: [80.4, 44.2], text: "2012", fact: "port" },
    { name: "Mine", at: [69.7, 43.5], text: "2,500 t", fact: "mine" },
  ]);
  expect(used).toEqual(["port", "mine"]);
});

test("marks, labels and routes say which fact they show", () => {
  const yaml =
    "{bounds: [60, 38, 90, 50], places: [port, mine], highlight: [{country: KZ, fact: idea}], routes: [{fact: line, through: [mine, port]}]}";
  const { markup } = drawGiven(yaml, { facts });
  expect(markup.match(/data-fact="port"/gu)).toHaveLength(2);
  expect(markup).toContain('<g data-fact="idea">');
  expect(markup.match(/<g data-fact="line">/gu)).toHaveLength(2);
  expect(wordsOf(markup)).toContain("New line");
});

test.each([
  ["places: [prot]", "figure/unknown-fact at places.0", "Did you mean “port”?"],
  [
    "places: [idea]",
    "map/place-without-position at places.0",
    "Give the fact `at: [latitude, longitude]`, or this entry.",
  ],
  ["places: [{at: [1, 2]}]", "map/unnamed-place at places.0", "Give it `name` or `fact`."],
  ["areas: [{label: A}]", "map/area-shape at areas.0", "Give one of them."],
  [
    "areas: [{countries: [Malli]}]",
    "map/unknown-country at areas.0.countries.0",
    "Did you mean “Mali”? English names and codes of ISO 3166-1 are known.",
  ],
  ["inset: {label: A}", "map/inset-extent at inset", "Give one of them."],
  ["steps: routes", "map/no-steps at steps", "Add some, or remove `steps`."],
  [
    "region: [Absurdistan]",
    "map/unknown-country at region.0",
    "English names and codes of ISO 3166-1 are known.",
  ],
])("%s is reported", (yaml, where, hint) => {
  const [problem] = prepareGiven(yaml, { facts }).problems;
  expect(`${problem?.code} at ${problem?.span.file}`).toBe(where);
  expect(problem?.hint).toBe(hint);
});

const journey = `
bounds: [40, 30, 110, 56]
places: [{name: A, at: [40, 50]}, {name: B, at: [44, 70]}, {name: C, at: [36, 100]}, {name: D, at: [50, 60]}]
routes:
  - {label: Long way, through: [A, [42, 60], B, C], legs: true, arrow: true}
  - {label: Branch, through: [B, D]}`;

test("routes appear one after another, leg by leg where asked, with the stops they reach", () => {
  const { data } = prepareFrom(`${journey}\nsteps: routes`);
  expect(data.steps).toBe(3);
  expect(data.routes.map(({ legs }) => legs.map(({ step, stops }) => [step, stops.length]))).toEqual([
    [
      [1, 3],
      [2, 2],
    ],
    [[3, 2]],
  ]);
  expect(data.places.map(({ name, step }) => `${name}${step}`)).toEqual(["A0", "B1", "C2", "D3"]);
  const drawing = drawFrom(`${journey}\nsteps: routes`);
  expect(drawing.steps).toBe(3);
  for (const step of [1, 2, 3]) expect(drawing.markup).toContain(`<g class="fragment" data-step="${step}">`);
});

test("places appear in their order, a leg with the later of its ends", () => {
  const { data } = prepareFrom(`${journey}\nsteps: places`);
  expect(data.places.map(({ step }) => step)).toEqual([1, 2, 3, 4]);
  expect(data.routes.map(({ legs }) => legs.map(({ step }) => step))).toEqual([[2, 3], [4]]);
});

test("everything numbered appears with its line of the key, a route with the place whose number it has", () => {
  const yaml = `{bounds: [40, 30, 110, 56], key: true, steps: key,
    places: [{name: A, at: [40, 50], number: 2}, {name: B, at: [44, 70], number: 1}, {name: C, at: [36, 90]}],
    routes: [{label: R, through: [A, B], number: 1}, {label: Own, through: [B, C], number: 5, text: a road}],
    offmap: [{name: Far, at: [30, 140], number: 7}]}`;
  const { data } = prepareFrom(yaml);
  expect(data.steps).toBe(4);
  expect(data.places.map(({ step }) => step)).toEqual([2, 1, 0]);
  expect(data.routes.map(({ step }) => step)).toEqual([1, 3]);
  expect(data.offmap.map(({ step }) => step)).toEqual([4]);
  for (const size of [sizes.wide, sizes.tall, sizes.column]) {
    const { markup } = drawFrom(yaml, size);
    const texts = textsOf(markup);
    // Once on the map and once in the key.
    for (const number of ["1", "2", "5", "7"])
      expect(texts.filter(({ words }) => words === number)).toHaveLength(2);
    for (const name of ["A", "B", "Own", "a road", "Far", "C"])
      expect(texts.filter(({ words }) => words === name)).toHaveLength(1);
    expect(overlapsIn(texts)).toEqual([]);
    expect(outsideOf(texts, size)).toEqual([]);
  }
});

test("without steps nothing is a fragment", () => {
  const drawing = drawFrom(journey);
  expect(drawing.steps).toBe(0);
  expect(drawing.markup).not.toContain("fragment");
});

const belt = (points: readonly string[]) =>
  `{bounds: [-20, 0, 40, 38], areas: [{label: Belt, points: [${points.join(", ")}]}, {label: West, countries: [Morocco, Algeria], tone: phase-3}]}`;

const tintsOf = (markup: string) =>
  [...markup.matchAll(/<path d="([^"]*)" class="fill-phase-1"/gu)].map(([, d = ""]) => d.length);

test("areas of points and of countries have their names on them, whichever way their corners run", () => {
  const corners = ["[17, -16]", "[17, 30]", "[10, 30]", "[10, -16]"];
  const drawn = drawFrom(belt(corners)).markup;
  expect(wordsOf(drawn)).toEqual(expect.arrayContaining(["Belt", "West"]));
  expect(tintsOf(drawFrom(belt(corners.toReversed())).markup)[0]).toBeCloseTo(tintsOf(drawn)[0] ?? 0, -2);
});

test("a globe shows where the map lies and covers no place", () => {
  const yaml = "{highlight: [Ethiopia], places: [{name: Addis, at: [9, 38.7]}], inset: globe}";
  const { markup, warnings } = drawFrom(yaml);
  expect(warnings).toEqual([]);
  expect(markup).toMatch(/<circle [^>]*class="fill-water stroke-paper"/u);
  expect(markup.length).toBeLessThan(80_000);
});

test("an enlarged part names its places and small countries there, and nowhere twice", () => {
  const yaml = `{highlight: [Belgium, Netherlands, Luxembourg], bounds: [-11, 36, 30, 60],
    places: [{name: Brussels, at: [50.85, 4.35]}, {name: Rome, at: [41.9, 12.5]}], inset: {bounds: [2, 49, 8, 54], label: Low Countries}}`;
  expect(prepareFrom(yaml).data.inset?.kind).toBe("enlarged");
  for (const size of [sizes.wide, sizes.tall]) {
    const texts = textsOf(drawFrom(yaml, size).markup);
    for (const name of ["Brussels", "Rome", "Belgium", "Luxembourg", "Low Countries"])
      expect(texts.filter(({ words }) => words === name)).toHaveLength(1);
    expect(overlapsIn(texts)).toEqual([]);
  }
});

test("a wider inset shows the frame of the map", () => {
  const { data } = prepareFrom("{highlight: [Nepal], inset: {region: [China, India]}}");
  expect(data.inset?.kind).toBe("wider");
  expect(drawFrom("{highlight: [Nepal], inset: {region: [China, India]}}").markup).toContain("stroke-accent");
});

test("an inset without a free corner is left out with a warning", () => {
  const corners = ["[61, 2]", "[61, 38]", "[32, 2]", "[32, 38]", "[61, 20]", "[32, 20]"];
  const places = corners.map((at, index) => `{name: P${index}, at: ${at}}`).join(", ");
  const { warnings } = drawFrom(`{bounds: [0, 31, 40, 62], places: [${places}], inset: globe}`, {
    width: 300,
    height: 300,
  });
  expect(warnings.map(({ code }) => code)).toContain("map/no-room-for-inset");
});

test("a map that is closer than its data says so", () => {
  expect(drawFrom("bounds: [103.6, 1.2, 104.1, 1.5]").warnings.map(({ code }) => code)).toContain(
    "map/too-close",
  );
  expect(drawFrom("highlight: [Iceland]").warnings).toEqual([]);
});

test("a place outside a region is reported where it would not be seen", () => {
  const { warnings } = drawFrom("{region: [Iceland], places: [{name: Rome, at: [41.9, 12.5]}]}");
  expect(warnings).toMatchObject([{ code: "map/place-out-of-sight", message: "Rome lies outside the map." }]);
});

test.each([
  ["de", "Karte: Kasachstan", "Hervorgehoben: Kasachstan.", "Grenzen: Natural Earth.", "44,21° N, 80,41° O"],
  [
    "fr",
    "Carte : Kazakhstan",
    "Mis en évidence : Kazakhstan.",
    "Frontières : Natural Earth.",
    "44,21° N, 80,41° E",
  ],
  ["es", "Mapa: Kazajistán", "Destacado: Kazajistán.", "Fronteras: Natural Earth.", "44,21° N, 80,41° E"],
  ["ru", "Карта: Казахстан", "Выделено: Казахстан.", "Границы: Natural Earth.", "44,21° с. ш., 80,41° в. д."],
  ["zh", "地图：哈萨克斯坦", "突出显示：哈萨克斯坦。", "边界：Natural Earth。", "北纬44.21°, 东经80.41°"],
])(
  "%s: title, description, notes and table are in the deck's language",
  (lang, title, said, note, position) => {
    const yaml = "{highlight: [Kazakhstan], places: [{name: Khorgos, at: [44.21, 80.41]}]}";
    const drawing = drawFrom(yaml, sizes.wide, lang);
    expect(drawing.title).toBe(title);
    expect(drawing.description).toContain(said);
    expect(drawing.notes).toEqual([note]);
    expect(drawing.table?.rows.flat()).toContain(position);
  },
);

test("`scale: false` leaves out the scale bar, `projection` draws another map", () => {
  const yaml = "highlight: [France]";
  expect(wordsOf(drawFrom(yaml).markup)).toContain("200 km");
  expect(wordsOf(drawFrom(`${yaml}\nscale: false`).markup)).not.toContain("200 km");
  expect(drawFrom(`${yaml}\nprojection: mercator`).markup).not.toBe(drawFrom(yaml).markup);
});

test("`region` decides what the map shows, whatever is highlighted", () => {
  const { extent } = prepareFrom(
    "{region: [Portugal, Spain], highlight: [Portugal], places: [{name: A, at: [40, -4]}]}",
  ).data;
  expect(extent.bounds.east).toBeGreaterThan(2);
  expect(extent.bounds.east).toBeLessThan(6);
});
