import type { RevealApi } from "reveal.js";
import type { Aspect } from "../src/model/deck.ts";
import type { Pens } from "./ink/pens.ts";
import type { Variant } from "./variant.ts";

declare global {
  interface Window {
    /** The running presentation: reveal.js's own interface, where its tools look for it. */
    Reveal?: RevealApi;
    /** What other scripts may ask of the deck: another shape or other colours, and its pens once it is ready. */
    chronodeck?: {
      readonly showAspect: (aspect: Aspect) => void;
      readonly showVariant: (variant: Variant) => void;
      readonly pens: () => Pens | undefined;
    };
  }
}
