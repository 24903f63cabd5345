import type { BrowserCheck, Check } from "./check.ts";
import { checkFacts } from "./facts.ts";
import { checkGlyphs } from "./glyphs.ts";
import { checkImages } from "./images.ts";
import { checkLinks } from "./links.ts";
import { checkOverflow } from "./overflow.ts";
import { checkProse } from "./prose.ts";

/** Every check of the deck itself. A new one is a file and a line here. */
export const checks: readonly Check[] = [checkLinks, checkImages, checkFacts, checkGlyphs, checkProse];

/** Every check that needs a browser. */
export const browserChecks: readonly BrowserCheck[] = [checkOverflow];
