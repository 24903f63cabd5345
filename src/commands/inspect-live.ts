import { setImmediate as nextTurn } from "node:timers/promises";
import type { Check } from "../checks/check.ts";
import type { Slide } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { hasErrors } from "../model/problem.ts";
import type { ImageFile } from "../model/project.ts";
import type { Compiled } from "./compile.ts";
import { checkContext, withoutIgnored } from "./inspect.ts";
import { moved, slideFinder } from "./slide-problems.ts";

/** What the checks found on slides, kept from one save to the next. */
export interface InspectionMemory {
  /** What all findings depend on besides their slide. */
  basis: readonly unknown[];
  /** By the slides' content. */
  found: WeakMap<object, Finding>;
}
interface Finding {
  readonly file: string;
  readonly line: number;
  readonly problems: readonly Problem[];
}

/** A memory where nothing has been looked at yet. */
export function createInspectionMemory(): InspectionMemory {
  return { basis: [], found: new WeakMap() };
}

/**
 * What the checks that need no browser find beyond the problems of the compilation: all of them, but a few slides at a time, so that
 * nobody who saves meanwhile waits, and only the slides that changed since they were looked at. Undefined once the signal says to give up.
 */
export async function inspectInPauses(
  compiled: Compiled,
  memory: InspectionMemory,
  signal: AbortSignal,
): Promise<readonly Problem[] | undefined> {
  const { checks } = await import("../checks/index.ts");
  const { deck, problems } = compiled;
  const context = checkContext(compiled);
  forgetWhatDepends(memory, compiled);
  const bySlide = checks.filter(({ reach }) => reach === "slide");
  const unseen = deck.slides.filter((slide) => !isKnown(slide, memory));
  for (let first = 0; first < unseen.length; first += slidesAtOnce) {
    await nextTurn();
    if (signal.aborted) return undefined;
    const slides = unseen.slice(first, first + slidesAtOnce);
    const part = { ...context, deck: { ...deck, slides } };
    remember(
      slides,
      bySlide.flatMap(({ run }) => run(part)),
      memory,
    );
  }
  const found = deck.slides.flatMap((slide) => recall(slide, memory));
  const isRunnable = ({ reach, needs }: Check): boolean =>
    reach === "deck" && (needs === "deck" || !hasErrors(problems));
  for (const { run } of checks.filter(isRunnable)) {
    await nextTurn();
    if (signal.aborted) return undefined;
    found.push(...run(context));
  }
  return withoutIgnored(found, compiled);
}

/** Few enough for a few milliseconds. */
const slidesAtOnce = 8;

function forgetWhatDepends(memory: InspectionMemory, { deck, project }: Compiled): void {
  const images: readonly ImageFile[] = [...project.images.values()];
  const basis = [deck.facts, deck.sources, JSON.stringify(deck.meta), ...images];
  const isSame =
    basis.length === memory.basis.length && basis.every((part, index) => part === memory.basis[index]);
  if (isSame) return;
  memory.basis = basis;
  memory.found = new WeakMap();
}

function isKnown({ content, span }: Slide, { found }: InspectionMemory): boolean {
  return found.get(content)?.file === span.file;
}

function remember(slides: readonly Slide[], problems: readonly Problem[], { found }: InspectionMemory): void {
  const slideOf = slideFinder(slides);
  const bySlide = new Map<Slide, Problem[]>(slides.map((slide) => [slide, []]));
  for (const problem of problems) {
    const slide = slideOf(problem.span);
    if (slide !== undefined) bySlide.get(slide)?.push(problem);
  }
  for (const [{ content, span }, own] of bySlide)
    found.set(content, { file: span.file, line: span.line, problems: own });
}

function recall({ content, span }: Slide, { found }: InspectionMemory): readonly Problem[] {
  const known = found.get(content);
  const down = span.line - (known?.line ?? 0);
  return known?.problems.map((problem) => (down === 0 ? problem : moved(problem, down))) ?? [];
}
