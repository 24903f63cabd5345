import { formatWhen } from "../../model/format-when.ts";
import { error, type Problem } from "../../model/problem.ts";
import type { TimeSpan } from "../../model/time.ts";
import type { FigureContext } from "../figure.ts";
import { readDate } from "../find-fact.ts";
import { extentOfSpan, isWithin } from "./cut.ts";
import type { Dated, Range, TimelineBreak, TimelineNow } from "./data.ts";
import { defaultRange } from "./range.ts";
import type { TimelineSpec } from "./schema.ts";

type Named = Dated & { readonly name: string };

/** What the axis spans: what the author says, else all that is dated; undefined without either, or with a problem. */
export function prepareRange(
  written: string | undefined,
  phases: readonly TimeSpan[],
  others: readonly TimeSpan[],
  context: FigureContext,
  problems: Problem[],
): Range | undefined {
  const byContent = defaultRange(phases, others);
  if (written === undefined) return byContent;
  const span = readDate(written, ["range"], context, problems);
  if (span === undefined) return undefined;
  const range = extentOfSpan(span, byContent ?? { from: Number.NaN, to: Number.NaN });
  if (range.to > range.from) return range;
  problems.push(
    error(
      "timeline/bad-range",
      context.locate(["range"]),
      `The range “${written}” spans no time.`,
      "Write both ends: “1990/2024”.",
    ),
  );
  return undefined;
}

/** What the picture zooms in on; undefined, and a problem, where that is outside the range or shows nothing. */
export function prepareFocus(
  written: string | undefined,
  range: Range,
  dated: readonly Named[],
  context: FigureContext,
  problems: Problem[],
): Range | undefined {
  if (written === undefined) return undefined;
  const span = readDate(written, ["focus"], context, problems);
  if (span === undefined) return undefined;
  const wanted = extentOfSpan(span, range);
  const focus = { from: Math.max(wanted.from, range.from), to: Math.min(wanted.to, range.to) };
  const at = context.locate(["focus"]);
  if (!isWithin(wanted, range) || focus.to <= focus.from) {
    const message = `The focus “${written}” lies outside the timeline's range.`;
    problems.push(error("timeline/bad-focus", at, message, "Widen `range:`, or choose years within it."));
    return undefined;
  }
  if (dated.some((item) => isWithin(item, focus))) return focus;
  const message = `Nothing on this timeline happens within the focus “${written}”.`;
  problems.push(error("timeline/bad-focus", at, message, "Choose years in which something happens."));
  return undefined;
}

/** The years that the axis leaves out, in order; a problem for one that is out of place, or would hide something. */
export function prepareBreaks(
  spec: TimelineSpec,
  range: Range,
  dated: readonly Named[],
  now: TimelineNow | undefined,
  context: FigureContext,
  problems: Problem[],
): readonly TimelineBreak[] {
  if (spec.breaks === undefined) return [];
  if (spec.scale === "sequential") {
    problems.push(
      error(
        "timeline/break-without-scale",
        context.locate(["breaks"]),
        "A timeline with `scale: sequential` has no scale that could be broken.",
        "Drop `breaks:`, or the `scale:`.",
      ),
    );
    return [];
  }
  const points = [...dated, ...(now === undefined ? [] : [nowAsDated(now)])];
  const breaks: TimelineBreak[] = [];
  for (const [index, entry] of spec.breaks.entries()) {
    const written = String(entry);
    const path = ["breaks", index];
    const span = readDate(written, path, context, problems);
    if (span === undefined) continue;
    const left = extentOfSpan(span, range);
    const fault = faultOf(written, left, range, breaks) ?? hiddenBy(written, left, points, context.lang);
    if (fault === undefined) breaks.push({ ...left, when: span });
    else problems.push(error(fault.code, context.locate(path), fault.message, fault.hint));
  }
  return breaks.toSorted((a, b) => a.from - b.from);
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

function faultOf(written: string, left: Range, range: Range, others: readonly Range[]): Fault | undefined {
  const code = "timeline/bad-break";
  if (left.from <= range.from || left.to >= range.to) {
    const message = `The break “${written}” does not lie within the timeline's range.`;
    return { code, message, hint: "Leave time before and after it; to show less at an end, set `range:`." };
  }
  if (others.some((other) => isWithin(other, left))) {
    const message = `The break “${written}” overlaps another one.`;
    return { code, message, hint: "Join the two." };
  }
  return undefined;
}

/** A break may run through what lasts, but never hide where something begins or ends. */
function hiddenBy(written: string, left: Range, dated: readonly Named[], lang: string): Fault | undefined {
  const hidden = dated.find(({ when, from, to, start, end }) => {
    const starts = start.kind === "open" || start.kind === "cut" ? undefined : when.start;
    const ends = end.kind === "open" || end.kind === "cut" ? undefined : when.end;
    const edges = [starts, ends].filter((edge) => typeof edge === "object");
    return edges.length === 0 ? isWithin({ from, to }, left) : edges.some((edge) => isWithin(edge, left));
  });
  if (hidden === undefined) return undefined;
  return {
    code: "timeline/break-hides",
    message: `The break “${written}” would hide “${hidden.name}” (${formatWhen(hidden.when, lang)}).`,
    hint: "Choose years in which nothing begins or ends.",
  };
}

function nowAsDated(now: TimelineNow): Named {
  const { start } = now.when;
  const stretch = typeof start === "string" ? { from: 0, to: 0 } : { from: start.from, to: start.to };
  const edge = { kind: "dated", isUncertain: false } as const;
  return { key: "now", name: now.label ?? "now", when: now.when, ...stretch, start: edge, end: edge };
}
