import { readdirSync, utimesSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { keepNewest } from "../../src/project/keep-newest.ts";
import { makeFolder } from "./deck-folder.ts";

test("the oldest entries go, files and folders alike", async () => {
  const folder = makeFolder({ "a/file": "", b: "", c: "", d: "" });
  for (const [index, name] of ["c", "a", "d", "b"].entries())
    utimesSync(path.join(folder, name), index + 1, index + 1);
  await keepNewest(folder, 2);
  expect(readdirSync(folder)).toEqual(["b", "d"]);
});

test("a folder that is not there stays away", async () => {
  const folder = makeFolder({});
  await keepNewest(path.join(folder, "none"), 1);
  expect(readdirSync(folder)).toEqual([]);
});
