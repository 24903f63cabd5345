import { element, join, type Markup } from "../../draw/svg.ts";

/** Whether the parts of a picture carry their keys, by which they are found again in the next one. */
export type Naming = "keyed" | "plain";

/** Parts that belong together, with their key where the picture becomes another. */
export function named(key: string, naming: Naming, ...children: readonly Markup[]): Markup {
  return naming === "plain" ? join(children) : element("g", { "data-key": key }, ...children);
}
