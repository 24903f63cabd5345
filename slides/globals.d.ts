import type { RevealApi } from "reveal.js";
import type { Aspect } from "../src/model/deck.ts";
import type { Variant } from "./variant.ts";

declare global {
  interface Window {
    /** The running presentation: reveal.js's own interface, where its tools look for it. */
    Reveal?: RevealApi;
    /** For checks, exports and tests: the deck in another shape or other colours. */
    chronodeck?: {
      readonly showAspect: (aspect: Aspect) => void;
      readonly showVariant: (variant: Variant) => void;
    };
  }
}
