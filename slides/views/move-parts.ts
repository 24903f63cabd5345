import { partsOf, wayBack, type Box, type Part } from "./parts.ts";

/** In milliseconds. */
const duration = 500;
const easing = "cubic-bezier(0.4, 0, 0.2, 1)";

let running: readonly Animation[] = [];

/** Lets one picture become another: what both have moves from its place in the one to its place in the other, the rest fades. */
export function moveParts(before: Element, now: Element): void {
  for (const animation of running) animation.cancel();
  const former = measure(partsOf(before));
  const next = measure(partsOf(now));
  const known = new Map(former.flatMap((part) => (part.name === undefined ? [] : [[part.name, part]])));
  const origins = new Map<MeasuredPart, MeasuredPart>();
  for (const part of next) {
    const origin = part.name === undefined ? undefined : known.get(part.name);
    if (origin !== undefined && mayBecome(origin.box, part.box)) origins.set(part, origin);
  }
  const moved = new Set(origins.values());
  running = [
    ...next.flatMap((part) => {
      const origin = origins.get(part);
      return origin === undefined ? [appear(part.element)] : move(part.element, origin.box, part.box);
    }),
    // The former picture is seen once more: what leaves it fades, what moves is seen in its new one only.
    stay(before),
    ...former.map((part) => (moved.has(part) ? hide(part.element) : disappear(part.element))),
    ...(former.length + next.length === 0 ? [appear(now), disappear(before)] : []),
  ];
}

/** A bar does not shrink to a line without extent in one frame: it fades, and the line appears. */
function mayBecome(before: Box, now: Box): boolean {
  return (["width", "height"] as const).every((side) => now[side] >= 0.5 || before[side] < 4);
}

interface MeasuredPart extends Part {
  readonly box: Box;
}

/** All places are read before anything moves, so that the page is laid out once. */
function measure(parts: readonly Part[]): readonly MeasuredPart[] {
  return parts.map((part) => ({ ...part, box: part.element.getBoundingClientRect() }));
}

function move(element: SVGGraphicsElement, from: Box, to: Box): readonly Animation[] {
  const start = wayBack(element, from, to);
  if (start === undefined) return [];
  const end = element.transform.baseVal.consolidate()?.matrix;
  const rest = end === undefined ? new DOMMatrix() : DOMMatrix.fromMatrix(end);
  return [element.animate({ transform: [start.toString(), rest.toString()] }, { duration, easing })];
}

function appear(element: Element): Animation {
  return element.animate({ opacity: [0, 0, 1] }, { duration, easing });
}

function disappear(element: Element): Animation {
  return element.animate({ opacity: [1, 0, 0] }, { duration, easing });
}

function hide(element: Element): Animation {
  return element.animate({ opacity: [0, 0] }, { duration });
}

function stay(view: Element): Animation {
  return view.animate({ visibility: ["visible", "visible"], opacity: [1, 1] }, { duration });
}
