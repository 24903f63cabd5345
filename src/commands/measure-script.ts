import { smallestScale } from "../checks/overflow.ts";
import { measureSlides } from "../checks/measure-slides.ts";

/** A module for the live preview's page that judges a slide as `check` does: `measure(id)` returns its Misfits. */
export function measureScript(): string {
  return `const measureSlides = ${measureSlides.toString()};\nexport const measure = (id) => measureSlides(${smallestScale}, id);\n`;
}
