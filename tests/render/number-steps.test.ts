import { expect, test } from "vitest";
import { numberSteps } from "../../src/render/number-steps.ts";

test("steps without a figure that builds up are left to reveal.js", () => {
  const html = '<ul><li class="fragment">a</li></ul>';
  expect(numberSteps(html)).toBe(html);
});

test("a figure's steps stand between those before and behind it, alike in both of its drawings", () => {
  const drawing = '<g class="fragment" data-step="1"/><g class="fragment" data-step="2"/>';
  const html =
    '<p class="fragment">a</p>' +
    `<figure class="figure" data-steps="2"><div>${drawing}</div><div>${drawing}</div></figure>` +
    '<p class="quiet fragment">b &lt;p class="fragment"&gt;</p>';
  const numbered =
    '<g class="fragment" data-fragment-index="1"/><g class="fragment" data-fragment-index="2"/>';
  expect(numberSteps(html)).toBe(
    '<p class="fragment" data-fragment-index="0">a</p>' +
      `<figure class="figure"><div>${numbered}</div><div>${numbered}</div></figure>` +
      '<p class="quiet fragment" data-fragment-index="3">b &lt;p class="fragment"&gt;</p>',
  );
});

test("a figure that is a step itself appears before its parts", () => {
  const html =
    '<figure class="figure fragment" data-steps="1"><g class="fragment" data-step="1"></g></figure>';
  expect(numberSteps(html)).toBe(
    '<figure class="figure fragment" data-fragment-index="0"><g class="fragment" data-fragment-index="1"></g></figure>',
  );
});
