import { recall, remember } from "./session.ts";

const variants = ["light", "dark", "contrast"] as const;
export type Variant = (typeof variants)[number];

/** Colours the deck as it was coloured when it was last open in this tab; the first time, as the reader's system asks for contrast. */
export function restoreVariant(): void {
  const kept = variants.find((variant) => variant === recall(key));
  if (kept !== undefined) showVariant(kept);
  else if (matchMedia("screen and (prefers-contrast: more)").matches) showVariant("contrast");
}

export function showVariant(variant: Variant): void {
  document.documentElement.dataset["variant"] = variant;
}

export function cycleVariant(): void {
  const next = variants[(variants.indexOf(currentVariant()) + 1) % variants.length] ?? variants[0];
  showVariant(next);
  remember(key, next);
}

const key = "chronodeck-variant";

function currentVariant(): Variant {
  const named = document.documentElement.dataset["variant"];
  return variants.find((variant) => variant === named) ?? variants[0];
}
