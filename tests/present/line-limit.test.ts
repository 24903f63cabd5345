import { expect, test } from "vitest";
import { limitLines } from "../../src/present/line-limit.ts";

test("an address has its share of the lines, and gets a line again when it lets one go", () => {
  const lines = limitLines({ inAll: 3, each: 2 });
  const first = lines.take("a");
  expect(first).toBeDefined();
  expect(lines.take("a")).toBeDefined();
  expect(lines.take("a")).toBeUndefined();
  expect(lines.take("b")).toBeDefined();
  expect(lines.take("c")).toBeUndefined();
  first?.();
  expect(lines.take("c")).toBeDefined();
  expect(lines.take("a")).toBeUndefined();
});
