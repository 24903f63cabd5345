import { once } from "node:events";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkOverflow, findOverflow } from "../../src/checks/overflow.ts";
import type { Deck } from "../../src/model/deck.ts";
import type { Problem } from "../../src/model/problem.ts";
import { projectFrom } from "../support/project-from.ts";
import { withBrowser } from "../support/with-browser.ts";

const deck: Deck = {
  meta: { title: "T", lang: "en", theme: "atlas", aspect: "16:9", navigation: "linear" },
  slides: [
    {
      id: "one",
      span: { file: "10-a.md", line: 7, column: 1 },
      heading: [],
      title: "One",
      section: "",
      classes: [],
      attributes: {},
      blocks: [],
      notes: [],
      footnotes: [],
      content: {},
    },
  ],
  facts: new Map(),
  sources: new Map(),
};

const styles = `
  * { margin: 0; }
  body { font: 20px/1.2 sans-serif; }
  section { position: relative; width: 1280px; height: 720px; overflow: hidden; }
  :root[data-aspect="4:3"] section { height: 960px; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
`;

let page: Page;
const allTests = new AbortController();
let browser: Promise<unknown>;

beforeAll(async () => {
  await new Promise<void>((resolve, reject) => {
    browser = withBrowser(
      async (lendPage) => {
        page = await lendPage({ width: 1280, height: 720, scripts: "ignore" });
        resolve();
        await once(allTests.signal, "abort");
      },
      { onProgress: () => undefined },
    );
    browser.catch(reject);
  });
});

afterAll(async () => {
  allTests.abort();
  await browser;
});

async function measure(slide: string, css = ""): Promise<readonly Problem[]> {
  await page.setContent(
    `<!doctype html><html data-aspect="16:9"><style>${styles}${css}</style><div class="reveal"><main class="slides">` +
      `<section id="one">${slide}</section></main></div></html>`,
  );
  return findOverflow({ deck, slides: [{ id: "one", title: "One", section: "", html: "", key: "" }] }, page, [
    "16:9",
    "4:3",
  ]);
}

const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code);
const lines = (count: number): string =>
  [...Array(count).keys()].map((index) => `<p>line ${index + 1}</p>`).join("");

test("a slide that fits has no problem, however tight its lines are set", async () => {
  expect(
    await measure(
      `<h2 style="line-height:0.8;width:300px">A headline of several words in tight lines</h2>${lines(20)}`,
    ),
  ).toEqual([]);
});

test("text that leaves the slide is an error at the slide's place, with words and pixels", async () => {
  const [problem, ...others] = await measure(
    `<p style="position:absolute;left:1200px;white-space:nowrap">far too long for here</p>`,
  );
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: "overflow/slide",
    severity: "error",
    span: { file: "10-a.md", line: 7 },
  });
  expect(problem?.message).toMatch(/^“far too long for here” leaves the slide by \d+ px at the right\.$/);
});

test("what fits one shape only is said to overflow in the other", async () => {
  const [problem] = await measure(lines(35));
  expect(problem).toMatchObject({ code: "overflow/slide" });
  expect(problem?.message).toMatch(/^At 16:9 “line 35” leaves the slide by 1\d\d px at the bottom\.$/);
});

test("`check` measures each shape that a screen may ask for, 16:10 too", async () => {
  const late = `:root[data-aspect="16:10"] .late { left: 1200px }`;
  await measure(
    `<p class="late" style="position:absolute;white-space:nowrap">far too long for here</p>`,
    late,
  );
  const slides = [{ id: "one", title: "One", section: "", html: "", key: "" }];
  const project = projectFrom({ "10-a.md": "" });
  const [problem] = await checkOverflow.run(
    { deck, slides, project, missingCharacters: [], setApart: [] },
    page,
  );
  expect(problem?.message).toMatch(/^At 16:10 “far too long for here” leaves the slide/u);
});

test("a list that is longer than its room is found, though nothing leaves the slide", async () => {
  const problems = await measure(
    `<div style="height:100px"><ul>${"<li>item</li>".repeat(6)}<li>last one</li></ul></div>`,
  );
  expect(codes(problems)).toEqual(["overflow/container"]);
  expect(problems[0]?.message).toMatch(/“last one” is 6\d px beyond its room at the bottom/);
});

test("text on text is found, also between a drawing and a paragraph", async () => {
  const problems = await measure(
    `<p style="position:absolute;top:100px">written words</p>
     <svg width="400" height="200" style="position:absolute;top:20px"><text x="10" y="95">drawn words</text></svg>`,
  );
  expect(codes(problems)).toEqual(["overflow/overlap"]);
  expect(problems[0]?.message).toMatch(/“written words” lies on “drawn words”/);
});

test("text in a drawing beyond the drawing's edge is cut off", async () => {
  const problems = await measure(
    `<svg width="200" height="50" style="overflow:hidden"><text x="150" y="30">a long label</text></svg>`,
  );
  expect(codes(problems)).toEqual(["overflow/cut-off"]);
  expect(problems[0]?.message).toMatch(/“a long label” is cut off by \d+ px at the right/);
});

test("a drawing shrunk until its text is too small is a warning", async () => {
  const svg = `<svg viewBox="0 0 1000 400" width="700" height="280"><title>Trade</title><text x="9" y="40">1992</text></svg>`;
  const problems = await measure(svg);
  expect(problems).toMatchObject([{ code: "overflow/small-figure", severity: "warning" }]);
  expect(problems[0]?.message).toContain("“Trade” is shrunk to 70 %");
  expect(await measure(svg.replace('width="700" height="280"', 'width="1000" height="400"'))).toEqual([]);
});

test("what nobody sees, and backgrounds, are left alone", async () => {
  const hidden = `<table class="visually-hidden"><tr><td>${"long ".repeat(400)}</td></tr></table>`;
  const background = `<div class="background" style="position:absolute;top:0;left:-50px"><svg width="1400" height="800"><text y="20">sea</text></svg></div>`;
  expect(
    await measure(
      `${background}${hidden}<p>words over the sea</p><p style="opacity:0;position:absolute;top:0">ghost</p>`,
    ),
  ).toEqual([]);
});

function view(name: string, x: number, words: string): string {
  return `<div class="view ${name}"><svg width="600" height="300" overflow="visible"><text x="${x}" y="40">${words}</text></svg></div>`;
}

test("of a figure that becomes other pictures each is measured, and all are left as they were", async () => {
  const css = `.drawing { position: relative; width: 600px; height: 300px; }
    .view { height: 300px; }
    .view.fragment { position: absolute; inset: 0; display: none; }`;
  const later = 'fragment" aria-hidden="true';
  const fitting = `<div class="drawing">${view("", 10, "before")}${view(later, 10, "between")}${view(later, 30, "after")}</div>`;
  expect(await measure(fitting, css)).toEqual([]);
  const leaving = fitting.replace('x="10" y="40">between', 'x="1250" y="40">far to the right');
  const [problem, ...others] = await measure(leaving, css);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "overflow/slide", span: { file: "10-a.md", line: 7 } });
  expect(problem?.message).toContain("“far to the right” leaves the slide");
  expect(
    await page.locator(".view").evaluateAll((all) => all.map((one) => one.getAttribute("style") ?? "")),
  ).toEqual(["", "", ""]);
});
