import type { Project } from "../model/project.ts";

/**
 * The later of two readings of a folder, in which lists and maps are those of the earlier one where they hold the same files (the very same
 * objects); the earlier reading itself where everything is the same.
 */
export function takeOver(before: Project, after: Project): Project {
  const project: Project = {
    ...after,
    markdown: isSameRow(before.markdown, after.markdown) ? before.markdown : after.markdown,
    citationStyles: sameMap(before.citationStyles, after.citationStyles),
    tables: sameMap(before.tables, after.tables),
    images: sameMap(before.images, after.images),
    templates: sameMap(before.templates, after.templates),
    unreadable: sameMap(before.unreadable, after.unreadable),
  };
  const isSame = isSameRow(Object.entries(before).flat(), Object.entries(project).flat());
  return isSame ? before : project;
}

function sameMap<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  return isSameRow([...before].flat(), [...after].flat()) ? before : after;
}

function isSameRow(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((part, index) => part === after[index]);
}
