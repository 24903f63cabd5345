import Handlebars from "handlebars";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import { startOf } from "../model/span.ts";
import { checkTemplate, type NamedProgram } from "./template-check.ts";
import { parseTemplate } from "./template-syntax.ts";

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

/** Reads templates by name (`layouts/figure`, `partials/rail`). A partial is called by its name in `partials/`: `{{> rail}}`. */
export function readTemplates(files: ReadonlyMap<string, TextFile>): Templates {
  const problems: Problem[] = [];
  const compiled = new Map<string, Compiled>();
  for (const [name, file] of files) {
    const one = compile(file);
    if ("problem" in one) problems.push(one.problem);
    else compiled.set(name, one);
  }
  const partials = [...compiled].filter(([name]) => name.startsWith("partials/"));
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
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        return { ok: false, problems: [error("template/failed", startOf(one.file), `${message}.`)] };
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

function compile(file: TextFile): Compiled | { readonly problem: Problem } {
  const key = `${file.path}\n${file.text}`;
  const known = compiledTexts.get(key);
  if (known !== undefined) return known;
  const parsed = parseTemplate(file);
  if (!parsed.ok) return parsed;
  const template = Handlebars.compile(parsed.program, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: closedHelpers,
    // Otherwise a partial on a line of its own indents all its lines, also those inside <pre>.
    preventIndent: true,
  });
  const one = { file: file.path, program: parsed.program, template };
  if (compiledTexts.size >= mostTexts) compiledTexts.clear();
  compiledTexts.set(key, one);
  return one;
}
