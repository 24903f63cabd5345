import type { Check, CheckContext } from "../checks/check.ts";
import type { Slide } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import type { Caches } from "../project/cache-folder.ts";
import { openKeptEntries } from "../project/kept-entries.ts";
import { digest } from "../render/digest.ts";
import type { Compiled } from "./compile.ts";
import { moved, slideFinder } from "./slide-problems.ts";

/** What the checks found on a slide that began on this line. */
interface Finding {
  readonly line: number;
  readonly problems: readonly Problem[];
}

/**
 * What checks of single slides find on a deck without errors. A slide with the same words at the same place of the same kind of deck as in an
 * earlier run, beside the same facts and sources, is not looked at again.
 */
export async function findOnSlides(
  compiled: Compiled,
  context: CheckContext,
  checks: readonly Check[],
  caches: Caches,
): Promise<readonly Problem[]> {
  const { deck, project } = compiled;
  const { facts, sources, tables, images, foreign } = project;
  const sizes = [...images.values()].map(({ path, type, width, height, bytes }) => {
    return [path, type, width, height, bytes.length];
  });
  const basis = [facts, sources, tables, sizes, deck.meta, foreign !== undefined];
  const kept = await openKeptEntries<Finding>("findings", project.root, basis, caches);
  const keys = keysOf(compiled);
  const unseen = deck.slides.filter((slide) => !kept.known.has(keys.get(slide) ?? ""));
  const part = { ...context, deck: { ...deck, slides: unseen } };
  // Even to begin costs: the ledger is read into words.
  const found = unseen.length === 0 ? [] : checks.flatMap(({ run }) => run(part));
  const bySlide = group(unseen, found);
  // What cannot be told to be of one slide cannot be kept for it.
  if (bySlide === undefined) return [...found, ...recall(deck.slides, keys, kept.known)];
  const entries = new Map<string, Finding>();
  for (const slide of deck.slides) {
    const key = keys.get(slide) ?? "";
    const finding = kept.known.get(key) ?? { line: slide.span.line, problems: bySlide.get(slide) ?? [] };
    entries.set(key, finding);
  }
  await kept.save(entries);
  return recall(deck.slides, keys, entries);
}

/** Of each slide a hash of what it was rendered from, and of its words as they stand in its file. */
function keysOf({ deck, slides, project }: Compiled): ReadonlyMap<Slide, string> {
  // Without its number.
  const rendered = new Map(slides.map(({ id, key }) => [id, key.slice(0, key.lastIndexOf("-"))]));
  const lines = new Map(project.markdown.map(({ path, text }) => [path, text.split("\n")]));
  return new Map(
    deck.slides.map((slide, index) => {
      const { file, line } = slide.span;
      const next = deck.slides[index + 1]?.span;
      const end = next?.file === file ? next.line - 1 : undefined;
      const words = lines
        .get(file)
        ?.slice(line - 1, end)
        .join("\n");
      return [slide, digest([rendered.get(slide.id), file, words])];
    }),
  );
}

function group(
  slides: readonly Slide[],
  problems: readonly Problem[],
): ReadonlyMap<Slide, readonly Problem[]> | undefined {
  const slideOf = slideFinder(slides);
  const bySlide = new Map<Slide, Problem[]>();
  for (const problem of problems) {
    const slide = slideOf(problem.span);
    if (slide === undefined) return undefined;
    bySlide.set(slide, [...(bySlide.get(slide) ?? []), problem]);
  }
  return bySlide;
}

function recall(
  slides: readonly Slide[],
  keys: ReadonlyMap<Slide, string>,
  known: ReadonlyMap<string, Finding>,
): readonly Problem[] {
  return slides.flatMap((slide) => {
    const finding = known.get(keys.get(slide) ?? "");
    if (finding === undefined) return [];
    const down = slide.span.line - finding.line;
    return finding.problems.map((problem) => (down === 0 ? problem : moved(problem, down)));
  });
}
