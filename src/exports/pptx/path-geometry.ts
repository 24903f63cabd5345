import type { Matrix, SceneBox } from "./scene.ts";
import { emu } from "./units.ts";
import { xml } from "./xml.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

type Segment =
  | { readonly kind: "move" | "line"; readonly to: Point }
  | { readonly kind: "curve"; readonly one: Point; readonly two: Point; readonly to: Point }
  | { readonly kind: "close" };

/** An SVG path's data as DrawingML geometry with the box around it, or undefined where it draws nothing. */
export function pathGeometry(
  data: string,
  matrix: Matrix,
): { readonly box: SceneBox; readonly geometry: string } | undefined {
  const segments = readPath(data).map((segment) => moved(segment, matrix));
  const points = segments.flatMap((segment) =>
    segment.kind === "close"
      ? []
      : segment.kind === "curve"
        ? [segment.one, segment.two, segment.to]
        : [segment.to],
  );
  if (points.length < 2) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  // Coasts have thousands of them.
  const point = ({ x, y }: Point): string => `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`;
  const commands = segments.map((segment) => {
    switch (segment.kind) {
      case "move":
        return xml("a:moveTo", {}, point(segment.to));
      case "line":
        return xml("a:lnTo", {}, point(segment.to));
      case "curve":
        return xml("a:cubicBezTo", {}, point(segment.one), point(segment.two), point(segment.to));
      case "close":
        return "<a:close/>";
    }
  });
  const path = xml("a:path", { w: emu(box.width), h: emu(box.height) }, ...commands);
  const geometry = xml(
    "a:custGeom",
    {},
    "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>",
    '<a:rect l="0" t="0" r="r" b="b"/>',
    xml("a:pathLst", {}, path),
  );
  return { box, geometry };
}

function moved(segment: Segment, [a, b, c, d, e, f]: Matrix): Segment {
  const move = ({ x, y }: Point): Point => ({ x: a * x + c * y + e, y: b * x + d * y + f });
  if (segment.kind === "close") return segment;
  if (segment.kind === "curve")
    return { kind: "curve", one: move(segment.one), two: move(segment.two), to: move(segment.to) };
  return { kind: segment.kind, to: move(segment.to) };
}

/** How many numbers each command takes. */
const arity: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

function readPath(data: string): readonly Segment[] {
  const segments: Segment[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  let control = at;
  for (const [, letter = "", text = ""] of data.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/giu)) {
    const upper = letter.toUpperCase();
    const isRelative = letter !== upper;
    const count = arity[upper] ?? 0;
    const numbers = readNumbers(text, upper === "A");
    if (upper === "Z") {
      segments.push({ kind: "close" });
      at = start;
      control = at;
      continue;
    }
    for (let index = 0; index + count <= numbers.length; index += count) {
      const take = numbers.slice(index, index + count);
      const from = at;
      const point = (first: number): Point => ({
        x: (take[first] ?? 0) + (isRelative ? from.x : 0),
        y: (take[first + 1] ?? 0) + (isRelative ? from.y : 0),
      });
      const [first = 0] = take;
      let to = point(Math.max(0, count - 2));
      if (upper === "H") to = { x: first + (isRelative ? from.x : 0), y: from.y };
      if (upper === "V") to = { x: from.x, y: first + (isRelative ? from.y : 0) };
      const mirrored = { x: 2 * from.x - control.x, y: 2 * from.y - control.y };
      control = to;
      if (upper === "M" && index === 0) {
        segments.push({ kind: "move", to });
        start = to;
      } else if (upper === "C") {
        segments.push({ kind: "curve", one: point(0), two: point(2), to });
        control = point(2);
      } else if (upper === "S") {
        segments.push({ kind: "curve", one: mirrored, two: point(0), to });
        control = point(0);
      } else if (upper === "Q" || upper === "T") {
        const bend = upper === "Q" ? point(0) : mirrored;
        segments.push({ kind: "curve", one: between(from, bend, 2 / 3), two: between(to, bend, 2 / 3), to });
        control = bend;
      } else if (upper === "A") {
        segments.push(...arc(from, to, take));
      } else {
        segments.push({ kind: "line", to });
      }
      at = to;
    }
  }
  return segments;
}

/** The flags of an arc may stand without a space: `a5 5 0 012 3`. */
function readNumbers(text: string, isArc: boolean): readonly number[] {
  if (!isArc) return (text.match(/[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/giu) ?? []).map(Number);
  const numbers: number[] = [];
  let rest = text;
  for (;;) {
    const isFlag = numbers.length % 7 === 3 || numbers.length % 7 === 4;
    const pattern = isFlag ? /^[\s,]*([01])/u : /^[\s,]*([-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?)/iu;
    const found = pattern.exec(rest);
    if (found === null) return numbers;
    numbers.push(Number(found[1]));
    rest = rest.slice(found[0].length);
  }
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** An elliptical arc as curves of at most a quarter turn; SVG 2, appendix B.2.4. */
function arc(
  from: Point,
  to: Point,
  [rx0 = 0, ry0 = 0, turn = 0, large = 0, sweep = 0]: readonly number[],
): readonly Segment[] {
  if (rx0 === 0 || ry0 === 0) return [{ kind: "line", to }];
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const x1 = cos * half.x + sin * half.y;
  const y1 = -sin * half.x + cos * half.y;
  const stretch = Math.max(1, Math.sqrt((x1 / rx0) ** 2 + (y1 / ry0) ** 2));
  const [rx, ry] = [Math.abs(rx0) * stretch, Math.abs(ry0) * stretch];
  const below = (rx * y1) ** 2 + (ry * x1) ** 2;
  if (below === 0) return [];
  const root = Math.sqrt(Math.max(0, (rx * ry) ** 2 / below - 1)) * (large === sweep ? -1 : 1);
  const [cx1, cy1] = [(root * rx * y1) / ry, (-root * ry * x1) / rx];
  const centre = {
    x: cos * cx1 - sin * cy1 + (from.x + to.x) / 2,
    y: sin * cx1 + cos * cy1 + (from.y + to.y) / 2,
  };
  const begin = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
  let span = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - begin;
  if (sweep === 0 && span > 0) span -= 2 * Math.PI;
  if (sweep !== 0 && span < 0) span += 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
  const step = span / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (x: number, y: number): Point => ({
    x: centre.x + cos * rx * x - sin * ry * y,
    y: centre.y + sin * rx * x + cos * ry * y,
  });
  return Array.from({ length: pieces }, (_, index): Segment => {
    const [one, two] = [begin + index * step, begin + (index + 1) * step];
    return {
      kind: "curve",
      one: place(Math.cos(one) - reach * Math.sin(one), Math.sin(one) + reach * Math.cos(one)),
      two: place(Math.cos(two) + reach * Math.sin(two), Math.sin(two) - reach * Math.cos(two)),
      to: index === pieces - 1 ? to : place(Math.cos(two), Math.sin(two)),
    };
  });
}
