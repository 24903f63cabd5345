import type { Fact } from "../model/fact.ts";
import { error, type Problem } from "../model/problem.ts";
import type { TimeSpan } from "../model/time.ts";
import type { FigureContext } from "./figure.ts";
import { suggestName } from "./nearest-name.ts";

type Path = readonly PropertyKey[];

/** The fact of this id, or undefined and a problem at `path` with the nearest id. */
export function findFact(
  id: string,
  path: Path,
  context: FigureContext,
  problems: Problem[],
): Fact | undefined {
  const fact = context.facts.get(id);
  if (fact === undefined) {
    const hint = suggestName(id, context.facts.keys(), "Facts are defined in facts.yaml.");
    problems.push(error("figure/unknown-fact", context.locate(path), `There is no fact “${id}”.`, hint));
  }
  return fact;
}

/** The date as read, or undefined and a problem at `path`. */
export function readDate(
  text: string,
  path: Path,
  context: FigureContext,
  problems: Problem[],
): TimeSpan | undefined {
  const parsed = context.parseDate(toEdtf(text));
  if (parsed.ok) return parsed.span;
  problems.push(error("figure/bad-date", context.locate(path), parsed.message, parsed.hint));
  return undefined;
}

/** A year as EDTF writes it, whether YAML read a number or a text: 800 is `0800`, −500 is `-0500`, 12000 is `Y12000`. */
export function toEdtf(written: number | string): string {
  const text = String(written).trim();
  const parts = /^(-?)(\d+)$/.exec(text);
  const [, sign = "", digits = ""] = parts ?? [];
  if (parts === null) return text;
  return digits.length > 4 ? `Y${text}` : sign + digits.padStart(4, "0");
}
