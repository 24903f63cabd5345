import { describe, expect, test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { projectFrom } from "../support/project-from.ts";
import { current, press, presentTalk, talkDeck } from "./talk-deck.ts";

const present = presentTalk();

test("stepping on never comes to a backup slide, and End is the last slide that counts", async () => {
  await present(async (page) => {
    await press(page, "End");
    expect(await current(page)).toBe("sources");
    await press(page, "ArrowRight", "PageDown", "Space");
    expect(await current(page)).toBe("sources");
  });
});

test("a backup slide is numbered by itself, and the others do not count it", async () => {
  await present(async (page) => {
    expect(await page.locator("#counts .number").textContent()).toBe("B1");
    expect(await page.locator("#orbit .number").textContent()).toBe("B2");
    expect(await page.locator("#sources .number").textContent()).toBe("7");
    expect(await page.locator("#source-apian .used-on").textContent()).toMatch(/Slides\s3, B1/u);
    await page.evaluate(() => (location.hash = "#/orbit"));
    await expect
      .poll(() => page.locator("[aria-live=polite]").first().textContent())
      .toBe("B2 / 7 The orbit");
  });
});

test("Backspace leads back from a backup slide to the slide and step where it was called for", async () => {
  await present(async (page) => {
    await press(page, "3", "Enter", "ArrowRight");
    await page.evaluate(() => (location.hash = "#/orbit"));
    await expect.poll(() => current(page)).toBe("orbit");
    await press(page, "Backspace");
    expect(await current(page)).toBe("three");
    expect(await page.locator("#three .fragment.visible").count()).toBe(1);
  });
});

test("stepping on from a backup slide, after its last step, leads back as well", async () => {
  await present(async (page) => {
    await press(page, "4", "Enter", "g");
    await page.keyboard.type("orbit");
    await press(page, "Enter");
    expect(await current(page)).toBe("orbit");
    await press(page, "ArrowRight", "ArrowRight");
    expect(await current(page)).toBe("orbit");
    expect(await page.locator("#orbit .fragment.visible").count()).toBe(2);
    await press(page, "ArrowRight");
    expect(await current(page)).toBe("back");
  });
});

test("stepping back from the first step of a backup slide leads there, too, and not to its neighbour", async () => {
  await present(async (page) => {
    await press(page, "2", "Enter", "g");
    await page.keyboard.type("B2");
    await press(page, "Enter", "ArrowLeft");
    expect(await current(page)).toBe("found");
  });
});

test("the sources panel names the backup slides that share a fact, and leads to them", async () => {
  await present(async (page) => {
    await press(page, "3", "Enter", "ArrowRight", "e");
    const link = page.locator(".evidence-more a");
    expect(await link.allTextContents()).toEqual(["Dust counts"]);
    await link.click();
    await expect.poll(() => current(page)).toBe("counts");
    expect(await page.locator(".evidence-more").count()).toBe(0);
  });
});

const problemsOf = async (deck: string) => {
  const { problems, deck: made } = await compile(projectFrom({ "deck.md": deck }));
  return {
    ids: made.slides.map(({ id }) => id),
    problems: problems.map(({ code, span, message }) => [code, span.line, span.column, message]),
  };
};

const twoTalks = (front: string, rest = ""): string =>
  `---\ntitle: T\n${front}---\n\n## A {#a}\n\nSeen.\n\n::: only long\nAt length.\n:::\n\n::: only short\nIn short.\n:::\n\n# Part {#part only=long}\n\n## B {#b}\n\nx\n\n## C {#c}\n\ny\n\n# Other {#other}\n\n## D {#d only=short}\n\nz\n${rest}`;

describe("one source for two talks", () => {
  test("the long talk is the one that is told unless the front matter says otherwise", async () => {
    const long = await problemsOf(twoTalks(""));
    expect(long).toEqual({ ids: ["cover", "a", "part", "b", "c", "other"], problems: [] });
    const short = await problemsOf(twoTalks("variant: short\n"));
    expect(short).toEqual({ ids: ["cover", "a", "other", "d"], problems: [] });
  });

  test("what stands in `only` is on the slide of its talk alone", async () => {
    const bodies = await Promise.all(
      ["", "variant: short\n"].map(async (front) => {
        const { slides } = await compile(projectFrom({ "deck.md": twoTalks(front) }));
        return slides[1]?.html.match(/<p>(.*?)<\/p>/gu)?.join("");
      }),
    );
    expect(bodies).toEqual(["<p>Seen.</p><p>At length.</p>", "<p>Seen.</p><p>In short.</p>"]);
  });

  test("a talk that there is not, a word too many and a link to what is left out are told at their places", async () => {
    const { problems } = await problemsOf(
      twoTalks(
        "variant: short\n",
        "\n[back](#b)\n\n## E {only=lng}\n\n::: only\nx\n:::\n\n::: only long {.x}\nx\n:::\n",
      ),
    );
    expect(problems).toEqual([
      ["links/unknown-slide", 34, 8, "The slide “b” is left out of this talk."],
      ["slides/unknown-variant", 36, 12, "There is no “lng” talk to stand in."],
      ["slides/unknown-variant", 38, 1, "This does not say in which talk it stands."],
      ["containers/extra-text", 42, expect.any(Number), expect.any(String)],
    ]);
  });
});

test("backup slides stand behind the sources; a backup section takes its slides along", async () => {
  const { ids, problems } = await problemsOf(
    "---\ntitle: T\n---\n\n# Spare {.backup #spare}\n\n## One {#one}\n\nx\n\n# Main {#main}\n\n## Two {#two}\n\ny\n",
  );
  expect(ids).toEqual(["cover", "main", "two", "spare", "one"]);
  expect(problems).toEqual([]);
  const { deck } = await compile(projectFrom(talkDeck));
  expect(deck.slides.map(({ id }) => id).slice(-3)).toEqual(["sources", "counts", "orbit"]);
});

test("minutes that are none, of single slides, or more than the talk has are told at their places", async () => {
  const { problems } = await problemsOf(
    "---\ntitle: T\nduration: 10\n---\n\n# A {minutes=long}\n\n## B {minutes=2}\n\n# C {minutes=7}\n\n# D {minutes=6}\n",
  );
  expect(problems).toEqual([
    ["slides/minutes", 6, 14, "“long” is not a number of minutes."],
    ["slides/minutes", 8, 15, "Minutes are given to sections, not to single slides."],
    ["slides/minutes-over-duration", 12, 1, "The sections take 13 minutes, the whole talk 10."],
  ]);
});

test("a cover and the list of sources cannot be kept for questions", async () => {
  const { problems } = await problemsOf("---\ntitle: T\n---\n\n# {layout=cover .backup}\n\n## A\n\nx\n");
  expect(problems.map(([code]) => code)).toEqual(["slides/backup-layout"]);
});
