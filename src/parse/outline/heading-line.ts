import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import { noAttributes, parseAttributes, splitAttributes } from "../attributes.ts";
import type { HeadingLine } from "./segment.ts";

/** Reads `# Words {…}` or `## Words {…}`; undefined for other lines. A row of # at the end, as some write it, is taken off. */
export function readHeadingLine(
  line: string,
  at: { readonly file: string; readonly line: number },
): { readonly heading: HeadingLine; readonly problems: readonly Problem[] } | undefined {
  const found = /^(##?)(?:[ \t]+(.*))?$/.exec(line);
  if (found === null) return undefined;
  const marks = found[1] ?? "#";
  const content = found[2] ?? "";
  const start = line.length - content.length;
  const split = splitAttributes(content.replace(/(?:^|[ \t])#+[ \t]*$/, ""));
  const column = start + split.offset + 1;
  const place = { file: at.file, line: at.line, column, endLine: at.line, endColumn: line.length + 1 };
  const read = split.attributes === undefined ? undefined : parseAttributes(split.attributes, place);
  const fault = split.isUnclosed ? unclosed(place) : findInside(split.text, { ...place, column: start + 1 });
  return {
    heading: {
      level: marks === "#" ? 1 : 2,
      text: split.text.trimEnd(),
      column: start + 1,
      attributes: read?.attributes ?? noAttributes,
    },
    problems: [...(read?.problems ?? []), ...(fault === undefined ? [] : [fault])],
  };
}

function unclosed(at: Span): Problem {
  const hint = "Add the missing } at the end of the line.";
  return error("attributes/unclosed", at, "Nothing closes the brace of these attributes.", hint);
}

/** Attributes that stand before other words are mere text to Pandoc; nobody writes them so on purpose. */
function findInside(text: string, at: Span): Problem | undefined {
  const found = /(?<![{\\])\{(?:[#.]\p{L}|(?:when|layout|kicker)=)[^{}]*\}/u.exec(text);
  if (found === null) return undefined;
  const column = at.column + found.index;
  const span = { ...at, column, endColumn: column + found[0].length };
  return error(
    "attributes/misplaced",
    span,
    "Attributes stand at the end of the heading.",
    "Move them behind the last word.",
  );
}
