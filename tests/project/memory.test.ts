import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { userCaches } from "../../src/project/cache-folder.ts";
import { openMemory } from "../../src/project/memory.ts";
import { makeFolder } from "./deck-folder.ts";

let cache = "";

beforeEach(() => {
  cache = makeFolder({});
  vi.stubEnv("XDG_CACHE_HOME", cache);
});

test("what was added in one run is there in the next", async () => {
  const first = await openMemory("code", userCaches());
  first.texts.set("key", "text");
  await first.save();
  expect((await openMemory("code", userCaches())).texts).toEqual(new Map([["key", "text"]]));
  expect((await openMemory("other", userCaches())).texts.size).toBe(0);
});

test("a run that adds nothing writes nothing", async () => {
  await (await openMemory("code", userCaches())).save();
  expect(readdirSync(cache)).toEqual([]);
});

test.each(["", "{", "{}", "[1]", '[["a"]]', '[["a",1]]'])(
  "a damaged file (%j) is an empty memory",
  async (damage) => {
    const first = await openMemory("code", userCaches());
    first.texts.set("key", "text");
    await first.save();
    writeFileSync(path.join(cache, "chronodeck", "code.json"), damage);
    expect((await openMemory("code", userCaches())).texts.size).toBe(0);
  },
);

test("the oldest are forgotten beyond two thousand", async () => {
  const first = await openMemory("code", userCaches());
  for (let index = 0; index < 2100; index++) first.texts.set(`key ${index}`, "text");
  await first.save();
  const { texts } = await openMemory("code", userCaches());
  expect([texts.size, texts.has("key 99"), texts.has("key 100")]).toEqual([2000, false, true]);
});

test("a cache folder that cannot be written costs nothing but time", async () => {
  writeFileSync(path.join(cache, "chronodeck"), "in the way");
  const memory = await openMemory("code", userCaches());
  memory.texts.set("key", "text");
  await memory.save();
  expect((await openMemory("code", userCaches())).texts.size).toBe(0);
});
