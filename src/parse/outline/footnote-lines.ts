import type { TextOrigin } from "../markdown/text-origin.ts";
import type { FootnoteSegment } from "./segment.ts";

/**
 * Reads the footnote `[^label]: …` that opens on a line, if one does: its text, the lines right below, and, behind blank lines, those
 * indented by two spaces or more. `end` is the first line, from 0, behind it.
 */
export function readFootnote(
  lines: readonly string[],
  start: number,
  file: string,
): { readonly segment: FootnoteSegment; readonly end: number } | undefined {
  const found = /^\[\^([^\]\s[]+)\]:[ \t]*(.*)$/.exec(lines[start] ?? "");
  if (found === null) return undefined;
  const [, label = "", first = ""] = found;
  const texts = [first];
  const cuts = [(lines[start] ?? "").length - first.length];
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (!continuesNote(lines, at)) break;
    const kept = line.trim() === "" ? "" : line.replace(/^(?: {1,4}|\t)/, "");
    texts.push(kept);
    cuts.push(line.length - kept.length);
  }
  const text: TextOrigin = { file, firstLine: start + 1, text: texts.join("\n"), cuts };
  const span = { file, line: start + 1, column: 1, endLine: start + 1, endColumn: label.length + 5 };
  return { segment: { kind: "footnote", label, span, text }, end: at };
}

function continuesNote(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  const isIndented = /^(?: {2}|\t)\s*\S/.test(line);
  if (line.trim() === "") {
    const next = lines.slice(at + 1, at + 10).find((later) => later.trim() !== "");
    return next !== undefined && /^(?: {2}|\t)/.test(next);
  }
  if ((lines[at - 1] ?? "").trim() === "") return isIndented;
  return isIndented || !/^(?:##?(?:[ \t]|$)|-{3,}[ \t]*$|:::|```|~~~|\[\^[^\]\s[]+\]:)/.test(line);
}
