import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { countSent, current, frontMatter, goTo, isMarked, openPreview, slideIds } from "./open-preview.ts";

const facts = `ships:
  value: 12
  unit: ships
  when: 1890
  what: Ships counted
  source: [returns p. 3]
`;
const sources = `returns:
  title: Annual returns
  date: 1914
`;
const deck = `${frontMatter}## Opening {#one}

In that year {{ships}} came.

## Steps {#two}

::: steps
- a
- b
:::

## Drawing {#three}

\`\`\`chart
type: line
data: numbers.csv
columns: {x: year, y: value}
\`\`\`

## Picture {#four}

![A square](square.svg)
`;
const square = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="${colour}"/></svg>`;
const files = {
  "deck.md": deck,
  "facts.yaml": facts,
  "sources.yaml": sources,
  "numbers.csv": "year,value\n1990,1\n2000,2\n2010,5\n",
  "square.svg": square("#123456"),
};

test("facts, sources, tables, images, styles and templates are live, and only touched slides are sent", async () => {
  await openPreview(files, async ({ page, edit, write }) => {
    const sent = await countSent(page);
    await goTo(page, "two", 0);
    edit("facts.yaml", "value: 12", "value: 34");
    await expect.poll(() => page.locator("#one").textContent()).toContain("34");
    expect(sent()).toBe(1);

    edit("sources.yaml", "Annual returns", "Yearly returns");
    await expect.poll(() => page.locator("section#sources").textContent()).toContain("Yearly returns");
    await expect.poll(() => page.locator("#ledger").textContent()).toContain("Yearly returns");
    expect(sent()).toBeLessThanOrEqual(2);

    const drawing = (): Promise<string> => page.locator("#three svg").first().innerHTML();
    const before = await drawing();
    edit("numbers.csv", "2010,5", "2010,9");
    await expect.poll(drawing).not.toBe(before);
    expect(sent()).toBe(1);

    const picture = (): Promise<string | null> => page.locator("#four img").first().getAttribute("src");
    const old = await picture();
    write("square.svg", square("#654321"));
    await expect.poll(picture).not.toBe(old);
    expect(sent()).toBe(1);

    write("theme.css", "h2 { color: rgb(4, 5, 6) !important }");
    const colour = (): Promise<string> =>
      page.locator("#two h2").evaluate((h2) => getComputedStyle(h2).color);
    await expect.poll(colour).toBe("rgb(4, 5, 6)");
    expect(sent()).toBe(0);

    write("templates/partials/foot.hbs", `<footer class="foot">Own foot {{number}}</footer>`);
    await expect.poll(() => page.locator("#two").textContent()).toContain("Own foot");

    expect(await current(page)).toBe("two");
    expect(await page.locator("#two .fragment.visible").count()).toBe(1);
    expect(await isMarked(page)).toBe(true);
  });
});

/** A citation style in CSL that prints titles after these words. */
function style(words: string): string {
  return (
    `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Own</title><id>own</id>` +
    `<updated>2020-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation>` +
    `<bibliography><layout suffix="."><text variable="title" prefix="${words} "/></layout></bibliography></style>`
  );
}

test("a citation style of the deck's own is live", async () => {
  const own = {
    ...files,
    "deck.md": deck.replace("lang: en", "lang: en\ncitations: own.csl"),
    "own.csl": style("Seen in"),
  };
  await openPreview(own, async ({ page, write }) => {
    const list = page.locator("section#sources");
    await expect.poll(() => list.textContent()).toContain("Seen in Annual returns");
    write("own.csl", style("Read in"));
    await expect.poll(() => list.textContent()).toContain("Read in Annual returns");
    expect(await isMarked(page)).toBe(true);
  });
});

test("files of slides come, go, move and are renamed, and the slide on screen stays", async () => {
  await openPreview(files, async ({ page, write, path: inside }) => {
    await goTo(page, "two");
    write("2-more.md", "## Later on {#five}\n\nMore\n\n## Later still {#six}\n\nStill more\n");
    await expect
      .poll(() => slideIds(page))
      .toEqual(["cover", "one", "two", "three", "four", "five", "six", "sources"]);
    renameSync(inside("2-more.md"), inside("3-others.md"));
    await goTo(page, "six");
    write("2-first.md", "## Early\n\nBefore the others\n");
    await expect
      .poll(() => slideIds(page))
      .toEqual(["cover", "one", "two", "three", "four", "early", "five", "six", "sources"]);
    await expect.poll(() => current(page)).toBe("six");
    unlinkSync(inside("2-first.md"));
    await expect.poll(() => slideIds(page)).not.toContain("early");
    expect(await current(page)).toBe("six");
    rmSync(inside("3-others.md"));
    await expect.poll(() => slideIds(page)).toEqual(["cover", "one", "two", "three", "four", "sources"]);
    expect(await current(page)).toBe("sources");
    expect(await isMarked(page)).toBe(true);
  });
});

test("a slide whose file goes and comes back is on screen again", async () => {
  const more = "## Later on {#five}\n\nMore\n\n## Later still {#six}\n\nStill more\n";
  await openPreview({ ...files, "more.md": more }, async ({ page, write, path: inside }) => {
    await goTo(page, "five");
    rmSync(inside("more.md"));
    await expect.poll(() => slideIds(page)).not.toContain("five");
    write("more.md", more);
    await expect.poll(() => current(page)).toBe("five");
  });
});

test("a folder that is deleted and made again is live as before", async () => {
  const withPicture = { ...files, "deck.md": deck.replace("square.svg", "pictures/square.svg") };
  const { "square.svg": picture, ...others } = withPicture;
  await openPreview({ ...others, "pictures/square.svg": picture }, async ({ page, write, path: inside }) => {
    const problems = page.locator("chronodeck-problems details[data-severity=error]");
    for (const colour of ["#111111", "#222222", "#333333"]) {
      rmSync(inside("pictures"), { recursive: true });
      await expect.poll(() => problems.count()).toBe(1);
      write("pictures/square.svg", square(colour));
      await expect.poll(() => problems.count()).toBe(0);
    }
    const source = async (): Promise<string> => {
      const src = (await page.locator("#four img").first().getAttribute("src")) ?? "";
      return src.includes("base64,")
        ? Buffer.from(src.split("base64,")[1] ?? "", "base64").toString()
        : decodeURIComponent(src);
    };
    await expect.poll(source).toContain("#333333");
    expect(await isMarked(page)).toBe(true);
  });
});

test("thirty saves a second settle on the last one, by whichever way an editor saves", async () => {
  await openPreview(files, async ({ page, path: inside }) => {
    const file = inside("deck.md");
    for (let count = 1; count <= 60; count += 1) {
      const text = deck.replace("In that year", `Revision ${count}: in that year`);
      if (count % 3 === 0) writeFileSync(file, text);
      else if (count % 3 === 1) {
        writeFileSync(inside(".deck.md.swp"), text);
        renameSync(inside(".deck.md.swp"), file);
      } else {
        copyFileSync(file, inside("deck.md~"));
        unlinkSync(file);
        writeFileSync(file, text);
      }
      await new Promise((resolve) => setTimeout(resolve, 33));
    }
    await expect.poll(() => page.locator("#one").textContent()).toContain("Revision 60:");
    expect(await isMarked(page)).toBe(true);
    expect(await page.locator("chronodeck-problems details[data-severity=error]").count()).toBe(0);
  });
});

test("a deck.md that is empty or gone for a moment leaves slide and deck as they are, without a word", async () => {
  await openPreview(files, async ({ page, path: inside, said }) => {
    await goTo(page, "two", 0);
    await page.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector("#two") === null || document.querySelector("chronodeck-problems"))
          document.body.setAttribute("data-disturbed", "");
      }).observe(document.body, { subtree: true, childList: true });
    });
    const file = inside("deck.md");
    for (const [index, disturb] of [() => writeFileSync(file, ""), () => unlinkSync(file)].entries()) {
      disturb();
      await new Promise((resolve) => setTimeout(resolve, 80));
      writeFileSync(file, deck.replace("In that year", `Again ${index} in that year`));
      await expect.poll(() => page.locator("#one").textContent()).toContain(`Again ${index}`);
    }
    expect(await current(page)).toBe("two");
    expect(await page.locator("#two .fragment.visible").count()).toBe(1);
    expect(await page.evaluate(() => document.body.hasAttribute("data-disturbed"))).toBe(false);
    expect(said()).toBe("");
  });
});

test("half a file, and later the rest, ends with the whole deck at the same slide", async () => {
  await openPreview(files, async ({ page, path: inside }) => {
    await goTo(page, "four");
    writeFileSync(inside("deck.md"), deck.slice(0, deck.indexOf("## Drawing")));
    await expect.poll(() => slideIds(page)).not.toContain("four");
    writeFileSync(inside("deck.md"), deck);
    await expect.poll(() => slideIds(page)).toContain("four");
    await expect.poll(() => current(page)).toBe("four");
  });
});

test("a deck.md that is gone is a problem over the last good deck, until it is back", async () => {
  await openPreview(files, async ({ page, path: inside, said }) => {
    const overlay = page.locator("chronodeck-problems details");
    unlinkSync(inside("deck.md"));
    await expect.poll(() => overlay.innerText()).toContain("no deck.md");
    expect(await overlay.innerText()).toContain("last good save");
    expect(said()).toContain("deck/missing");
    expect(await slideIds(page)).toContain("two");
    writeFileSync(inside("deck.md"), deck);
    await expect.poll(() => overlay.count()).toBe(0);
  });
});

test("what was saved beside a deck.md that was gone is not forgotten", async () => {
  await openPreview(files, async ({ page, path: inside, edit }) => {
    unlinkSync(inside("deck.md"));
    await expect.poll(() => page.locator("chronodeck-problems").count()).toBe(1);
    edit("facts.yaml", "value: 12", "value: 56");
    await new Promise((resolve) => setTimeout(resolve, 400));
    writeFileSync(inside("deck.md"), deck);
    await expect.poll(() => page.locator("#one").textContent()).toContain("56");
  });
});

test("the deck's whole folder may be exchanged for another, as by a change of branch", async () => {
  await openPreview(files, async ({ page, root }) => {
    const aside = `${root}-aside`;
    renameSync(root, aside);
    await expect.poll(() => page.locator("chronodeck-problems").count()).toBe(1);
    mkdirSync(root);
    for (const [file, text] of Object.entries(files))
      writeFileSync(path.join(root, file), text.replace("In that year", "In another year"));
    await expect.poll(() => page.locator("#one").textContent()).toContain("In another year");
    await expect.poll(() => page.locator("chronodeck-problems").count()).toBe(0);
    const text = readFileSync(path.join(root, "deck.md"), "utf8");
    writeFileSync(path.join(root, "deck.md"), text.replace("In another year", "In a third year"));
    await expect.poll(() => page.locator("#one").textContent()).toContain("In a third year");
    rmSync(aside, { recursive: true });
  });
});

function grid(body: string): string {
  return frontMatter.replace("lang: en", "lang: en\nnavigation: grid") + body;
}

/** What stands side by side: ids, of a stack those of its slides. */
function columns(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window.Reveal?.getHorizontalSlides() ?? []).map((column) =>
      column.matches(".stack") ? [...column.children].map(({ id }) => id).join(" ") : column.id,
    ),
  );
}

test("in a grid, slides and sections come, go and move without a reload", async () => {
  const first = grid(
    "# A\n\n## Opening {#one}\n\nFirst\n\n## Second thoughts {#two}\n\nSecond\n\n# B\n\n## Others {#three}\n\nThird\n",
  );
  await openPreview({ "deck.md": first }, async ({ page, write }) => {
    await goTo(page, "two");
    expect(await columns(page)).toEqual(["cover", "a one two", "b three"]);
    write(
      "deck.md",
      grid(
        "# A\n\n## Opening {#one}\n\nFirst\n\n## New\n\nNew\n\n## Second thoughts {#two}\n\nSecond\n\n# B\n\n## Others {#three}\n\nThird\n",
      ),
    );
    await expect.poll(() => columns(page)).toEqual(["cover", "a one new two", "b three"]);
    expect(await current(page)).toBe("two");
    write(
      "deck.md",
      grid(
        "# A\n\n## Opening {#one}\n\nFirst\n\n# B\n\n## Second thoughts {#two}\n\nSecond\n\n## Others {#three}\n\nThird\n\n# C\n\n## More {#four}\n\nFourth\n",
      ),
    );
    await expect.poll(() => columns(page)).toEqual(["cover", "a one", "b two three", "c four"]);
    expect(await current(page)).toBe("two");
    const inSight = (): Promise<string | undefined> =>
      page.evaluate(() => document.elementFromPoint(640, 120)?.closest("section:not(.stack)")?.id);
    expect(await inSight()).toBe("two");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => current(page)).toBe("three");
    expect(await isMarked(page)).toBe(true);
  });
});
