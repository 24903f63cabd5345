import type { FontWidths } from "./pdf-text-run.ts";
import { TextRun } from "./pdf-text-run.ts";

/** How a stream of drawing operators is to be rewritten. */
export interface ContentOptions {
  /** On a page, what belongs to no tag becomes decoration; a form inside a page is part of what shows it. */
  readonly marks: "untagged as artifacts" | "nothing";
  /** Of the fonts, by their names in the stream. */
  readonly fonts: ReadonlyMap<string, FontWidths>;
}

/**
 * The same drawing in fewer bytes and with every mark on it either tagged or an artifact (ISO 14289-1, 7.1): letters are joined into lines,
 * coordinates of shapes rounded to hundredths. Reads what Chromium writes: one operator a line (ISO 32000-1, annex A).
 */
export function rewriteContent(content: string, { marks, fonts }: ContentOptions): string {
  const out: string[] = [];
  const text = new TextRun(fonts, out);
  const lines = content.split("\n");
  /** How many marked pieces are open, ours not counted. */
  let depth = 0;
  let hasArtifact = false;
  /** Where in `out` the shape begins that is being described. */
  let shapeAt: number | undefined;
  let isClip = false;
  let magnification = 1;
  const magnifications: number[] = [];

  const begin = (at: number): void => {
    if (marks === "nothing" || depth > 0 || hasArtifact) return;
    out.splice(at, 0, "/Artifact BMC");
    hasArtifact = true;
  };
  const end = (): void => {
    if (hasArtifact) out.push("EMC");
    hasArtifact = false;
  };

  for (const [index, line] of lines.entries()) {
    if (text.take(line)) continue;
    const operator = line.slice(Math.max(line.lastIndexOf(" "), line.lastIndexOf(">")) + 1);
    switch (operator) {
      case "m":
      case "l":
      case "c":
      case "v":
      case "y":
      case "re":
      case "h":
        shapeAt ??= out.length;
        out.push(magnification <= coarsest ? roundNumbers(line) : line);
        continue;
      case "n":
        isClip = true;
        break;
      case "q":
        magnifications.push(magnification);
        break;
      case "Q":
        magnification = magnifications.pop() ?? 1;
        break;
      case "cm":
        magnification *= largestFactor(line);
        break;
      case "BT":
        if (!isTaggedInside(lines, index)) begin(out.length);
        else if (depth === 0) end();
        break;
      case "Do":
      case "sh":
        begin(out.length);
        break;
      case "BDC":
      case "BMC":
        if (depth === 0) end();
        depth += 1;
        out.push(isStructural(line) ? "/Artifact BMC" : line);
        continue;
      case "BDCEMC":
      case "EMC":
        depth -= 1;
        break;
      default:
        if (painting.has(operator)) begin(shapeAt ?? out.length);
    }
    if (painting.has(operator) || isClip) {
      shapeAt = undefined;
      isClip = false;
    }
    if (line !== "") out.push(line);
  }
  text.end();
  end();
  return `${out.join("\n")}\n`;
}

const painting = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);

/** Beyond this many times, a hundredth of a unit could show. */
const coarsest = 4;

/** Lines of a table and the like: what such a tag may hold are other tags only. */
function isStructural(line: string): boolean {
  return /^\/(?:Table|TR|THead|TBody|TFoot|L)\b/.test(line);
}

function isTaggedInside(lines: readonly string[], from: number): boolean {
  for (let index = from + 1; index < lines.length && lines[index] !== "ET"; index += 1)
    if (lines[index]?.includes("/MCID") === true) return true;
  return false;
}

function largestFactor(line: string): number {
  const [a = 1, b = 0, c = 0, d = 1] = line.split(" ", 4).map(Number);
  return Math.max(Math.hypot(a, b), Math.hypot(c, d));
}

function roundNumbers(line: string): string {
  return line.replaceAll(/-?\d*\.\d{3,}/g, (number) =>
    String(Math.round(Number(number) * 100) / 100).replace(/^(-?)0\./, "$1."),
  );
}
