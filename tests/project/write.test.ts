import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeFiles } from "../../src/project/write.ts";
import { makeFolder } from "./deck-folder.ts";

test("files are written into folders that did not exist", async () => {
  const out = path.join(makeFolder({}), "a", "b");
  await writeFiles(out, [
    { path: "deck.html", content: "héllo" },
    { path: "png/001.png", content: new Uint8Array([1, 2]) },
  ]);
  expect(readFileSync(path.join(out, "deck.html"), "utf8")).toBe("héllo");
  expect([...readFileSync(path.join(out, "png/001.png"))]).toEqual([1, 2]);
  expect(readdirSync(out).toSorted()).toEqual(["deck.html", "png"]);
});

test("when one file cannot be written, all previous files stay and nothing is left behind", async () => {
  const out = makeFolder({ "a.html": "before" });
  mkdirSync(path.join(out, "b.html", "in-the-way"), { recursive: true });
  const files = [
    { path: "b.html", content: "after" },
    { path: "a.html", content: "after" },
  ];
  await expect(writeFiles(out, files)).rejects.toMatchObject({ status: 3 });
  expect(readFileSync(path.join(out, "a.html"), "utf8")).toBe("before");
  expect(readdirSync(out).toSorted()).toEqual(["a.html", "b.html"]);
});

test("a file where the folder should be is a failure with its reason", async () => {
  const folder = makeFolder({ out: "a file" });
  await expect(
    writeFiles(path.join(folder, "out", "deck"), [{ path: "x", content: "" }]),
  ).rejects.toMatchObject({
    status: 3,
    message: expect.stringContaining("a part of its path is a file") as string,
  });
});

test.skipIf(process.getuid?.() === 0)("a read-only folder is a failure with its reason", async () => {
  const out = makeFolder({});
  chmodSync(out, 0o555);
  await expect(writeFiles(out, [{ path: "x", content: "" }])).rejects.toMatchObject({
    status: 3,
    message: expect.stringContaining("permission denied") as string,
  });
});

test("drafts of killed runs are removed, those of running ones are not", async () => {
  const neverRunning = 2 ** 22 + 1;
  const out = makeFolder({});
  const abandoned = path.join(out, `.deck.html.${neverRunning}.chronodeck`);
  const inUse = path.join(out, `.deck.html.${process.ppid}.chronodeck`);
  writeFileSync(abandoned, "half");
  writeFileSync(inUse, "half");
  await writeFiles(out, [{ path: "deck.html", content: "whole" }]);
  expect(readdirSync(out).toSorted()).toEqual([path.basename(inUse), "deck.html"]);
});
