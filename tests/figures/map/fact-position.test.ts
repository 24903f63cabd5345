import { expect, test } from "vitest";
import { parseFacts } from "../../../src/parse/facts.ts";
import { parseSources } from "../../../src/parse/sources.ts";

const read = (at: string) =>
  parseFacts(
    { path: "facts.yaml", text: `port:\n  what: Dry port\n  at: ${at}\n` },
    parseSources(undefined, "en"),
    "en",
  );

test("a fact may say where it is", () => {
  const { ledger, problems } = read("[44.21, 80.41]");
  expect(problems).toEqual([]);
  expect(ledger.get("port")?.at).toEqual([44.21, 80.41]);
});

test("a latitude that does not exist is reported where it stands", () => {
  const { problems } = read("[104.2, 34.6]");
  expect(problems).toMatchObject([{ severity: "error", span: { line: 3, column: 8 } }]);
});
