import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { Attributes, PlacedText } from "../attributes.ts";
import { noAttributes, parseAttributes } from "../attributes.ts";
import { suggestName } from "../../figures/nearest-name.ts";

const containerNames = [
  "notes",
  "columns",
  "column",
  "steps",
  "note",
  "tip",
  "warning",
  "source",
  "only",
] as const;
/** The containers of the dialect. */
export type ContainerName = (typeof containerNames)[number];

/** Whether the dialect has a container of this name. */
export function isContainerName(name: string): name is ContainerName {
  return containerNames.some((known) => known === name);
}

/** The line that opens a container; its name may be unknown. */
export interface ContainerLine {
  readonly name: string;
  /** What stands behind the name of a container that takes a word: `long` of `::: only long`. */
  readonly word?: PlacedText;
  readonly attributes: Attributes;
  readonly span: Span;
  readonly problems: readonly Problem[];
}

/** Reads `::: name {attributes}`; undefined for the closing `:::` and for other lines. */
export function readContainerLine(
  line: string,
  at: { readonly file: string; readonly line: number },
): ContainerLine | undefined {
  const found = /^:{3,}[ \t]*([^\s{]*)[ \t]*(\{.*\})?[ \t]*(.*?)[ \t]*:*[ \t]*$/.exec(line);
  if (found === null || /^:{3,}[ \t]*$/.test(line)) return undefined;
  const [, name = "", braces, rest = ""] = found;
  const place = (text: string): Span => {
    const column = Math.max(0, line.indexOf(text)) + 1;
    return { file: at.file, line: at.line, column, endLine: at.line, endColumn: column + text.length };
  };
  const placeLast = (text: string): Span => {
    const column = line.lastIndexOf(text) + 1;
    return { file: at.file, line: at.line, column, endLine: at.line, endColumn: column + text.length };
  };
  const span = place(line.trimEnd());
  if (name === "") {
    const meant = /\{\.([\p{L}-]+)/u.exec(line)?.[1] ?? "note";
    const problem = error(
      "containers/unnamed",
      span,
      "This container has no name.",
      `Write ::: ${meant}, with attributes behind the name.`,
    );
    return { name, attributes: noAttributes, span, problems: [problem] };
  }
  const problems: Problem[] = [];
  if (!isContainerName(name)) {
    const hint = suggestName(name, containerNames, `Known containers: ${containerNames.join(", ")}.`);
    problems.push(error("containers/unknown", place(name), `There is no container “${name}”.`, hint));
  } else if (name === "only" && !/[\s{]/u.test(rest)) {
    return {
      name,
      word: { text: rest, span: rest === "" ? span : placeLast(rest) },
      attributes: noAttributes,
      span,
      problems,
    };
  } else if (rest.startsWith("{")) {
    problems.push(
      error("attributes/unclosed", place(rest), "Nothing closes this brace.", "Add the missing }."),
    );
  } else if (rest !== "") {
    problems.push(
      error(
        "containers/extra-text",
        place(rest),
        `“${rest}” cannot stand on the line of a container's name.`,
        "Begin its text on the next line.",
      ),
    );
  }
  const read = braces === undefined ? undefined : parseAttributes(braces, place(braces));
  problems.push(...(read?.problems ?? []));
  return { name, attributes: read?.attributes ?? noAttributes, span, problems };
}
