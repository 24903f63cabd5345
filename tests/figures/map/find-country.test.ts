import { expect, test } from "vitest";
import { isShapeOf, listShapes, loadAtlas, openAtlas } from "../../../src/figures/map/atlas.ts";
import { listCountries } from "../../../src/figures/map/countries.ts";
import { findCode, findCountry, suggestCountry } from "../../../src/figures/map/find-country.ts";

await loadAtlas();

test.each([
  ["Kazakhstan", "KAZ"],
  ["kazakhstan", "KAZ"],
  ["KZ", "KAZ"],
  ["KAZ", "KAZ"],
  ["Czech Republic", "CZE"],
  ["Côte d'Ivoire", "CIV"],
  ["COTE D’IVOIRE", "CIV"],
  ["St. Lucia", "LCA"],
  ["the Netherlands", "NLD"],
  ["UK", "GBR"],
  ["Turkey", "TUR"],
  ["Türkiye", "TUR"],
  ["DR Congo", "COD"],
  ["Congo", "COG"],
  ["Trinidad & Tobago", "TTO"],
  ["Kosovo", "XKX"],
])("%s is %s", (word, alpha3) => {
  expect(findCountry(word)?.alpha3).toBe(alpha3);
});

test("a word that names no country finds none, and the nearest is offered", () => {
  expect(findCountry("Kazahkstan")).toBeUndefined();
  expect(suggestCountry("Kazahkstan")).toBe("Did you mean “Kazakhstan”?");
  expect(suggestCountry("Uzbekstan")).toBe("Did you mean “Uzbekistan”?");
  expect(suggestCountry("Zzzzzzzzzzzzz")).toBe("");
});

test("every entry of ISO 3166-1 is there once, with three codes of the right form", () => {
  const countries = listCountries();
  expect(countries).toHaveLength(250);
  for (const part of ["alpha2", "alpha3", "numeric", "name"] as const) {
    expect(new Set(countries.map((country) => country[part])).size).toBe(250);
  }
  for (const { alpha2, alpha3, numeric, name } of countries) {
    expect(`${alpha2} ${alpha3} ${numeric} ${name}`).toMatch(/^[A-Z]{2} [A-Z]{3} (?:\d{3}|---) \p{Lu}/u);
  }
});

test("no two countries answer to the same word", () => {
  const words = listCountries().flatMap((country) =>
    [country.alpha2, country.alpha3, country.name, ...country.aliases].map(
      (word) => [word, country.alpha3] as const,
    ),
  );
  for (const [word, alpha3] of words)
    expect(`${word} ${findCountry(word)?.alpha3}`).toBe(`${word} ${alpha3}`);
});

test("every country has a shape but the small ones that the data leaves out", () => {
  const shapes = listShapes(openAtlas().world);
  const without = listCountries().filter((country) => !shapes.some((shape) => isShapeOf(country, shape)));
  expect(without.map(({ alpha2 }) => alpha2).join(" ")).toBe("BQ BV CC CX GF GI GP MQ RE SJ TK TV UM YT");
});

test.each([
  ["398", "KAZ"],
  ["8", "ALB"],
  ["008", "ALB"],
  ["DE", "DEU"],
  ["deu", "DEU"],
  ["Viet Nam", "VNM"],
])("the code %s of a table is %s", (code, alpha3) => {
  expect(findCode(code)?.alpha3).toBe(alpha3);
});

test.each(["", "---", "WLD", "000", "1"])("“%s” is no country's code", (code) => {
  expect(findCode(code)).toBeUndefined();
});
