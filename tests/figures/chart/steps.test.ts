import { describe, expect, test } from "vitest";
import { chartFigure } from "../../../src/figures/chart.ts";
import type { Drawing } from "../../../src/figures/figure.ts";
import { drawBlockOf } from "../figure-fixture.ts";

const series = `series:
  - {label: A, points: [{x: 2000, y: 1}, {x: 2001, y: 2}, {x: 2002, y: 4}]}
  - {label: B, points: [{x: 2000, y: 7}, {x: 2001, y: 6}, {x: 2002, y: 9}]}
  - {label: C, points: [{x: 2000, y: 3}, {x: 2001, y: 5}, {x: 2002, y: 8}]}`;
const draw = (yaml: string): Drawing => drawBlockOf(chartFigure, `${yaml}\n${series}`);

function said(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The words that appear at each step, from 0. */
function wordsByStep({ markup, steps = 0 }: Drawing): readonly (readonly string[])[] {
  const later = [
    ...markup.matchAll(/<g class="fragment" data-step="(\d+)">(?:(?!<\/g>).)*?<text.*?<\/text><\/g>/g),
  ];
  return Array.from({ length: steps + 1 }, (_, step) =>
    later.filter(([, at]) => Number(at) === step).map(([html]) => said(html)),
  );
}

test("a chart without steps has no fragments", () => {
  const drawing = draw("type: line");
  expect(drawing.steps).toBeUndefined();
  expect(drawing.markup).not.toContain("fragment");
});

describe.each(["line", "area", "bar", "dot"])("a chart of the type %s", (type) => {
  test("builds up series by series, the first there from the start", () => {
    const { steps, markup } = draw(`type: ${type}\nsteps: series`);
    expect(steps).toBe(2);
    expect(new Set([...markup.matchAll(/data-step="(\d+)"/g)].map(([, step]) => step))).toEqual(
      new Set(["1", "2"]),
    );
  });

  test("builds up point by point", () => {
    const { steps, markup } = draw(`type: ${type}\nsteps: points`);
    expect(steps).toBe(2);
    expect(markup).toContain('data-step="2"');
  });

  test("builds up span by span, and the span's name comes with it", () => {
    const drawing = draw(
      `type: ${type}\nsteps: spans\nspans: [{when: 2000, label: First}, {when: 2001/2002, label: Second}]`,
    );
    expect(drawing.steps).toBe(1);
    expect(wordsByStep(drawing)[1]).toContain("Second");
    expect(wordsByStep(drawing)[1]).not.toContain("First");
  });
});

/** The dots and words of a picture, in no order. */
function partsOf({ markup }: Drawing): readonly string[] {
  const bare = markup.replaceAll(/<g(?: class="fragment" data-step="\d+")?>|<\/g>/g, "");
  return (bare.match(/<circle[^>]*>|<text.*?<\/text>/g) ?? []).toSorted();
}

test("the picture with steps says what it says without", () => {
  expect(partsOf(draw("type: line\nsteps: points"))).toEqual(partsOf(draw("type: line")));
});
