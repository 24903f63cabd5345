import type { Problem } from "../model/problem.ts";
import { error, warning } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import { startOf } from "../model/span.ts";

/** Files that the deck needs and that could not be read. Images are reported where they are used. */
export function findUnreadable({ unreadable }: Project): Problem[] {
  return [...unreadable]
    .filter(([path]) => /\.(?:md|yaml|csv|hbs|css)$/.test(path))
    .map(([path, reason]) => error("files/unreadable", startOf(path), `“${path}” ${reason}.`));
}

/** What of somebody else's deck is passed over. */
export function findForeign({ foreign }: Project): Problem[] {
  if (foreign === undefined) return [];
  const { templates, themeCss } = foreign;
  const files = [...templates.values(), ...(themeCss === undefined ? [] : [themeCss])];
  const hint = "If you trust its author, leave --safe out.";
  return files.map(({ path }) =>
    warning("safe/ignored", startOf(path), `“${path}” of somebody else’s deck is not used.`, hint),
  );
}

/** In the order of the files and their lines; the same problem at the same place but once. */
export function sortProblems(project: Project, problems: readonly Problem[]): Problem[] {
  const files = [
    ...project.markdown.map((file) => file.path),
    "facts.yaml",
    "sources.yaml",
    ...project.tables.keys(),
  ];
  const order = new Map(files.map((file, index) => [file, index]));
  const rank = (problem: Problem): number => order.get(problem.span.file) ?? files.length;
  const seen = new Set<string>();
  return problems
    .toSorted((a, b) => rank(a) - rank(b) || a.span.line - b.span.line || a.span.column - b.span.column)
    .filter(({ code, message, span }) => {
      const key = `${span.file} ${span.line} ${span.column} ${code} ${message}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
