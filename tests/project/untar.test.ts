import { expect, test } from "vitest";
import { untar } from "../../src/project/untar.ts";

function entry(name: string, content: string, { kind = "0", mode = "0000644" } = {}): Uint8Array {
  const size = Buffer.byteLength(content);
  const bytes = Buffer.alloc(512 + Math.ceil(size / 512) * 512);
  bytes.write(name, 0);
  bytes.write(`${mode}\0`, 100);
  bytes.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  bytes.write(kind, 156);
  bytes.write("ustar\0", 257);
  bytes.write(content, 512);
  return bytes;
}

function archive(...entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([...entries, Buffer.alloc(1024)]);
}

test("files come out with path, content and permission to run; folders are passed over", () => {
  const long = "x".repeat(700);
  const files = untar(
    archive(
      entry("lib/", "", { kind: "5" }),
      entry("lib/a.so", long, { mode: "0000755" }),
      entry("b.conf", "b"),
    ),
  );
  expect(
    files.map(({ path, bytes, isExecutable }) => [path, Buffer.from(bytes).toString(), isExecutable]),
  ).toEqual([
    ["lib/a.so", long, true],
    ["b.conf", "b", false],
  ]);
});

test("a path that leads out of the archive is refused", () => {
  expect(() => untar(archive(entry("../a", "x")))).toThrow("outside");
  expect(() => untar(archive(entry("/etc/a", "x")))).toThrow("outside");
});

test("bytes that are no archive are refused", () => {
  expect(() => untar(Buffer.alloc(1024, "x"))).toThrow("not a tar archive");
});
