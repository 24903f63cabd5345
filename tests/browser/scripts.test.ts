import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTextMeasurer } from "../../src/draw/measure-text.ts";
import type { TextStyle } from "../../src/draw/text.ts";
import { loadFonts } from "../../src/project/fonts.ts";
import { runCli } from "../commands/run-cli.ts";
import { readPdf } from "../exports/read-pdf.ts";
import { withBrowser } from "../support/with-browser.ts";

const decks = path.join(import.meta.dirname, "../decks");
const out = mkdtempSync(path.join(tmpdir(), "chronodeck-test-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const samples: Readonly<Record<string, string>> = {
  Kazakh: "Қазақстанның өңірлері, Үкімет, І Һ",
  Tajik: "Ҷумҳурии Тоҷикистон, роҳи оҳан",
  Chinese: "中国与中亚五国的贸易增长",
  "traditional Chinese": "中國與中亞的貿易關係",
  Japanese: "中央アジアとの貿易が拡大し",
  Korean: "중앙아시아와의 무역이",
  Arabic: "التجارة بين الصين وآسيا الوسطى (SCO) 1992",
  vocalised: "أَهْلًا وَسَهْلًا",
  Persian: "می‌خواهم پژوهش کنم؛ گفت‌وگو",
  Uyghur: "ئۇيغۇرچە: يىپەك يولى، ئۆزبېكىستان",
  Hebrew: "דרך המשי בין המזרח, שָׁלוֹם",
  Hindi: "क्षेत्रीय व्यापार की वृद्धि, स्त्री, ज्ञान",
  Thai: "เส้นทางสายไหมที่เติบโตขึ้น น้ำ",
  Georgian: "აბრეშუმის გზა და ვაჭრობა",
  Armenian: "Մետաքսի ճանապարհը և առևտուրը",
  "polytonic Greek": "Ἐν ἀρχῇ ἦν ὁ λόγος, τῷ Ἅιδῃ",
  Vietnamese: "Con đường tơ lụa, người Việt",
  stress: "за́мок и замо́к",
  emoji: "🚀 👍🏽 👩‍🚀 👨‍👩‍👧 🇰🇿 1️⃣ ❤️ ✈️",
};
const styles: readonly TextStyle[] = [
  { family: "sans", weight: 400, size: 30 },
  { family: "sans", weight: 600, size: 30 },
  { family: "serif", weight: 600, size: 30 },
  { family: "mono", weight: 400, size: 30 },
];

const inOrder: readonly string[] = [
  "Қазақстанның өңірлері мен әуежайлары ұлғаюда",
  "Ҷумҳурии Тоҷикистон — роҳи оҳан, иқтисодиёт",
  "中國與中亞五國的貿易增長，經濟關係",
  "中央アジアとの貿易が拡大し、経済関係が深まる",
  "중앙아시아와의 무역이 늘어나고 경제 관계가 깊어졌다",
  "ที่เติบโตขึ้น น้ำ ที่นี่",
  "აბრეშუმის გზა და ვაჭრობა",
  "Մետաքսի ճանապարհը և առևտուրը",
  "Ἐν ἀρχῇ ἦν ὁ λόγος, τῷ Ἅιδῃ ᾧ",
  "Con đường tơ lụa, người Việt, thương mại",
  "👍🏽 👩‍🚀 👨‍👩‍👧 🇰🇿",
];

let open: readonly Found[] = [];
const widths = new Map<string, number>();

interface Found {
  readonly deck: string;
  /** Fonts of the system that letters are set in, with the letters. */
  readonly foreign: readonly string[];
  readonly direction: string;
  /** Distance of the first headline's ends from the slide's edges. */
  readonly headline: { readonly left: number; readonly right: number };
}

beforeAll(async () => {
  await withBrowser(
    async (lendPage) => {
      const found: Found[] = [];
      for (const deck of ["good-scripts", "good-right-to-left"]) {
        const { status, said } = await runCli("build", path.join(decks, deck), "--out", path.join(out, deck));
        if (status !== 0 || said !== "") throw new Error(said);
        const page = await lendPage({ width: 1280, height: 720, scripts: "run" });
        await page.goto(pathToFileURL(path.join(out, deck, "deck.html")).href);
        await page.evaluate(async () => document.fonts.ready);
        found.push({
          deck,
          foreign: await foreignFonts(page),
          direction: await page.evaluate(() => document.documentElement.dir),
          headline: await page.evaluate(measureHeadline),
        });
        if (deck === "good-scripts")
          for (const style of styles)
            for (const text of Object.values(samples))
              widths.set(keyOf(text, style), await page.evaluate(measureSvgText, { text, style }));
      }
      open = found;
    },
    { onProgress: () => undefined },
  );
}, 120_000);

function keyOf(text: string, { family, weight }: TextStyle): string {
  return `${family} ${weight} ${text}`;
}

/** Which fonts that are not the deck's own its slides are set in. */
async function foreignFonts(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll(".slides section")].map(({ id }) => id),
  );
  const foreign: string[] = [];
  for (const id of ids) {
    await page.evaluate((hash) => void (location.hash = `#/${hash}`), id);
    await page.waitForFunction((wanted) => document.querySelector("section.present")?.id === wanted, id);
    await page.evaluate(async () => document.fonts.ready);
    foreign.push(...(await foreignOn(session, id)));
  }
  return foreign;
}

async function foreignOn(session: CDPSession, id: string): Promise<readonly string[]> {
  const { root } = await session.send("DOM.getDocument", { depth: 1 });
  const selector = `section[id="${id}"] .slide`;
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId, selector: "*" });
  const foreign: string[] = [];
  for (const node of nodeIds) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId: node });
    for (const font of fonts) if (!font.isCustomFont) foreign.push(`${id}: ${font.familyName}`);
  }
  return foreign;
}

/** Runs in the page. */
function measureSvgText({
  text,
  style,
}: {
  readonly text: string;
  readonly style: TextStyle;
}): Promise<number> {
  const slide = document.querySelector("section.present .slide");
  slide?.insertAdjacentHTML(
    "beforeend",
    `<svg class="probe" width="1200" height="60"><text y="40"></text></svg>`,
  );
  const element = slide?.querySelector<SVGTextElement>(".probe text");
  if (element === null || element === undefined) throw new Error("no slide");
  element.setAttribute("class", style.family);
  element.setAttribute("font-size", String(style.size));
  element.setAttribute("font-weight", String(style.weight));
  element.textContent = text;
  element.getComputedTextLength();
  // Faces that were not asked for until now are read first.
  return document.fonts.ready.then(() => {
    const width = element.getComputedTextLength();
    slide?.querySelector(".probe")?.remove();
    return width;
  });
}

/** Runs in the page. */
function measureHeadline(): { readonly left: number; readonly right: number } {
  const headline = document.querySelector("section.present .headline");
  const range = document.createRange();
  if (headline !== null) range.selectNodeContents(headline);
  const { left, right } = range.getBoundingClientRect();
  return { left, right: innerWidth - right };
}

describe("text in any script", () => {
  test("is text in the PDF, in outlines, and every character of it is there", async () => {
    const { status } = await runCli("export", path.join(decks, "good-scripts"), "--to", "pdf", "--out", out);
    expect(status).toBe(0);
    const { pageTexts, fontKinds } = readPdf(readFileSync(path.join(out, "deck.pdf")));
    const text = pageTexts.join("").replaceAll(/\s/gu, "");
    for (const written of inOrder) expect(text).toContain(written.replaceAll(/\s/gu, ""));
    // The reader used here does not undo the order in which lines that run from the right are drawn.
    for (const letter of `${samples["Persian"]}${samples["Hebrew"]}`.replaceAll(/[\s،؛,\p{M}]/gu, ""))
      expect(text).toContain(letter);
    expect([...fontKinds]).toEqual(["CIDFontType2"]);
  }, 60_000);

  test("is set in the deck's own fonts alone", () => {
    expect(open.flatMap(({ foreign }) => foreign)).toEqual([]);
  });

  test("stands on a page that has its language's direction, and begins at that side", () => {
    expect(open.map(({ direction }) => direction)).toEqual(["", "rtl"]);
    const [english, arabic] = open;
    expect(english?.headline.left).toBeLessThan(english?.headline.right ?? 0);
    expect(arabic?.headline.right).toBeLessThan(arabic?.headline.left ?? 0);
  });

  test.each(Object.keys(samples))("%s is measured as the browser draws it", async (name) => {
    const text = samples[name] ?? "";
    const points = Object.values(samples).flatMap((sample) =>
      Array.from(sample, (character) => character.codePointAt(0) ?? 0),
    );
    const measurer = await createTextMeasurer(await loadFonts(points));
    for (const style of styles) {
      const drawn = widths.get(keyOf(text, style)) ?? 0;
      expect(drawn).toBeGreaterThan(30);
      expect(Math.abs(measurer.width(text, style) - drawn)).toBeLessThanOrEqual(0.5);
    }
  });
});
