/** How many shades a ramp has in the theme; a map takes as many of them as it has classes. */
export const rampLength = 9;
/** More classes cannot be told apart on a map, and with fewer than two there is nothing to tell. */
export const mostClasses = 7;

/** A run of shades from less to more, or, diverging, from below to above a middle. */
export type RampName = "seq" | "div";

/** The shade of each class, from 1 to `rampLength`: spread over the ramp, and in a diverging one as many on each side as there are. */
export function shadesOf(ramp: RampName, below: number, above: number): readonly number[] {
  const count = below + above;
  if (ramp === "seq") {
    const step = (rampLength - 1) / Math.max(1, count - 1);
    return Array.from({ length: count }, (_, index) => 1 + Math.round(index * step));
  }
  return [
    ...sideOf(below)
      .toReversed()
      .map((away) => middleShade - away),
    ...sideOf(above).map((away) => middleShade + away),
  ];
}

const middleShade = (rampLength + 1) / 2;

/** How far from the middle the shades of one side stand, the nearest first. */
function sideOf(count: number): readonly number[] {
  return [[], [3], [2, 4], [1, 3, 4], [1, 2, 3, 4]][Math.min(4, count)] ?? [];
}

/** The class that fills with a shade. */
export function fillShade(ramp: RampName, shade: number): string {
  return `fill-${ramp}-${shade}`;
}

/** The class that fills words on a shade, so that they can be read there. */
export function fillOnShade(ramp: RampName, shade: number): string {
  return `fill-on-${ramp}-${shade}`;
}
