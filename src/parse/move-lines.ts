import type { Slide } from "../model/deck.ts";
import type { Span } from "../model/span.ts";

/**
 * Plain data in which every Span stands so many lines lower; parts without any are the very same objects. Prepared data of figures is
 * handed on as it is: it may be large, and nothing is reported from there any more.
 */
function moveLines<T>(value: T, lines: number): T {
  // The copy has the shape of what it is copied from.
  return lines === 0 ? value : (move(value, lines) as T);
}

/** As `moveLines`, but each part of a slide is moved only when someone asks for it. */
export function moveLater(slide: Slide, lines: number): Slide {
  if (lines === 0) return slide;
  const moved = { ...slide, span: moveSpan(slide.span, lines) };
  for (const name of ["heading", "blocks", "notes", "footnotes"] as const) {
    let part: unknown;
    Object.defineProperty(moved, name, {
      enumerable: true,
      get: () => (part ??= moveLines(slide[name], lines)),
    });
  }
  return moved;
}

function move(value: unknown, lines: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return moveItems(value, lines);
  if (isSpan(value)) return moveSpan(value, lines);
  let copy: Record<string, unknown> | undefined;
  for (const [name, inner] of Object.entries(value)) {
    const moved = name === "data" ? inner : move(inner, lines);
    if (moved === inner) continue;
    copy ??= { ...value };
    copy[name] = moved;
  }
  return copy ?? value;
}

function moveItems(items: readonly unknown[], lines: number): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of items.entries()) {
    const moved = move(item, lines);
    if (moved === item) continue;
    copy ??= [...items];
    copy[index] = moved;
  }
  return copy ?? items;
}

function isSpan(value: object): value is Span {
  return "file" in value && "line" in value && "column" in value;
}

/** The place so many lines lower. */
export function moveSpan(span: Span, lines: number): Span {
  if (lines === 0) return span;
  const { line, endLine } = span;
  return { ...span, line: line + lines, ...(endLine !== undefined && { endLine: endLine + lines }) };
}
