/** The colours that a figure may use; the theme gives each a value in its light, dark and high-contrast variants. */
export const colourTokens = [
  "ink",
  "soft",
  "hairline",
  "paper",
  "accent",
  "muted",
  "phase-1",
  "phase-2",
  "phase-3",
  "phase-1-tint",
  "phase-2-tint",
  "phase-3-tint",
  "land",
  "land-context",
  "water",
] as const;
export type ColourToken = (typeof colourTokens)[number];

/** What an author may colour one thing with. */
export const tones = ["phase-1", "phase-2", "phase-3", "accent", "ink", "muted"] as const;
export type Tone = (typeof tones)[number];

/** The class that fills with a colour. */
export function fill(token: ColourToken): string {
  return `fill-${token}`;
}

/** The class that strokes with a colour. */
export function stroke(token: ColourToken): string {
  return `stroke-${token}`;
}

/** The pale colour for areas of a tone. */
export function tintOf(tone: Tone): ColourToken {
  switch (tone) {
    case "phase-1":
      return "phase-1-tint";
    case "phase-2":
      return "phase-2-tint";
    case "phase-3":
      return "phase-3-tint";
    case "accent":
    case "ink":
    case "muted":
      return "hairline";
  }
}

/** The tone of text that belongs to a tone: pale marks get readable words. */
export function textTone(tone: Tone): ColourToken {
  return tone === "muted" ? "soft" : tone;
}

/** The tone of the phase at this place, from 0; they repeat. */
export function phaseTone(index: number): Tone {
  return (["phase-1", "phase-2", "phase-3"] as const)[index % 3] ?? "phase-1";
}
