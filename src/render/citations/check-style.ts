import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";
import type { TextFile } from "../../model/project.ts";
import { scanTags, type Tag } from "./scan-tags.ts";

/**
 * What is wrong with a CSL file, if anything, at its place: XML that is not whole, no style at all, one that only refers to another, or one
 * without a bibliography or with a missing part. The library itself would leave out what it does not understand, and say nothing.
 */
export function checkStyle(file: TextFile): Problem | undefined {
  const scanned = scanTags(file.text);
  const [root] = scanned.tags;
  if (root?.name !== "style") {
    return problem(
      file,
      root?.offset ?? 0,
      "This is not a citation style in CSL.",
      'A style begins with <style xmlns="http://purl.org/net/xbiblio/csl" …>; https://www.zotero.org/styles has thousands.',
    );
  }
  if (scanned.fault !== undefined) {
    const { offset, message } = scanned.fault;
    return problem(
      file,
      offset,
      `The XML of this citation style is broken: ${message}.`,
      "Download it again?",
    );
  }
  const parent = scanned.tags.find(
    ({ name, attributes }) => name === "link" && attributes["rel"] === "independent-parent",
  );
  if (!scanned.tags.some(({ name }) => name === "bibliography")) {
    return parent === undefined
      ? problem(
          file,
          root.offset,
          "This citation style has no bibliography, so it cannot format a list of sources.",
        )
      : problem(
          file,
          parent.offset,
          "This citation style only refers to another one.",
          `Take that one: ${parent.attributes["href"] ?? "its parent"}.`,
        );
  }
  return missingMacro(file, scanned.tags);
}

function missingMacro(file: TextFile, tags: readonly Tag[]): Problem | undefined {
  const known = new Set(
    tags.flatMap(({ name, attributes }) => (name === "macro" ? [attributes["name"]] : [])),
  );
  for (const { name, attributes, offset } of tags) {
    const macro = attributes["macro"];
    if ((name === "text" || name === "key") && macro !== undefined && !known.has(macro))
      return problem(file, offset, `This citation style uses a macro “${macro}” that it does not define.`);
  }
  return undefined;
}

function problem({ path, text }: TextFile, offset: number, message: string, hint = ""): Problem {
  const before = text.slice(0, offset).split("\n");
  const span = { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return error("citations/broken-style", span, message, hint);
}
