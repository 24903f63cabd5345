import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadProject, reloadProject } from "../../src/project/load.ts";
import { loadTemplates } from "../../src/project/templates.ts";
import { makeFolder } from "./deck-folder.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAD0lEQVR4nGNgYGD4jwUDAB3iAf9lF6qTAAAAAElFTkSuQmCC",
  "base64",
);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>';

test("slides are read with deck.md first, the others in name order, a README not at all", async () => {
  const folder = makeFolder({
    "10-b.md": "b",
    "2-a.md": "a",
    "deck.md": "d",
    "README.md": "r",
    "sub/x.md": "x",
  });
  const project = await loadProject(folder);
  expect(project.markdown.map((file) => file.path)).toEqual(["deck.md", "2-a.md", "10-b.md"]);
  expect(project.name).toBe("deck");
});

test("a byte-order mark is dropped and every line end becomes \\n", async () => {
  const project = await loadProject(makeFolder({ "deck.md": "\uFEFFone\r\ntwo\rthree\n" }));
  expect(project.markdown[0]?.text).toBe("one\ntwo\nthree\n");
});

test("ledger, sources, styles, tables and templates are told apart", async () => {
  const project = await loadProject(
    makeFolder({
      "deck.md": "",
      "facts.yaml": "f",
      "sources.yaml": "s",
      "theme.css": "c",
      "data/a.csv": "x,y",
      "styles/own.csl": "<style/>",
      "templates/layouts/figure.hbs": "t",
      "data/facts.yaml": "another",
    }),
  );
  expect(project.facts?.text).toBe("f");
  expect(project.sources?.text).toBe("s");
  expect(project.themeCss?.text).toBe("c");
  expect([...project.tables.keys()]).toEqual(["data/a.csv"]);
  expect([...project.citationStyles.values()]).toEqual([{ path: "styles/own.csl", text: "<style/>" }]);
  expect(project.templates.get("layouts/figure")).toEqual({
    path: "templates/layouts/figure.hbs",
    text: "t",
  });
});

test("images are typed and sized by their content, whatever their name says", async () => {
  const project = await loadProject(makeFolder({ "deck.md": "", "images/a.jpg": png, "images/b.svg": svg }));
  const a = project.images.get("images/a.jpg");
  expect([a?.type, a?.width, a?.height]).toEqual(["image/png", 3, 2]);
  const b = project.images.get("images/b.svg");
  expect([b?.type, b?.width, b?.height]).toEqual(["image/svg+xml", 40, 30]);
});

test("a file that is named like an image and is none is reported", async () => {
  const project = await loadProject(makeFolder({ "deck.md": "", "images/a.png": "no image" }));
  expect(project.images.size).toBe(0);
  expect(project.unreadable.get("images/a.png")).toBe("is not an image, or is damaged");
});

test("a file in another encoding is reported, and the rest is read", async () => {
  const project = await loadProject(makeFolder({ "deck.md": "d", "1.md": Buffer.from([0x63, 0xe9]) }));
  expect(project.markdown.map((file) => file.path)).toEqual(["deck.md"]);
  expect(project.unreadable.get("1.md")).toContain("UTF-8");
});

test("symbolic links are named and never followed", async () => {
  const folder = makeFolder({ "deck.md": "d" });
  const outside = path.join(folder, "..", "outside");
  mkdirSync(outside);
  writeFileSync(path.join(outside, "secret.csv"), "a");
  symlinkSync(outside, path.join(folder, "data"));
  symlinkSync(path.join(outside, "secret.csv"), path.join(folder, "linked.csv"));
  const project = await loadProject(folder);
  expect(project.tables.size).toBe(0);
  expect([...project.unreadable.keys()].toSorted()).toEqual(["data", "linked.csv"]);
});

test("what chronodeck wrote into the folder, dot files and node_modules are passed over", async () => {
  const folder = makeFolder({
    "deck.md": "",
    "out/deck/png/001.png": png,
    ".git/a.csv": "a",
    "node_modules/b.csv": "b",
  });
  const project = await loadProject(folder);
  expect(project.images.size + project.tables.size).toBe(0);
});

test.skipIf(process.getuid?.() === 0)("a file without read permission is reported", async () => {
  const folder = makeFolder({ "deck.md": "", "a.csv": "a" });
  chmodSync(path.join(folder, "a.csv"), 0);
  const project = await loadProject(folder);
  expect(project.unreadable.get("a.csv")).toBe("could not be read: permission denied");
});

test("a folder that does not exist fails with the nearest one", async () => {
  const folder = makeFolder({ "deck.md": "" }, "china");
  await expect(loadProject(path.join(folder, "..", "chnia"))).rejects.toMatchObject({
    status: 2,
    hint: `Did you mean ${folder}?`,
  });
});

test("a folder without deck.md and a file in its place fail with a cure", async () => {
  const folder = makeFolder({ "a.md": "" });
  await expect(loadProject(folder)).rejects.toMatchObject({
    status: 2,
    message: expect.stringContaining("holds no deck.md, so it is not a deck.") as string,
  });
  const deck = makeFolder({ "deck.md": "" });
  await expect(loadProject(path.join(deck, "deck.md"))).rejects.toMatchObject({
    status: 2,
    hint: `Did you mean ${deck}?`,
  });
});

test("a deck.md in another encoding fails and says so", async () => {
  const folder = makeFolder({ "deck.md": Buffer.from([0xff, 0xfe, 0x64, 0x00]) });
  await expect(loadProject(folder)).rejects.toMatchObject({
    status: 2,
    message: expect.stringContaining("UTF-8") as string,
  });
});

test("a deck's own template stands in for the built-in one of the same name, others beside them", async () => {
  const builtIn = await loadTemplates(await loadProject(makeFolder({ "deck.md": "" })));
  const project = await loadProject(
    makeFolder({ "deck.md": "", "templates/layouts/figure.hbs": "mine", "templates/layouts/own.hbs": "own" }),
  );
  const templates = await loadTemplates(project);
  expect(templates.get("layouts/figure")?.text).toBe("mine");
  expect(templates.get("layouts/own")?.text).toBe("own");
  expect(templates.size).toBe(new Set([...builtIn.keys(), "layouts/figure", "layouts/own"]).size);
});

test("after a change only what changed or is new is read again", async () => {
  const folder = makeFolder({ "deck.md": "one", "1.md": "two", "images/a.png": png });
  const before = await loadProject(folder);
  for (const file of ["deck.md", "1.md", "2.md"]) writeFileSync(path.join(folder, file), "after");
  const after = await reloadProject(before, ["deck.md"]);
  expect(after.markdown.map((file) => file.text)).toEqual(["after", "two", "after"]);
  expect(after.markdown[1]).toBe(before.markdown[1]);
  expect(after.images.get("images/a.png")).toBe(before.images.get("images/a.png"));
});

test("a save that says the same gives the same project, and one that does not the same maps of all else", async () => {
  const folder = makeFolder({ "deck.md": "# One", "a.csv": "a\n1\n", "b.csv": "b\n1\n" });
  const before = await loadProject(folder);
  writeFileSync(path.join(folder, "deck.md"), "# One");
  expect(await reloadProject(before, ["deck.md", "a.csv"])).toBe(before);
  writeFileSync(path.join(folder, "deck.md"), "# Uno");
  const after = await reloadProject(before, ["deck.md", "a.csv"]);
  expect(after.markdown.map(({ text }) => text)).toEqual(["# Uno"]);
  expect(after.tables).toBe(before.tables);
  rmSync(path.join(folder, "b.csv"));
  const last = await reloadProject(after, ["b.csv"]);
  expect([...last.tables.keys()]).toEqual(["a.csv"]);
  expect(last.markdown).toBe(after.markdown);
});

test("after a change files that went away are gone", async () => {
  const folder = makeFolder({ "deck.md": "one", "1.md": "two", "a.csv": "x" });
  const before = await loadProject(folder);
  rmSync(path.join(folder, "a.csv"));
  const after = await reloadProject(before, ["a.csv"]);
  expect(after.tables.size).toBe(0);
});
