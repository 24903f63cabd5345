import { isMap, isScalar, LineCounter, parseDocument, visit, type Scalar, type YAMLMap } from "yaml";
import type { Span } from "../../../model/span.ts";
import type { PlainText } from "./plain-text.ts";
import type { Place } from "./placer.ts";

/** Keys of figure blocks under which authors write sentences or phrases; the others hold ids, dates, places and data. */
const proseKeys = new Set(["title", "note", "alt", "label", "text", "caption"]);

/** The words that an author wrote into a figure block, with their places; a typed value is read together with its label. */
export function readFigureWords(lines: readonly string[], span: Span): PlainText[] {
  const fence = /^\s*(`{3,}|~{3,})/.exec(lines[span.line - 1] ?? "")?.[1];
  if (fence === undefined) return [];
  const end = lines.findIndex((line, index) => index >= span.line && line.trim().startsWith(fence));
  const source = lines.slice(span.line, end < 0 ? lines.length : end).join("\n");
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter });
  if (document.errors.length > 0) return [];
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + span.line, column: col };
  };
  const found: PlainText[] = [];
  visit(document, {
    Map(_, map) {
      found.push(...wordsOf(map, place));
    },
  });
  return found;
}

function wordsOf(map: YAMLMap, place: (offset: number) => Place): PlainText[] {
  const found: PlainText[] = [];
  const value = textAt(map, "value");
  const label = textAt(map, "label") ?? textAt(map, "title");
  if (value !== undefined) found.push(join([value, label], place));
  for (const { key, value: node } of map.items) {
    if (
      !isScalar(key) ||
      !isScalar(node) ||
      typeof node.value !== "string" ||
      !proseKeys.has(String(key.value))
    )
      continue;
    if (node === label && value !== undefined) continue;
    found.push(join([node], place));
  }
  return found;
}

function textAt(map: YAMLMap, key: string): Scalar | undefined {
  const node = map.get(key, true);
  if (isMap(node) || !isScalar(node)) return undefined;
  return typeof node.value === "string" || typeof node.value === "number" ? node : undefined;
}

function join(nodes: readonly (Scalar | undefined)[], place: (offset: number) => Place): PlainText {
  let text = "";
  const places: Place[] = [];
  for (const node of nodes) {
    if (node?.range === undefined || node.range === null) continue;
    const quote = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
    const words = `${text === "" ? "" : " "}${String(node.value).replaceAll("\n", " ")}`;
    const lead = text === "" ? 0 : 1;
    for (let index = 0; index < words.length; index += 1)
      places.push(place(node.range[0] + quote + Math.max(0, index - lead)));
    text += words;
  }
  return { text, places, references: [], unsourced: [] };
}
