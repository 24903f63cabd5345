import Handlebars from "handlebars";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import { startOf } from "../model/span.ts";
import { digest } from "./digest.ts";
import { checkTemplate, type NamedProgram } from "./template-check.ts";
import { parseTemplate, type ParsedTemplate } from "./template-syntax.ts";

/** All templates of a deck, ready to print. */
export interface Templates {
  /** Of templates that cannot be read, whether a slide uses them or not. */
  readonly problems: readonly Problem[];
  /** Prints the view; where the template or a partial errs, problems instead. Of one that cannot be read, `problems` has told already. */
  print(name: string, view: object): Printed;
  /** What is amiss with a template that would print the view; nothing where it cannot be read, of which `problems` has told. */
  check(name: string, view: object): readonly Problem[];
}

export type Printed =
  | { readonly ok: true; readonly html: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** HTML in a view: printed as it is even by `{{field}}`. */
export type Html = Handlebars.SafeString | "";

/** Marks a string as HTML. Empty stays an empty string, so that `{{#if field}}` tells. */
export function asHtml(html: string): Html {
  return html === "" ? "" : new Handlebars.SafeString(html);
}

/**
 * Reads templates by name (`layouts/figure`, `partials/rail`). A partial is called by its name in `partials/`: `{{> rail}}`. `programs`: templates
 * as read, as JSON by the hash of their text, kept from one run to the next.
 */
export function readTemplates(
  files: ReadonlyMap<string, TextFile>,
  programs: Map<string, string> = new Map(),
): Templates {
  const problems: Problem[] = [];
  const compiled = new Map<string, Compiled>();
  const unread = new Map<string, Compiled>();
  for (const [name, file] of files) {
    const one = compile(file, programs);
    if ("problem" in one) problems.push(one.problem);
    else compiled.set(name, one);
    // What calls a partial that cannot be read has no fault of its own.
    if ("problem" in one && name.startsWith("partials/")) unread.set(name, emptyTemplate(file));
  }
  const partials = [...compiled, ...unread].filter(([name]) => name.startsWith("partials/"));
  const firstOwn = [...files.values()].find(({ isBuiltIn }) => isBuiltIn !== true);
  const partialPrograms = new Map(partials.map(([name, one]) => [name.slice("partials/".length), one]));
  const partialTemplates = Object.fromEntries(
    partials.map(([name, one]) => [name.slice("partials/".length), one.template]),
  );
  return {
    problems,
    print(name, view) {
      const one = compiled.get(name);
      if (one === undefined) return { ok: false, problems: [] };
      const wrong = checkTemplate(one, view, partialPrograms);
      if (wrong.length > 0) return { ok: false, problems: wrong };
      try {
        return { ok: true, html: one.template(view, { partials: partialTemplates }) };
      } catch (thrown) {
        // Built-in templates fail by what the deck's own ones do to them.
        const file = one.isBuiltIn && firstOwn !== undefined ? firstOwn.path : one.file;
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        const shown = `${message.replace(" in [object Object]", "")}.`;
        return { ok: false, problems: [error("template/failed", startOf(file), shown)] };
      }
    },
    check(name, view) {
      const one = compiled.get(name);
      return one === undefined ? [] : checkTemplate(one, view, partialPrograms);
    },
  };
}

interface Compiled extends NamedProgram {
  readonly template: Handlebars.TemplateDelegate;
}

function emptyTemplate({ path }: TextFile): Compiled {
  const program = Handlebars.parse("");
  return { file: path, program, isBuiltIn: false, template: () => "" };
}

/** Compiling is most of the work of rendering: a text is compiled once, however often the deck is rendered. */
const compiledTexts = new Map<string, Compiled>();
const mostTexts = 500;

const closedHelpers = {
  if: true,
  each: true,
  unless: false,
  with: false,
  lookup: false,
  log: false,
  helperMissing: false,
  blockHelperMissing: false,
};

function compile(file: TextFile, programs: Map<string, string>): Compiled | { readonly problem: Problem } {
  const isBuiltIn = file.isBuiltIn === true;
  const key = `${isBuiltIn ? "built in" : "own"} ${file.path}\n${file.text}`;
  const known = compiledTexts.get(key);
  if (known !== undefined) return known;
  const parsed = readProgram(file, programs);
  if (!parsed.ok) return parsed;
  const template = Handlebars.compile(parsed.program, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: closedHelpers,
    // Otherwise a partial on a line of its own indents all its lines, also those inside <pre>.
    preventIndent: true,
  });
  const one = { file: file.path, program: parsed.program, isBuiltIn, template };
  if (compiledTexts.size >= mostTexts) compiledTexts.clear();
  compiledTexts.set(key, one);
  return one;
}

/** Raise it when templates come to be read otherwise, or with the version of Handlebars. */
const recipe = "1 handlebars 4.7.10";

function readProgram(file: TextFile, programs: Map<string, string>): ParsedTemplate {
  const key = digest([recipe, file.text]);
  const kept = programs.get(key);
  // Written below.
  if (kept !== undefined) return { ok: true, program: JSON.parse(kept) as hbs.AST.Program };
  const parsed = parseTemplate(file);
  if (parsed.ok) programs.set(key, JSON.stringify(parsed.program));
  return parsed;
}
