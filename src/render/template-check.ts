import { closest, distance } from "fastest-levenshtein";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";

/** A template that could be read, and the file it came from. */
export interface NamedProgram {
  readonly file: string;
  readonly program: hbs.AST.Program;
  /** One that comes with chronodeck: what is wrong in it is told where a template of the deck's own calls it. */
  readonly isBuiltIn: boolean;
}

/**
 * Holds a template and the partials it shows against the view it is given: unknown fields, partials and helpers, each at its place.
 * Handlebars' own strict mode stops at the first and lets `{{#if misspelt}}` pass.
 */
export function checkTemplate(
  template: NamedProgram,
  view: object,
  partials: ReadonlyMap<string, NamedProgram>,
): readonly Problem[] {
  const problems: Problem[] = [];
  walk(template, [{ value: view, names: [] }], {
    partials,
    problems,
    open: [],
    isLive: true,
    calledAt: undefined,
  });
  return problems;
}

/** What paths are looked up in; `value` is undefined where it cannot be known, as inside `{{#each}}` over an empty list. */
interface Scope {
  readonly value: unknown;
  /** Block parameters: `{{#each slides as |slide|}}`. */
  readonly names: readonly string[];
}

interface Walk {
  readonly partials: ReadonlyMap<string, NamedProgram>;
  readonly problems: Problem[];
  /** Partials being looked into, against endless recursion. */
  readonly open: readonly string[];
  /** Whether this view will print what is being looked at. Fields are known elsewhere, too, but may be null there. */
  readonly isLive: boolean;
  /** Where an own template calls the built-in one that is being looked at. */
  readonly calledAt: Span | undefined;
}

function walk(
  { file, program }: Pick<NamedProgram, "file" | "program">,
  scopes: readonly Scope[],
  state: Walk,
): void {
  for (const statement of program.body) checkStatement(statement, file, scopes, state);
}

function checkStatement(
  statement: hbs.AST.Statement,
  file: string,
  scopes: readonly Scope[],
  state: Walk,
): void {
  if (isMustache(statement)) checkMustache(statement, file, scopes, state);
  else if (isBlock(statement)) checkBlock(statement, file, scopes, state);
  else if (isPartial(statement)) checkPartial(statement, file, scopes, state);
  else if (statement.type !== "ContentStatement" && statement.type !== "CommentStatement")
    report(state, file, statement, "template/not-allowed", "Templates show, they do not think.", allowed);
}

const allowed = "Use fields, {{#if}}, {{#each}} and {{> partials}}.";

function checkMustache(
  { path, params, hash }: hbs.AST.MustacheStatement,
  file: string,
  scopes: readonly Scope[],
  state: Walk,
): void {
  if (!isPath(path)) {
    report(state, file, path, "template/not-allowed", "Text stands in a template without braces.", allowed);
    return;
  }
  const pairs: readonly hbs.AST.HashPair[] | undefined = hash?.pairs;
  if (params.length > 0 || (pairs !== undefined && pairs.length > 0)) {
    report(state, file, path, "template/unknown-helper", `There is no helper “${path.original}”.`, allowed);
    return;
  }
  lookUp(path, file, scopes, state);
}

function checkBlock(
  block: hbs.AST.BlockStatement,
  file: string,
  scopes: readonly Scope[],
  state: Walk,
): void {
  const name = isPath(block.path) ? block.path.original : "";
  const subject = block.params[0];
  if ((name !== "if" && name !== "each") || subject === undefined) {
    const message = `There is no block “${name}”.`;
    report(state, file, block.path, "template/unknown-helper", message, allowed);
    return;
  }
  const value = isPath(subject) ? lookUp(subject, file, scopes, state) : undefined;
  const isFull = isTruthy(value);
  const inner =
    name === "if" ? scopes : [...scopes, { value: firstOf(value), names: blockParameters(block.program) }];
  const isEmptyList = name === "each" && firstOf(value) === undefined;
  if (!isEmptyList)
    walk({ file, program: block.program }, inner, { ...state, isLive: state.isLive && isFull });
  const otherwise: hbs.AST.Program | undefined = block.inverse;
  if (otherwise !== undefined)
    walk({ file, program: otherwise }, scopes, { ...state, isLive: state.isLive && !isFull });
}

/** As `{{#if}}` decides it. */
function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function blockParameters(program: hbs.AST.Program): readonly string[] {
  const names: readonly string[] | undefined = program.blockParams;
  return names ?? [];
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : undefined;
}

function checkPartial(
  { name, params }: hbs.AST.PartialStatement,
  file: string,
  scopes: readonly Scope[],
  state: Walk,
): void {
  if (!isPath(name)) {
    report(state, file, name, "template/not-allowed", "A partial is called by its name.", allowed);
    return;
  }
  const key = name.original;
  const partial = state.partials.get(key);
  if (partial === undefined) {
    const hint = nearest(key, [...state.partials.keys()]);
    report(state, file, name, "template/unknown-partial", `There is no partial “${key}”.`, hint);
    return;
  }
  if (state.open.includes(key)) {
    const message = `“${key}” shows itself here without end.`;
    if (state.isLive) report(state, file, name, "template/not-allowed", message, "Leave one of the two out.");
    return;
  }
  const subject = params[0];
  const value =
    subject !== undefined && isPath(subject) ? lookUp(subject, file, scopes, state) : scopes.at(-1)?.value;
  if (value === undefined || value === null) return;
  const calledAt = partial.isBuiltIn ? (state.calledAt ?? spanOf(name, file)) : undefined;
  walk(partial, [{ value, names: [] }], { ...state, calledAt, open: [...state.open, key] });
}

/** The value at a path, undefined where it is unknown or cannot be known. */
function lookUp(path: hbs.AST.PathExpression, file: string, scopes: readonly Scope[], state: Walk): unknown {
  const first = path.parts[0];
  if (path.data || (first !== undefined && scopes.some(({ names }) => names.includes(first))))
    return undefined;
  let value = scopes.at(-1 - path.depth)?.value;
  for (const part of path.parts) {
    if (value === null && state.isLive) {
      const owner = path.parts.slice(0, path.parts.indexOf(part)).join(".");
      const message = `There is no field “${part}” here: “${owner}” is empty on some slides.`;
      report(state, file, path, "template/unknown-field", message, `Put it inside {{#if ${owner}}}.`);
      return undefined;
    }
    if (typeof value !== "object" || value === null) return undefined;
    if (!Object.hasOwn(value, part)) {
      const hint = nearest(part, Object.keys(value));
      report(state, file, path, "template/unknown-field", `There is no field “${part}” here.`, hint);
      return undefined;
    }
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

function nearest(word: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const best = closest(word, known);
  return distance(word, best) <= Math.max(2, word.length / 3)
    ? `Did you mean “${best}”?`
    : `There are: ${known.toSorted().join(", ")}.`;
}

function report(
  state: Walk,
  file: string,
  node: hbs.AST.Node,
  code: string,
  message: string,
  hint: string,
): void {
  state.problems.push(error(code, state.calledAt ?? spanOf(node, file), message, hint));
}

function spanOf({ loc }: hbs.AST.Node, file: string): Span {
  return { file, line: loc.start.line, column: loc.start.column + 1 };
}

function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}
function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === "BlockStatement";
}
function isPartial(node: hbs.AST.Node): node is hbs.AST.PartialStatement {
  return node.type === "PartialStatement";
}
function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}
