import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { decimalYear } from "../../src/model/calendar.ts";
import { factKinds, type Fact, type FactKind, type Hedge, type Ledger } from "../../src/model/fact.ts";
import { startOf } from "../../src/model/span.ts";
import type { DatePoint, MissingEnd, TimeSpan } from "../../src/model/time.ts";

/** A ledger from YAML as authors write it, for tests that need facts and no problems. */
export function ledgerFrom(path: string): Ledger {
  return ledgerOf(readFileSync(path, "utf8"));
}

interface Entry {
  readonly what: string;
  readonly short?: string;
  readonly kind?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly when?: string | number;
  readonly hedge?: Hedge;
  readonly scope?: string;
  readonly aliases?: readonly string[];
  readonly disputes?: readonly string[];
  readonly status?: Fact["status"];
  readonly derived?: string;
  readonly note?: string;
}

export function ledgerOf(yaml: string): Ledger {
  const entries = (parse(yaml, { schema: "core" }) ?? {}) as Readonly<Record<string, Entry>>;
  const facts = new Map<string, Fact>();
  const valueOf = (id: string): number => {
    const entry = entries[id];
    if (entry?.derived === undefined) return Number(entry?.value);
    const names = entry.derived.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/gi) ?? [];
    const arithmetic = names
      .toSorted((a, b) => b.length - a.length)
      .reduce(
        (text, name) =>
          text.replaceAll(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, "g"), `(${valueOf(name)})`),
        entry.derived,
      );
    // Arithmetic of our own test ledgers, numbers and operators only.
    return Number(new Function(`return ${arithmetic}`)());
  };
  for (const [id, entry] of Object.entries(entries)) {
    const value = entry.value === undefined && entry.derived === undefined ? undefined : valueOf(id);
    const when = entry.when === undefined ? undefined : readWhen(String(entry.when));
    facts.set(id, {
      id,
      span: startOf("facts.yaml"),
      what: entry.what,
      kind: kindOf(entry, value, when),
      hedge: entry.hedge ?? "exact",
      citations: [],
      disputes: entry.disputes ?? [],
      status: entry.status ?? "ok",
      ...(entry.short !== undefined && { short: entry.short }),
      ...(value !== undefined && { value }),
      ...(entry.unit !== undefined && { unit: entry.unit }),
      ...(when !== undefined && { when }),
      ...(entry.scope !== undefined && { scope: entry.scope }),
      ...(entry.aliases !== undefined && { aliases: entry.aliases }),
      ...(entry.note !== undefined && { note: entry.note }),
      ...(entry.derived !== undefined && {
        derivation: {
          expression: entry.derived,
          inputs: Object.keys(entries).filter((name) => entry.derived?.includes(name)),
        },
      }),
    });
  }
  return facts;
}

function kindOf(entry: Entry, value: number | undefined, when: TimeSpan | undefined): FactKind {
  const known = factKinds.find((kind) => kind === entry.kind);
  if (known !== undefined) return known;
  if (value !== undefined) return entry.unit === "rank" ? "ranking" : "figure";
  return when === undefined ? "theme" : when.isInterval ? "phase" : "event";
}

function readWhen(edtf: string): TimeSpan {
  const [start = "", end] = edtf.split("/");
  const from = readPoint(start);
  return { edtf, isInterval: end !== undefined, start: from, end: end === undefined ? from : readPoint(end) };
}

function readPoint(text: string): DatePoint | MissingEnd {
  if (text === "..") return "open";
  const found = /^(-?\d{1,4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(text);
  if (found === null) return "unknown";
  const year = Number(found[1]);
  const month = Number(found[2] ?? 1);
  const day = Number(found[3] ?? 1);
  const precision = found[3] !== undefined ? "day" : found[2] !== undefined ? "month" : "year";
  const to =
    precision === "year"
      ? year + 1
      : precision === "month"
        ? decimalYear(
            month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
          )
        : decimalYear({ year, month, day: day + 1 });
  return {
    from: decimalYear({ year, month, day }),
    to,
    precision,
    approximate: found[4] === "~",
    uncertain: found[4] === "?",
  };
}
