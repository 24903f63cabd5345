import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSealed, writeSealed } from "../../src/project/sealed-file.ts";
import { makeFolder } from "./deck-folder.ts";

test("what was written is read", async () => {
  const file = path.join(makeFolder({}), "new", "file");
  await writeSealed(file, "Φάρος");
  expect((await readSealed(file))?.toString()).toBe("Φάρος");
});

test.each([0, 20, 32, 40])("a change of its byte %i breaks the seal", async (at) => {
  const file = path.join(makeFolder({}), "file");
  await writeSealed(file, "what was kept");
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
  expect(await readSealed(file)).toBeUndefined();
});

test("nothing is read of a file that is not there", async () => {
  expect(await readSealed(path.join(makeFolder({}), "file"))).toBeUndefined();
});
