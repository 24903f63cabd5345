import type { Fact, Ledger } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { dimensionOf } from "../model/units.ts";
import type { Arithmetic } from "./arithmetic.ts";
import { factsOf, readArithmetic } from "./arithmetic.ts";
import { withoutRepeats } from "./citations.ts";
import { suggestName } from "../figures/nearest-name.ts";
import type { Quantity } from "./quantity.ts";
import { negate, operate } from "./quantity.ts";
import type { YamlDocument } from "./yaml-document.ts";

/** A fact as written, before what is derived has been computed. */
export interface DerivedDraft {
  readonly fact: Fact;
  /** The arithmetic, where the fact has any. */
  readonly derived?: string;
  /** Whether the author gave a hedge; it then stands. */
  readonly isHedged: boolean;
  /** Its faults are reported already. */
  readonly isBroken: boolean;
}

/** All facts, with the derived ones computed. */
export interface DerivedFacts {
  readonly ledger: Ledger;
  /** Facts that could not be computed. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Computes derived facts in the order that they need each other. A result has the unit that the arithmetic gives (the author's `unit`
 * goes first), the hedges of its inputs joined, and their citations where it has none of its own.
 */
export function deriveFacts(drafts: readonly DerivedDraft[], document: YamlDocument): DerivedFacts {
  const run: Run = {
    document,
    drafts: new Map(drafts.map((draft) => [draft.fact.id, draft])),
    results: new Map(),
    problems: [],
    broken: new Set(),
  };
  const ledger = new Map(drafts.map(({ fact }) => [fact.id, resolveFact(fact.id, run, []) ?? fact]));
  return { ledger, broken: run.broken, problems: run.problems };
}

interface Run {
  readonly document: YamlDocument;
  readonly drafts: ReadonlyMap<string, DerivedDraft>;
  /** Finished facts; undefined for those that have faults. */
  readonly results: Map<string, Fact | undefined>;
  readonly problems: Problem[];
  readonly broken: Set<string>;
}

function resolveFact(id: string, run: Run, path: readonly string[]): Fact | undefined {
  if (run.results.has(id)) return run.results.get(id);
  const draft = run.drafts.get(id);
  if (draft === undefined) return undefined;
  const start = path.indexOf(id);
  if (start >= 0) {
    const circle = [...path.slice(start), id].join(" → ");
    run.problems.push(
      error(
        "facts/cycle",
        run.document.locate([id, "derived"]),
        `“${id}” is derived from itself: ${circle}.`,
        "Give one of them a value.",
      ),
    );
    for (const member of path.slice(start)) run.broken.add(member);
    return undefined;
  }
  const fact =
    draft.derived === undefined ? draft.fact : computeFact(draft, draft.derived, run, [...path, id]);
  const isFaulty = fact === undefined || draft.isBroken || run.broken.has(id);
  if (isFaulty) run.broken.add(id);
  run.results.set(id, isFaulty ? undefined : fact);
  return run.results.get(id);
}

function computeFact(draft: DerivedDraft, text: string, run: Run, path: readonly string[]): Fact | undefined {
  const { fact } = draft;
  const at = (part = text): Span =>
    run.document.locatePart([fact.id, "derived"], Math.max(findWord(text, part), 0), part.length);
  const read = readArithmetic(text);
  if (!read.ok) {
    run.problems.push(error("facts/derived-syntax", at(), read.message, read.hint));
    return undefined;
  }
  const inputs = factsOf(read.expression);
  const problems = inputs.flatMap((id) => findInputProblem(id, at(id), run));
  const found = inputs.map((id) => resolveFact(id, run, path));
  if (problems.length > 0) run.problems.push(...problems);
  const facts = found.filter((input) => input !== undefined);
  if (problems.length > 0 || facts.length < inputs.length) return undefined;
  const quantity = evaluate(read.expression, new Map(facts.map((input) => [input.id, input])));
  const result = "message" in quantity ? quantity : nameUnit(quantity, fact, read.expression);
  if ("message" in result) {
    run.problems.push(error(result.code, at(), result.message, result.hint));
    return undefined;
  }
  if (!Number.isFinite(result.value)) {
    const hint = "Check the values that it is computed from.";
    run.problems.push(error("facts/too-large", at(), "The result is too large for a number.", hint));
    return undefined;
  }
  const { unit: _replaced, ...rest } = fact;
  return {
    ...rest,
    value: result.value,
    ...(result.unit !== undefined && { unit: result.unit }),
    kind: result.unit === "rank" && fact.kind === "figure" ? "ranking" : fact.kind,
    hedge: draft.isHedged ? fact.hedge : result.hedge,
    citations:
      fact.citations.length > 0 ? fact.citations : withoutRepeats(facts.flatMap((input) => input.citations)),
    derivation: { expression: text, inputs },
  };
}

function findInputProblem(id: string, at: Span, run: Run): Problem[] {
  const draft = run.drafts.get(id);
  if (draft === undefined) {
    if (run.document.hasSyntaxErrors) return [];
    const parts = id.split("-");
    const isSubtraction = parts.some(
      (_part, index) =>
        run.drafts.has(parts.slice(0, index).join("-")) && run.drafts.has(parts.slice(index).join("-")),
    );
    const hint = isSubtraction
      ? "Put spaces around the minus sign."
      : suggestName(id, run.drafts.keys(), "Only facts of facts.yaml can be computed with.");
    return [error("facts/unknown", at, `There is no fact “${id}”.`, hint)];
  }
  if (draft.derived !== undefined || draft.fact.value !== undefined || draft.isBroken) return [];
  return [
    error("facts/no-value", at, `“${id}” has no value to compute with.`, "Use a fact that has a value."),
  ];
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

function evaluate(expression: Arithmetic, facts: Ledger): Quantity | Fault {
  switch (expression.kind) {
    case "number":
      return { value: expression.value, unit: { kind: "typed" }, hedge: "exact" };
    case "fact": {
      const fact = facts.get(expression.id);
      return {
        value: fact?.value ?? Number.NaN,
        unit: { kind: "unit", unit: fact?.unit },
        hedge: fact?.hedge ?? "exact",
      };
    }
    case "negative": {
      const inner = evaluate(expression.of, facts);
      return "message" in inner ? inner : negate(inner);
    }
    case "operation": {
      const left = evaluate(expression.left, facts);
      if ("message" in left) return left;
      const right = evaluate(expression.right, facts);
      if ("message" in right) return right;
      if (expression.operator === "/" && right.value === 0) {
        return {
          code: "facts/division-by-zero",
          message: "This divides by zero.",
          hint: "Check the value of the divisor.",
        };
      }
      const result = operate(expression.operator, left, right);
      if (result !== "unlike-units") return result;
      const verb = expression.operator === "+" ? "added to" : "taken from";
      const [first, second] = expression.operator === "+" ? [left, right] : [right, left];
      return {
        code: "facts/unlike-units",
        message: `${unitInWords(first)} cannot be ${verb} ${unitInWords(second).toLowerCase()}.`,
        hint: "Both sides need the same unit.",
      };
    }
  }
}

function unitInWords({ unit }: Quantity): string {
  if (unit.kind !== "unit") return "A number";
  return unit.unit === undefined ? "A bare count" : `A value in “${unit.unit}”`;
}

interface Result {
  readonly value: number;
  readonly unit: string | undefined;
  readonly hedge: Fact["hedge"];
}

function nameUnit({ value, unit, hedge }: Quantity, fact: Fact, expression: Arithmetic): Result | Fault {
  if (fact.unit !== undefined) {
    // A typed factor may convert: kilometres to metres, yuan to dollars, a ratio to percent.
    if (unit.kind === "unit" && !hasTypedFactor(expression) && areUnlike(unit.unit, fact.unit)) {
      return {
        code: "facts/unlike-units",
        message: `The result is in “${unit.unit ?? ""}”, and not in “${fact.unit}”.`,
        hint: "Leave “unit” out, or convert with a factor.",
      };
    }
    return { value, unit: fact.unit, hedge };
  }
  if (unit.kind !== "unnamed") return { value, unit: unit.kind === "unit" ? unit.unit : undefined, hedge };
  return {
    code: "facts/unnamed-unit",
    message: "The result has a unit that has no name yet.",
    hint: "Name it with “unit:”, for instance unit: dollars per visitor.",
  };
}

function hasTypedFactor(expression: Arithmetic): boolean {
  switch (expression.kind) {
    case "number":
    case "fact":
      return false;
    case "negative":
      return hasTypedFactor(expression.of);
    case "operation": {
      const { operator, left, right } = expression;
      const isProduct = operator === "*" || operator === "/";
      if (isProduct && (left.kind === "number" || right.kind === "number")) return true;
      return hasTypedFactor(left) || hasTypedFactor(right);
    }
  }
}

/** Whether both are known, and no value in one is a value in the other. */
function areUnlike(computed: string | undefined, named: string): boolean {
  const dimensions = [dimensionOf(computed), dimensionOf(named)];
  return computed !== named && !dimensions.includes(undefined);
}

/** Where an id stands as a whole word; ids may hold one another. */
function findWord(text: string, word: string): number {
  if (word === text || word === "") return 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return at;
  }
  return -1;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
}
