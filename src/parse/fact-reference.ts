import Handlebars from "handlebars";
import type { FactRefOption, FactRefToken } from "../model/deck.ts";
import { factRefOptions } from "../model/deck.ts";
import { suggestName } from "../figures/nearest-name.ts";

/** A fault inside `{{…}}`, `offset` characters behind its start. */
export interface ReferenceFault {
  readonly code: string;
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

/** What a reference asks for, or what is wrong with it. */
export type ReadReference =
  | {
      readonly ok: true;
      readonly fact: string;
      /** Where the id stands in the text. */
      readonly offset: number;
      readonly field: FactRefToken["field"];
      readonly options: readonly FactRefOption[];
      /** `both` asks for the facts that dispute it, too. */
      readonly sides: "one" | "both";
    }
  | { readonly ok: false; readonly fault: ReferenceFault };

const fields = ["value", "year", "what"] as const;
const optionNames = [...factRefOptions, "both"] as const;

/** Reads `{{fact}}`, `{{fact.year}}`, `{{fact compact bare}}`: of all that Handlebars can say, a closed list of names, and never code. */
export function readReference(raw: string): ReadReference {
  const whole = (message: string, hint: string): ReadReference => ({
    ok: false,
    fault: { code: "facts/reference-syntax", offset: 0, length: raw.length, message, hint },
  });
  const inner = raw.slice(2, -2);
  const special = /^\s*(else\b|[#/^>!&*{~@])/.exec(inner)?.[1];
  if (special !== undefined) return whole(explainSpecial(special), general);
  const statement = parseStatement(raw);
  if (statement === undefined) return whole(`“${raw}” names no fact.`, general);
  const { path, params, hash } = statement;
  const extra = [...params, ...(hash === undefined ? [] : [undefined])];
  const names = extra.map((param) => (param?.type === "PathExpression" ? param.original : undefined));
  if (
    path.type !== "PathExpression" ||
    path.data === true ||
    path.depth !== 0 ||
    names.some((name) => name === undefined)
  ) {
    return whole(`“${raw}” names no fact.`, general);
  }
  const [fact = "", field = "value", ...rest] = path.parts;
  const offset = raw.indexOf(fact, 2);
  const known = fields.find((name) => name === field);
  if (known === undefined || rest.length > 0) {
    const written = [field, ...rest].join(".");
    return fail(
      "facts/unknown-field",
      raw,
      written,
      `“${written}” is not something that a fact can print.`,
      suggestName(written, fields, "Fields are value, year and what."),
    );
  }
  return readOptions(raw, names.map(String), { fact, offset, field: known });
}

const general =
  "Write {{id}}, {{id.year}}, {{id.what}} or {{id compact}}; a brace that is text is written \\{{.";

function explainSpecial(special: string): string {
  switch (special) {
    case "{":
    case "&":
      return "A fact is written with two braces.";
    case "!":
      return "Comments are written <!-- … -->.";
    default:
      return "Only facts can stand in double braces: no conditions, loops or partials.";
  }
}

function readOptions(
  raw: string,
  names: readonly string[],
  found: { readonly fact: string; readonly offset: number; readonly field: FactRefToken["field"] },
): ReadReference {
  const options: FactRefOption[] = [];
  let sides: "one" | "both" = "one";
  for (const name of names) {
    const option = optionNames.find((candidate) => candidate === name);
    if (option === undefined) {
      return fail(
        "facts/unknown-option",
        raw,
        name,
        `“${name}” is not an option.`,
        suggestName(name, optionNames, "Options are compact, full, bare and both."),
      );
    }
    if (option === "both" && found.field !== "what") {
      sides = "both";
      continue;
    }
    if (option === "both" || found.field !== "value") {
      return fail(
        "facts/unknown-option",
        raw,
        name,
        `“${name}” goes with a value, not with “${found.field}”.`,
        `Leave “${name}” out.`,
      );
    }
    if (!options.includes(option)) options.push(option);
  }
  if (options.includes("compact") && options.includes("full")) {
    return fail(
      "facts/unknown-option",
      raw,
      "full",
      "A value cannot be compact and full.",
      "Choose one of the two.",
    );
  }
  return { ok: true, ...found, options, sides };
}

function fail(code: string, raw: string, part: string, message: string, hint: string): ReadReference {
  const offset = Math.max(raw.lastIndexOf(part), 0);
  return { ok: false, fault: { code, offset, length: part.length, message, hint } };
}

interface Expression {
  readonly type: string;
  readonly original?: string;
  readonly parts: readonly string[];
  readonly data?: boolean;
  readonly depth?: number;
}

interface Statement {
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash?: unknown;
}

function parseStatement(raw: string): Statement | undefined {
  try {
    const [statement, ...others] = Handlebars.parse(raw).body;
    if (statement?.type !== "MustacheStatement" || others.length > 0) return undefined;
    // hbs.AST types a path as any expression; `type` tells them apart.
    return statement as unknown as Statement;
  } catch {
    return undefined;
  }
}
