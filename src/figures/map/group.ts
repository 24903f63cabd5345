import { stepAttributes } from "../../draw/step.ts";
import { element, join } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";

/** Parts of the drawing that appear at one step and state one fact; without either, as they are. */
export function group(
  { step = 0, fact }: { readonly step?: number | undefined; readonly fact?: string | undefined },
  ...children: readonly Markup[]
): Markup {
  if (step === 0 && fact === undefined) return join(children);
  const appearing = step === 0 ? {} : stepAttributes(step);
  return element("g", { ...appearing, "data-fact": fact }, ...children);
}
