import type { CitationTexts } from "../model/citation-text.ts";
import type { FontFace } from "../model/font.ts";
import type { Project } from "../model/project.ts";
import { openKeptEntries } from "../project/kept-entries.ts";
import type { PrintedSlide } from "../render/print-slide.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Hands a workshop's first compilation the slides that earlier runs printed, so that only those that changed are drawn again. Returns how to
 * keep what it has printed for the next run; later compilations of the same workshop have what they need in memory.
 */
export async function recallSlides(
  project: Project,
  depends: { readonly faces: readonly FontFace[]; readonly citations: CitationTexts },
  workshop: Workshop,
): Promise<() => Promise<void>> {
  if (workshop.hasRecalled === true) return async () => undefined;
  workshop.hasRecalled = true;
  const faces = depends.faces.map(({ name, weight, italic, ranges }) => [name, weight, italic, ranges]);
  const basis = [faces, depends.citations, project.foreign !== undefined];
  const { printed } = workshop.slides;
  const kept = await openKeptEntries<PrintedSlide>("slides", project.root, basis, workshop.caches);
  for (const [key, slide] of kept.known) printed.set(key, slide);
  return () => kept.save(new Map([...printed].filter(([, slide]) => isWorthKeeping(slide))));
}

/** Pictures stand in a slide as text: reading them twice saves nothing. */
function isWorthKeeping({ pieces }: PrintedSlide): boolean {
  return pieces.reduce((sum, piece) => sum + piece.length, 0) < 500_000;
}
