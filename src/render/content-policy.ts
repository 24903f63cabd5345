import { createHash } from "node:crypto";
import type { Problem } from "../model/problem.ts";
import { warning } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import type { Span } from "../model/span.ts";

/** From where a page is opened: alone; beside its style, script and pictures; or from a server of ours, which also talks to it. */
export type PolicyPlace =
  | { readonly kind: "file" }
  | { readonly kind: "folder" }
  /** The host as the browser names it, with its port. */
  | { readonly kind: "server"; readonly host: string };

/**
 * A page's Content-Security-Policy: no network, no code but these inline scripts (texts as they stand in the page) and, except in a lone file,
 * the place's own. Styles stand in attributes all over slides and figures, so they may be inline. In a meta element, as in files, browsers pass over
 * `frame-ancestors`, so only servers say it.
 */
export function contentPolicy(place: PolicyPlace, scripts: readonly string[]): string {
  const own = place.kind === "file" ? [] : ["'self'"];
  const code = [...own, ...scripts.map(hashOf)];
  const isServed = place.kind === "server";
  return [
    "default-src 'none'",
    `script-src ${code.length === 0 ? "'none'" : code.join(" ")}`,
    ["style-src", ...own, "'unsafe-inline'"].join(" "),
    ["img-src", ...own, "data: blob:"].join(" "),
    ["font-src", ...own, "data:"].join(" "),
    ["media-src", ...own, "data: blob:"].join(" "),
    // Some Safari does not count a WebSocket as 'self'.
    ...(isServed ? [`connect-src 'self' ws://${place.host}`, "frame-src 'self'", "worker-src blob:"] : []),
    ...(place.kind === "folder" ? ["connect-src 'self'", "worker-src 'self'"] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(isServed ? ["frame-ancestors 'self'"] : []),
  ].join("; ");
}

function hashOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

/** The inline scripts that a deck's own templates bring along, and what of their code a browser will refuse to run. */
export interface TemplateScripts {
  /** What stands around the field `script`, wherever it is printed as a script. */
  readonly around: readonly { readonly before: string; readonly after: string }[];
  readonly texts: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads templates by name, except the handout's, where no script runs. Only what stands there word for word is known beforehand, and allowed. */
export function scriptsOf(templates: ReadonlyMap<string, TextFile>): TemplateScripts {
  const known = found.get(templates) ?? findScripts(templates);
  found.set(templates, known);
  return known;
}

// A deck's templates stay the same map for as long as nobody edits one.
const found = new WeakMap<ReadonlyMap<string, TextFile>, TemplateScripts>();

function findScripts(templates: ReadonlyMap<string, TextFile>): TemplateScripts {
  const around: TemplateScripts["around"][number][] = [];
  const texts: string[] = [];
  const problems: Problem[] = [];
  for (const [name, file] of templates) {
    if (/^(?:handout|partials\/handout)/u.test(name)) continue;
    const markup = file.text.replaceAll(
      script,
      (whole: string, attributes: string, text: string, at: number) => {
        const ours = /^(\s*)\{\{(?:\{\s*script\s*\}|\s*script\s*)\}\}(\s*)$/u.exec(text);
        if (isData(attributes)) return blank(whole);
        if (ours !== null) around.push({ before: ours[1] ?? "", after: ours[2] ?? "" });
        else if (/\ssrc\s*=/iu.test(attributes)) problems.push(fromElsewhere(placeIn(file, at)));
        else if (text.includes("{{")) problems.push(withFields(placeIn(file, at)));
        else texts.push(text);
        return blank(whole);
      },
    );
    for (const { 1: attribute = "", index } of markup.matchAll(handler))
      problems.push(inAttribute(attribute, placeIn(file, markup.indexOf(attribute, index))));
  }
  return { around, texts, problems };
}

const script = /<script\b([^>]*)>([\s\S]*?)(?:<\/script\s*>|$)/giu;
const handler = /<[a-z][^<>]*?\s(on[a-z]+)\s*=/giu;

/** Of the same length, so that places stay. */
function blank(text: string): string {
  return " ".repeat(text.length);
}

/** JSON and the like are no code. */
function isData(attributes: string): boolean {
  const type = /\stype\s*=\s*["']?([^"'\s>]*)/iu.exec(attributes)?.[1] ?? "";
  return type !== "" && !/^(?:module|(?:text|application)\/(?:javascript|ecmascript))$/iu.test(type);
}

function fromElsewhere(at: Span): Problem {
  const message = "This script will not run: a deck loads no code from files or from the network.";
  return warning("template/script", at, message, "Write the code itself between <script> and </script>.");
}

function withFields(at: Span): Problem {
  const message = "This script will not run: with fields inside, nobody can know beforehand what it does.";
  const hint = "Print the fields into data-… attributes, and read them in the script.";
  return warning("template/script", at, message, hint);
}

function inAttribute(name: string, at: Span): Problem {
  const hint = "Use addEventListener in a <script> of the template.";
  return warning("template/script", at, `“${name}” will not run: a deck has no code in attributes.`, hint);
}

function placeIn({ path, text }: TextFile, offset: number): Span {
  const before = text.slice(0, offset).split("\n");
  return { file: path, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
