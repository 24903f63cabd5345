import { parse } from "yaml";
import type { Drawing, Frame, Prepared } from "../../../src/figures/figure.ts";
import { pointsFigure } from "../../../src/figures/points.ts";
import { statsFigure } from "../../../src/figures/stats.ts";
import type { Fact, Ledger } from "../../../src/model/fact.ts";
import type { Source, SourceList } from "../../../src/model/source.ts";
import { startOf } from "../../../src/model/span.ts";
import { ledgerOf } from "../../support/ledger-from.ts";
import { contextIn, measurer } from "../map/fixture.ts";
import type { Size } from "../map/fixture.ts";

const source = (id: string, number: number, outside: boolean): Source => ({
  id,
  number,
  outside,
  span: startOf("sources.yaml"),
  short: `Source ${id}`,
  title: `Source ${id}`,
});

const sources: SourceList = new Map([
  ["a", source("a", 1, false)],
  ["o", source("o", 2, true)],
]);

const ledger = ledgerOf(`
start: {what: Sales in the first year, value: 460000000, unit: USD}
later: {what: Sales in the last year, value: 38600000000, unit: USD}
hoped: {what: Sales hoped for, value: 40000000000, unit: USD, hedge: over}
multiple: {what: Sales as a multiple, derived: later / start, unit: times}
hopedMultiple: {what: Hoped multiple, derived: hoped / start, unit: times, hedge: over}
gain: {what: Gain, derived: later - start, unit: USD}
hundredfold: {what: A hundred times the start, derived: start * 100, unit: USD}
growth: {what: Growth in percent, derived: (later - start) / start * 100, unit: percent}
opening: {what: The shop opens, when: 1992, short: Opening}
`);

/** Facts that cite, since the ledger of the tests knows no citations; derived ones know their inputs. */
const expressions: Readonly<Record<string, string>> = {
  multiple: "later / start",
  hopedMultiple: "hoped / start",
  gain: "later - start",
  hundredfold: "start * 100",
  growth: "(later - start) / start * 100",
};
const facts: Ledger = new Map([...ledger].map(([id, fact]): [string, Fact] => [id, complete(fact)]));

function complete(fact: Fact): Fact {
  const expression = expressions[fact.id];
  if (expression !== undefined) {
    const inputs = ["start", "later", "hoped"].filter((name) => expression.split(/\W+/u).includes(name));
    return { ...fact, derivation: { expression, inputs } };
  }
  const cited = fact.id === "hoped" ? ["a", "o"] : ["a"];
  return { ...fact, citations: cited.map((name) => ({ source: name, locator: "¶8", span: fact.span })) };
}

const figures = { stats: statsFigure, points: pointsFigure };

export function prepareFigure(type: "stats" | "points", yaml: string, lang = "en"): Prepared<unknown> {
  const figure = figures[type];
  return figure.prepare(figure.schema.parse(parse(yaml)), contextIn(lang, { facts }));
}

export function drawFigure(type: "stats" | "points", yaml: string, size: Size, lang = "en"): Drawing {
  const figure = figures[type];
  const { data } = prepareFigure(type, yaml, lang);
  if (data === undefined) throw new Error(`nothing to draw in ${yaml}`);
  const frame: Frame = { ...size, lang, id: "slide-figure", text: measurer, sources };
  return figure.draw(data, frame);
}

/** The text of HTML, without its tags. */
export function wordsIn(html: string): string {
  return html
    .replaceAll(/<\/(?:p|li)>/gu, " | ")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
