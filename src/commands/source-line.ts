import type { Project, TextFile } from "../model/project.ts";
import type { Span } from "../model/span.ts";

/** The author's line that a place is in, without its line end; undefined where there is none, as in an image. */
export function sourceLineOf(project: Project): (span: Span) => string | undefined {
  const lines = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    let known = lines.get(file);
    if (known === undefined) {
      known = findText(project, file)?.text.split("\n") ?? [];
      lines.set(file, known);
    }
    return known[line - 1];
  };
}

function findText(
  { markdown, facts, sources, themeCss, citationStyles, tables, templates }: Project,
  file: string,
): TextFile | undefined {
  const texts = [
    ...markdown,
    facts,
    sources,
    themeCss,
    ...citationStyles.values(),
    ...tables.values(),
    ...templates.values(),
  ];
  return texts.find((text) => text?.path === file);
}
