import { keepForDeck, keptForDeck } from "./session.ts";

const variants = ["light", "dark", "contrast"] as const;
export type Variant = (typeof variants)[number];

/** Colours the deck as it was coloured when it was last shown; the first time, as the reader's system asks for contrast. */
export function restoreVariant(): void {
  const said = keptForDeck("variant", hoursInARoom)?.value;
  const kept = variants.find((variant) => variant === said);
  if (kept !== undefined) showVariant(kept);
  else if (matchMedia("screen and (prefers-contrast: more)").matches) showVariant("contrast");
}

export function showVariant(variant: Variant): void {
  document.documentElement.dataset["variant"] = variant;
}

export function cycleVariant(): void {
  const next = variants[(variants.indexOf(currentVariant()) + 1) % variants.length] ?? variants[0];
  showVariant(next);
  keepForDeck("variant", next);
}

const hoursInARoom = 12;

function currentVariant(): Variant {
  const named = document.documentElement.dataset["variant"];
  return variants.find((variant) => variant === named) ?? variants[0];
}
