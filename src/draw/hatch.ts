import { clip, type Box } from "./boxes.ts";
import { pathData } from "./svg.ts";

/** Diagonal lines that fill a box, as a path's data. Lines and not an SVG pattern, which printing may turn to pixels. */
export function hatch(box: Box, spacing: number): string {
  const parts: (string | number)[] = [];
  const reach = box.width + box.height;
  for (let offset = spacing; offset < reach; offset += spacing) {
    const line = clip(
      {
        from: { x: box.x + offset, y: box.y },
        to: { x: box.x + offset - box.height, y: box.y + box.height },
      },
      box,
    );
    if (line !== undefined) parts.push("M", line.from.x, line.from.y, "L", line.to.x, line.to.y);
  }
  return pathData(...parts);
}
