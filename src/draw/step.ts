import { element, type Markup } from "./svg.ts";

/** The attributes of a part that appears at a step of its figure: 1 for the first. The renderer turns them into a fragment of reveal.js. */
export function stepAttributes(step: number): { readonly class: string; readonly "data-step": string } {
  return { class: "fragment", "data-step": String(step) };
}

/** A part of a drawing that appears at a step of its figure; step 0 is there from the start. */
export function stepGroup(step: number, ...children: readonly Markup[]): Markup {
  return step === 0 ? element("g", {}, ...children) : element("g", stepAttributes(step), ...children);
}
