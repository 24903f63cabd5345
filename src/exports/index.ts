import { card } from "./card.ts";
import type { Exporter } from "./exporter.ts";
import { handout } from "./handout.ts";
import { html } from "./html.ts";
import { notes } from "./notes.ts";
import { pdf } from "./pdf.ts";
import { png } from "./png.ts";
import { pptx } from "./pptx.ts";
import { sources } from "./sources.ts";

/** Every form that a deck can be exported to. A new one is a file and a line here. */
export const exporters: readonly Exporter[] = [pdf, handout, pptx, png, card, notes, sources, html];
