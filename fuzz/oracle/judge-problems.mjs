import { readFileSync } from "node:fs";
import { join } from "node:path";

const documented = new Set(
  Array.from(
    readFileSync(join(import.meta.dirname, "../../docs/checks.md"), "utf8").matchAll(/`([a-z-]+\/[a-z-]+)`/g),
    ([, code]) => code,
  ),
);

/** What is amiss with the problems that a deck was told to have: each must stand at a place that exists, under a documented code, with words. */
export function judgeProblems(problems, project) {
  const lines = linesOf(project);
  // What an author wrote may be told back: YAML's .nan is “NaN”.
  const nonsense = isNanWritten(lines) ? /\bundefined\b|\[object / : /\bundefined\b|\bNaN\b|\[object /;
  return problems.flatMap((problem) => {
    const { code, severity, message, hint, span } = problem;
    const faults = [];
    if (!documented.has(code)) faults.push(`undocumented code: ${code}`);
    if (severity !== "error" && severity !== "warning") faults.push(`severity of ${code}`);
    if (typeof message !== "string" || message.trim() === "") faults.push(`no message: ${code}`);
    if (typeof hint !== "string") faults.push(`no hint: ${code}`);
    if (nonsense.test(withoutQuotes(message + hint))) faults.push(`nonsense in the message: ${code}`);
    const misplaced = judgePlace(span, lines, project);
    if (misplaced !== undefined) faults.push(`${misplaced}: ${code}`);
    return faults.map((fault) => ({
      fault,
      detail: `${span?.file}:${span?.line}:${span?.column} ${code} ${String(message).slice(0, 200)}`,
    }));
  });
}

const isNanWritten = (lines) =>
  [...lines.values()].some((text) => text.some((line) => /\bnan\b/i.test(line)));

function judgePlace(span, lines, { unreadable, images, tables }) {
  if (span === undefined || typeof span.file !== "string" || span.file === "") return "no file";
  const known = lines.get(span.file);
  if (known === undefined) {
    const exists = unreadable.has(span.file) || images.has(span.file) || tables.has(span.file);
    return exists && span.line === 1 && span.column === 1 ? undefined : "no such file";
  }
  if (!Number.isInteger(span.line) || span.line < 1 || span.line > known.length)
    return "line outside the file";
  const length = known[span.line - 1].length;
  if (!Number.isInteger(span.column) || span.column < 1 || span.column > length + 1)
    return "column outside the line";
  return undefined;
}

/** What an author wrote may be quoted in a message. */
function withoutQuotes(text) {
  return text.replaceAll(/“[^”]*”/g, "");
}

function linesOf({ markdown, facts, sources, themeCss, citationStyles, tables, templates }) {
  const files = [
    ...markdown,
    facts,
    sources,
    themeCss,
    ...citationStyles.values(),
    ...tables.values(),
    ...templates.values(),
  ];
  return new Map(files.filter(Boolean).map((file) => [file.path, file.text.split("\n")]));
}
