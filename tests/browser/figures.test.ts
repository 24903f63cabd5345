import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInside, overlaps, type Box } from "../../src/draw/boxes.ts";
import { createTextMeasurer } from "../../src/draw/measure-text.ts";
import type { TextMeasurer } from "../../src/draw/text.ts";
import { withBrowser } from "../support/with-browser.ts";
import { runCli } from "../commands/run-cli.ts";
import { latinSansFaces } from "../support/fonts.ts";

const gallery = join(import.meta.dirname, "../../content/gallery");

/** One line of text as Chromium sets it, in the units of its drawing. */
interface RealLine {
  readonly text: string;
  /** Which `<text>` of the drawing it belongs to. */
  readonly block: number;
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: number;
  readonly letterSpacing: number;
  readonly italic: boolean;
  readonly family: string;
  /** Whether all of it is set in one look, and along a level line. */
  readonly isPlain: boolean;
}

interface RealDrawing {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly RealLine[];
}

const out = mkdtempSync(join(tmpdir(), "chronodeck-test-"));
const allTests = new AbortController();
let browser: Promise<unknown>;
let drawings: readonly RealDrawing[];
let measurer: TextMeasurer;

beforeAll(async () => {
  await runCli("build", gallery, "--out", out);
  measurer = await createTextMeasurer(await latinSansFaces());
  const page = await new Promise<Page>((resolve, reject) => {
    browser = withBrowser(
      async (lendPage) => {
        resolve(await lendPage({ width: 1280, height: 720, scripts: "ignore" }));
        await once(allTests.signal, "abort");
      },
      { onProgress: () => undefined },
    );
    browser.catch(reject);
  });
  await page.setContent(readFileSync(join(out, "deck.html"), "utf8"));
  drawings = await measureDrawings(page);
}, 120_000);

afterAll(async () => {
  allTests.abort();
  await browser;
  rmSync(out, { recursive: true, force: true });
});

/** Shows every drawing of the deck below the one before, at its own size, and reads where its words stand. */
async function measureDrawings(page: Page): Promise<readonly RealDrawing[]> {
  return page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<SVGSVGElement>("figure .drawings svg[viewBox]")];
    const shelf = document.createElement("div");
    shelf.className = "reveal";
    for (const picture of pictures) {
      const { width, height } = picture.viewBox.baseVal;
      picture.style.cssText = `display: block; position: static; width: ${width}px; height: ${height}px`;
    }
    shelf.append(...pictures);
    shelf.style.cssText = "display: block; position: static; text-rendering: geometricPrecision";
    document.body.replaceChildren(shelf);
    await document.fonts.ready;
    return pictures.map((picture) => {
      const { width, height } = picture.viewBox.baseVal;
      const [id = ""] = (picture.getAttribute("aria-labelledby") ?? "").split("-title");
      const inverse = picture.getScreenCTM()?.inverse();
      const lines = [...picture.querySelectorAll("text")].flatMap((text, block) => {
        const spans = [...text.querySelectorAll("tspan")];
        const starts = spans.length === 0 ? [text] : spans.filter((span) => span.hasAttribute("x"));
        const matrix = text.getScreenCTM();
        if (matrix === null || inverse === undefined) return [];
        const toDrawing = inverse.multiply(matrix);
        let passed = 0;
        return starts.map((start) => {
          const first = spans.findIndex((span) => span === start);
          const next = spans.findIndex((span, index) => index > first && span.hasAttribute("x"));
          const own = spans.length === 0 ? [text] : spans.slice(first, next < 0 ? undefined : next);
          const printed = own.map((run) => run.textContent ?? "").join("");
          const shown = printed.trimEnd();
          const from = text.getStartPositionOfChar(passed);
          const to = text.getEndPositionOfChar(passed + shown.length - 1);
          passed += printed.length;
          const [begin, end] = [from.matrixTransform(toDrawing), to.matrixTransform(toDrawing)];
          const look = getComputedStyle(start);
          const looks = new Set(
            own.map((run) =>
              JSON.stringify([getComputedStyle(run).fontSize, getComputedStyle(run).fontWeight]),
            ),
          );
          return {
            text: shown,
            block,
            x: Math.min(begin.x, end.x),
            width: Math.abs(end.x - begin.x),
            baseline: begin.y,
            size: Number.parseFloat(look.fontSize),
            weight: Number(look.fontWeight),
            letterSpacing: Number.parseFloat(look.letterSpacing) || 0,
            italic: look.fontStyle === "italic",
            family: look.fontFamily,
            isPlain: looks.size === 1 && Math.abs(begin.y - end.y) < 0.01,
          };
        });
      });
      return { id, width, height, lines };
    });
  });
}

/** From the tops of tall letters to the feet of deep ones: Chromium's own boxes include the font's spacing. */
function inkOf({ x, width, baseline, size }: RealLine): Box {
  return { x, y: baseline - size * 0.74, width, height: size * 0.95 };
}

describe("every drawing of the gallery, wide and tall, in Chromium", () => {
  test("is there, and has words", () => {
    expect(drawings.length).toBeGreaterThan(120);
    expect(drawings.flatMap(({ lines }) => lines).length).toBeGreaterThan(2500);
  });

  test("has no word upon another", () => {
    const covered = drawings.flatMap(({ id, lines }) =>
      lines.flatMap((line, index) =>
        lines
          .slice(index + 1)
          .filter((other) => overlaps(inkOf(line), inkOf(other), -1))
          .map((other) => `${id}: “${line.text}” and “${other.text}”`),
      ),
    );
    expect(covered).toEqual([]);
  });

  test("has no word beyond its edge", () => {
    const outside = drawings.flatMap(({ id, width, height, lines }) =>
      lines
        .filter((line) => !isInside(inkOf(line), { x: -1, y: -1, width: width + 2, height: height + 2 }))
        .map((line) => `${id}: “${line.text}”`),
    );
    expect(outside).toEqual([]);
  });

  test("sets its words as wide as they were measured", () => {
    const plain = drawings.flatMap(({ lines }) => lines).filter(isMeasurable);
    expect(plain.length).toBeGreaterThan(2000);
    const different = plain.flatMap((line) => {
      const { text, size, letterSpacing } = line;
      const weight = line.weight === 600 ? 600 : 400;
      const planned = measurer.width(text, { family: "sans", weight, size, letterSpacing });
      return Math.abs(planned - line.width) < 0.5
        ? []
        : [`“${text}” is ${line.width.toFixed(1)} wide, not ${planned.toFixed(1)}`];
    });
    expect([...new Set(different)]).toEqual([]);
  });
});

/** In one look, in the theme's sans face and in letters that it has. */
function isMeasurable({ text, isPlain, family, italic }: RealLine): boolean {
  return (
    isPlain &&
    !italic &&
    /sans/iu.test(family) &&
    /^[\u0020-\u007E\u00A0-\u00FF\u2013\u2014\u2018-\u201A\u201C-\u201E\u2212]+$/u.test(text)
  );
}
