import { expect, test } from "vitest";
import { element, pathData, px, svgRoot, textContent } from "../../src/draw/svg.ts";

test("text and attributes are escaped", () => {
  const label = element("text", { class: `a" onload="b` }, textContent(`<script>&"`));
  expect(label).toBe(`<text class="a&quot; onload=&quot;b">&lt;script&gt;&amp;&quot;</text>`);
});

test("characters that XML forbids are dropped", () => {
  expect(textContent("a\u0000b\u000Bc")).toBe("abc");
});

test("lengths are rounded to a tenth of a pixel, without a negative zero", () => {
  expect([1 / 3, 10, -0.04, 1e3].map(px)).toEqual(["0.3", "10", "0", "1000"]);
});

test("a coordinate that is no number is our bug and thrown", () => {
  expect(() => px(Number.NaN)).toThrow("no number");
});

test("attributes without a value are left out", () => {
  expect(element("circle", { cx: 1, class: undefined, id: "" })).toBe(`<circle cx="1"/>`);
});

test("path data has no more spaces than it needs", () => {
  expect(pathData("M", 1, 2.25, "L", -3, 4, "Z")).toBe("M1 2.3L-3 4Z");
});

test("a drawing names itself by ids of its own", () => {
  const root = svgRoot({ width: 10, height: 5, id: "a-1" }, { title: "T", description: "D" });
  expect(root).toContain(`role="img" aria-labelledby="a-1-title a-1-desc"`);
  expect(root).toContain(`<title id="a-1-title">T</title><desc id="a-1-desc">D</desc>`);
});

test("a decorative drawing is hidden from screen readers", () => {
  expect(svgRoot({ width: 10, height: 5, id: "a" }, "decorative")).toContain(`aria-hidden="true"`);
});
