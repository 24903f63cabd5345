import { beforeAll, describe, expect, test } from "vitest";
import { createTextMeasurer } from "../../src/draw/measure-text.ts";
import type { Project } from "../../src/model/project.ts";
import { parseDeck } from "../../src/parse/deck.ts";
import { loadAssets } from "../../src/project/assets.ts";
import { withBrowser } from "../support/with-browser.ts";
import { fontsUsedBy } from "../../src/project/font-use.ts";
import { fontCss, loadFonts } from "../../src/project/fonts.ts";
import { renderDeck } from "../../src/render/deck.ts";
import { renderPage } from "../../src/render/page.ts";
import { templates } from "./deck-parts.ts";

/** What may stand beside a figure, by the id of its slide. */
const prose: Readonly<Record<string, string>> = {
  nothing: "",
  "short-paragraph": "One line of words above the figure.",
  "long-paragraph":
    "Many words that go on and on until they **must break** into a second line, and then *perhaps* a third. ".repeat(
      2,
    ),
  list: "- One thing\n- Another thing\n- A third thing, which is told at such length that it takes more than a single line of the slide to tell\n",
  table: "| Country | Rank | Trade |\n|---|---|---|\n| Kazakhstan | 2 | 25.3 |\n| Uzbekistan | 1 | 8.0 |",
  code: "```ts\nconst a = 1;\nconst b = 2;\n```",
  quotation: "> Good fences make good neighbours.",
  subheading: "### A heading on the slide\n\nAnd a line below it.",
  callout: "::: warning\nA forecast is not a result.\n:::",
  columns: "::: columns\n::: column\n### Left\n\nOf the gap.\n:::\n::: column\nRight of the gap.\n:::\n:::",
  footnote: "A line with a note.[^1]\n\n[^1]: The note itself.",
};

const figure = "```timeline\nevents:\n  - {when: 1991, label: First}\n  - {when: 1999, label: Last}\n```";

interface Fit {
  /** How much the drawing is scaled down; 1 is as drawn. */
  readonly scale: number;
  /** Height of the room over height of the drawing. */
  readonly room: number;
}

const fits: Record<string, Record<string, Fit>> = {};
/** By how many pixels each slide's list of sources runs over its foot. */
const overruns: Record<string, readonly number[]> = {};

const manySources = Array.from({ length: 45 }, (_, index) => {
  const title = "A source with a title of some length, ".repeat(1 + (index % 3)).trim();
  return `s${index}: {title: "${title}", publisher: A publisher, date: 2019-0${1 + (index % 9)}, outside: ${index % 2 === 0}}`;
});
const citing = `## A slide that cites them all {.dense}\n\n[${manySources.map((_, index) => `@s${index}`).join("; ")}]`;

beforeAll(async () => {
  const slides = Object.entries(prose).map(
    ([id, text]) => `## A headline of the usual length {#${id}}\n\n${text}\n\n${figure}`,
  );
  const project: Project = {
    root: "/",
    name: "fit",
    markdown: [{ path: "deck.md", text: `---\ntitle: T\n---\n\n${[...slides, citing].join("\n\n")}\n` }],
    sources: { path: "sources.yaml", text: `${manySources.join("\n")}\n` },
    tables: new Map(),
    images: new Map(),
    citationStyles: new Map(),
    templates: new Map(),
    unreadable: new Map(),
  };
  const { deck, problems } = await parseDeck(project);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(" "));
  const text = await createTextMeasurer(await loadFonts());
  const rendered = await renderDeck({ deck, images: new Map(), templates: templates(), text });
  const { css } = await fontCss(fontsUsedBy(rendered.slides.map(({ html }) => html).join("")));
  const styles = [{ id: "deck-styles", css: (await loadAssets()).styles }];
  const page = renderPage({
    deck,
    slides: rendered.slides,
    styles,
    script: "",
    fontCss: css,
    templates: templates(),
  });
  await withBrowser(
    async (lendPage) => {
      const opened = await lendPage({ width: 1280, height: 720, scripts: "ignore" });
      await opened.setContent(page);
      for (const aspect of ["16:9", "4:3"]) {
        fits[aspect] = await opened.evaluate(measureFits, aspect);
        overruns[aspect] = await opened.evaluate(measureOverruns);
      }
    },
    { onProgress: () => undefined },
  );
});

/** Runs in the page. */
async function measureFits(aspect: string): Promise<Record<string, Fit>> {
  document.documentElement.dataset["aspect"] = aspect;
  await document.fonts.ready;
  const drawings = [...document.querySelectorAll<SVGSVGElement>(".drawing > svg")].filter((svg) =>
    svg.checkVisibility(),
  );
  return Object.fromEntries(
    drawings.map((svg) => {
      const box = svg.getBoundingClientRect();
      const { width, height } = svg.viewBox.baseVal;
      const scale = Math.min(box.width / width, box.height / height);
      return [svg.closest("section")?.id ?? "", { scale, room: box.height / height }];
    }),
  );
}

/** Runs in the page. */
function measureOverruns(): readonly number[] {
  return [...document.querySelectorAll(".source-list")].map((list) => {
    const foot = list.closest(".slide")?.querySelector(".foot");
    const bottoms = [...list.children].map((entry) => entry.getBoundingClientRect().bottom);
    return Math.max(...bottoms) - (foot?.getBoundingClientRect().top ?? 0);
  });
}

describe.each(["16:9", "4:3"])("at %s", (aspect) => {
  test.each(Object.keys(prose))("a figure fills exactly the room beside %s", (id) => {
    const fit = fits[aspect]?.[id];
    expect(fit?.scale).toBeGreaterThan(0.99);
    expect(fit?.room).toBeLessThan(1.03);
  });

  test("the list of sources ends above the foot on each of its slides", () => {
    const found = overruns[aspect] ?? [];
    expect(found.length).toBeGreaterThan(1);
    expect(Math.max(...found)).toBeLessThanOrEqual(0);
  });
});
