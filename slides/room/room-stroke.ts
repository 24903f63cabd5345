import type { RoomStroke } from "../../src/model/room.ts";
import type { InkPoint, Stroke } from "../ink/stroke.ts";
import { hash } from "../session.ts";

/** A stroke as pages tell it; of one with more points, every second, or third, and so on. */
export function packStroke({ brush, colour, points }: Stroke, mostPoints = 800): RoomStroke {
  const every = Math.ceil(points.length / mostPoints);
  const kept = points.filter((_, index) => index % every === 0);
  const steps: number[] = [];
  let [lastX, lastY] = [0, 0];
  for (const point of kept) {
    const [x, y] = [inPixels(point[0]), inPixels(point[1])];
    steps.push(x - lastX, y - lastY);
    [lastX, lastY] = [x, y];
  }
  const pressures = kept.flatMap(([, , pressure]) =>
    pressure === undefined ? [] : [Math.round(pressure * 100)],
  );
  const told = { brush, colour, steps, ...(pressures.length === kept.length && { pressures }) };
  return { id: hash(JSON.stringify(told)), ...told };
}

/** The same as the pens draw it, on a slide of this shape. */
export function unpackStroke({ brush, colour, steps, pressures }: RoomStroke, aspect: string): Stroke {
  const points: InkPoint[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    x += steps[at] ?? 0;
    y += steps[at + 1] ?? 0;
    const pressure = pressures?.[at / 2];
    points.push(pressure === undefined ? [x, y] : [x, y, pressure / 100]);
  }
  return { brush, colour, aspect, points };
}

/** Whole, and not far beyond the slide. */
export function inPixels(value: number): number {
  return Math.round(Math.min(4000, Math.max(-1000, value)));
}
