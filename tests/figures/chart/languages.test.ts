import { expect, test } from "vitest";
import { chartFigure } from "../../../src/figures/chart.ts";
import { chartPhrases } from "../../../src/figures/chart/phrases.ts";
import { drawBlockOf } from "../figure-fixture.ts";

const yaml = `type: area
stack: share
series:
  - {label: A, points: [{x: 2000, y: 1}, {x: 2001, y: 3, hedge: estimate}]}
  - {label: B, points: [{x: 2000, y: 3}, {x: 2001, y: 1}]}`;

test.each([
  ["en", "Area chart: A, B, 2000–2001", "Share of the total, 2000–2001.", "25%"],
  ["de", "Flächendiagramm: A, B, 2000–2001", "Anteil am Ganzen, 2000–2001.", "25 %"],
  ["fr", "Diagramme en aires : A, B, 2000–2001", "Part du total, 2000–2001.", "25 %"],
  ["es", "Gráfico de áreas: A, B, 2000–2001", "Parte del total, 2000–2001.", "25 %"],
  ["ru", "Диаграмма с областями: A, B, 2000–2001", "Доля в целом, 2000–2001.", "25 %"],
  ["zh", "面积图：A, B, 2000–2001", "占总数的比重，2000–2001。", "25%"],
])("in %s a chart names itself, its measure and its period", (lang, title, note, tick) => {
  const drawing = drawBlockOf(chartFigure, yaml, { lang });
  expect(drawing.title).toBe(title);
  expect(drawing.notes).toContain(note);
  expect(drawing.notes).toContain(chartPhrases(lang).hollowNote);
  expect(drawing.table?.rows[0]?.join(" ").replaceAll(/\s/g, " ")).toContain(tick);
});

test("every language has its own words for everything", () => {
  const english = Object.entries(chartPhrases("en"));
  for (const lang of ["de", "fr", "es", "ru", "zh"]) {
    const own = new Map(Object.entries(chartPhrases(lang)));
    const same = english
      .filter(([key, phrase]) => own.get(key) === phrase && /[a-z]{3}/.test(phrase))
      .map(([key]) => key);
    expect(same).toEqual([]);
  }
});

test("a series of many values is summed up in the table, each with its ends and extremes", () => {
  const points = Array.from({ length: 700 }, (_, index) => `{x: ${1300 + index}, y: ${(index * 7) % 100}}`);
  const { table } = drawBlockOf(
    chartFigure,
    `type: line\nseries: [{label: A, points: [${points.join(", ")}]}]`,
  );
  expect(table?.columns).toEqual(["Series", "Values", "First", "Last", "Highest", "Lowest"]);
  expect(table?.rows).toEqual([["A", "700", "0 (1300)", "93 (1999)", "99 (1957)", "0 (1300)"]]);
});
