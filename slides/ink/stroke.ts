import { getStroke } from "perfect-freehand";

export type Brush = "pen" | "highlighter";

/** Of the theme, by name, so that a stroke keeps its contrast in every variant: those that the colour-blind can tell apart. */
export const colours = ["accent", "phase-2", "phase-1"] as const;
export type Colour = (typeof colours)[number];

/** In pixels of the stage; the pressure from 0 to 1 where the device feels one. */
export type InkPoint = readonly [x: number, y: number, pressure?: number];

/** One line of the hand. */
export interface Stroke {
  readonly brush: Brush;
  readonly colour: Colour;
  /** The shape of the slide that it was drawn on. In another the slide is laid out anew, and the stroke would point at nothing. */
  readonly aspect: string;
  readonly points: readonly InkPoint[];
}

/** Widths in pixels of the stage; a highlighter covers a line of text. */
export const widths: Readonly<Record<Brush, number>> = { pen: 7, highlighter: 28 };

/** What is to be filled, as the `d` of a path: thicker where the hand pressed or was slow. Through the middles between the outline's points, as perfect-freehand advises. */
export function outlineOf({ brush, points }: Stroke): string {
  const outline = getStroke(
    points.map((point) => point.filter((value) => value !== undefined)),
    {
      size: widths[brush],
      thinning: brush === "pen" ? 0.5 : 0,
      streamline: 0.5,
      simulatePressure: points[0]?.length !== 3,
      // It ends where the hand is, not a little behind.
      last: true,
    },
  );
  const curves = outline.map(([x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y];
    return [round(x), round(y), round((x + nextX) / 2), round((y + nextY) / 2)];
  });
  return `M${curves.at(-1)?.slice(2).join(" ")}Q${curves.flat().join(" ")}Z`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
