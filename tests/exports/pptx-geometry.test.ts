import { describe, expect, test } from "vitest";
import {
  readColour,
  gradientFill,
  Palette,
  schemePlaces,
  type ColourScheme,
} from "../../src/exports/pptx/colour.ts";
import { pathGeometry } from "../../src/exports/pptx/path-geometry.ts";
import type { Matrix } from "../../src/exports/pptx/scene.ts";

const still: Matrix = [1, 0, 0, 1, 0, 0];

describe("a path as DrawingML", () => {
  test("has the box of its points and coordinates from that box’s corner, in EMU", () => {
    const drawn = pathGeometry("M10 20h30v40z", still);
    expect(drawn?.box).toEqual({ x: 10, y: 20, width: 30, height: 40 });
    expect(drawn?.geometry).toContain(
      '<a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="285750" y="0"/></a:lnTo>',
    );
    expect(drawn?.geometry).toContain("<a:close/>");
  });

  test("moves and grows with the drawing that it is in", () => {
    expect(pathGeometry("M0 0L10 10", [2, 0, 0, 2, 100, 50])?.box).toEqual({
      x: 100,
      y: 50,
      width: 20,
      height: 20,
    });
  });

  test("turns an arc into curves that end where the arc does, with flags that stand without spaces", () => {
    const drawn = pathGeometry("M0 0a10 10 0 0120 0", still);
    const curves = drawn?.geometry.match(/<a:cubicBezTo>/gu) ?? [];
    expect(curves).toHaveLength(2);
    expect(drawn?.box.x).toBeCloseTo(0, 6);
    expect(drawn?.box.y).toBeCloseTo(-10, 6);
    expect(drawn?.box.width).toBeCloseTo(20, 6);
    expect(drawn?.geometry).toMatch(/<a:pt x="190500" y="95250"\/><\/a:cubicBezTo><\/a:path>/u);
  });

  test("raises quadratic curves to cubic ones, and mirrors the handles of smooth ones", () => {
    const drawn = pathGeometry("M0 0Q30 60 60 0T120 0", still);
    expect(drawn?.geometry.match(/<a:cubicBezTo>/gu)).toHaveLength(2);
    expect(drawn?.box).toEqual({ x: 0, y: -40, width: 120, height: 80 });
  });

  test("is nothing where it has no length", () => {
    expect(pathGeometry("M5 5", still)).toBeUndefined();
  });
});

describe("colours", () => {
  // Every place has a colour.
  const scheme = Object.fromEntries(
    schemePlaces.map((place, index) => [place, `00000${index.toString(16).toUpperCase()}`]),
  ) as ColourScheme;

  test("are read as browsers compute them", () => {
    expect(readColour("rgb(163, 52, 31)")).toEqual({ hex: "A3341F", alpha: 1 });
    expect(readColour("rgba(0, 0, 0, 0.5)")).toEqual({ hex: "000000", alpha: 0.5 });
    expect(readColour("color(srgb 1 0.5 0 / 0.25)")).toEqual({ hex: "FF8000", alpha: 0.25 });
    expect(readColour("#fff")).toEqual({ hex: "FFFFFF", alpha: 1 });
    expect(readColour("none")).toBeUndefined();
  });

  test("of the theme go by their place in it", () => {
    const palette = new Palette(scheme);
    expect(palette.fill("rgb(0, 0, 0)")).toBe('<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>');
    expect(palette.fill("rgb(0, 0, 4)", 0.5)).toBe(
      '<a:solidFill><a:schemeClr val="accent1"><a:alpha val="50000"/></a:schemeClr></a:solidFill>',
    );
    expect(palette.fill("rgb(9, 9, 9)")).toContain('<a:srgbClr val="090909"/>');
  });

  test("a gradient upwards begins at the foot", () => {
    const fill = gradientFill(
      "linear-gradient(to top, rgb(1, 2, 3) 0px, rgba(1, 2, 3, 0) 50px)",
      new Palette(scheme),
      100,
    );
    expect(fill).toMatch(
      /<a:gs pos="50000">.*<a:alpha val="0"\/>.*<a:gs pos="100000"><a:srgbClr val="010203"\/>.*ang="5400000"/u,
    );
  });
});
