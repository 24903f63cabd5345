import type { DeckContext } from "./context.ts";
import type { OutlinedSlide } from "./outline.ts";
import { proseHeight } from "./prose-height.ts";
import { listSources } from "./cited-sources.ts";
import { paginate, viewEntry, type SourceEntry } from "./source-list.ts";
import { bodyRoom, contentWidth } from "./stage.ts";
import { labelSlides } from "./slide-labels.ts";
import { spacing, typeScale } from "./type-scale.ts";

/** The deck's slides with as many for its sources as their list needs, and what each of these shows. */
export interface SpreadSources {
  readonly outline: readonly OutlinedSlide[];
  readonly pages: ReadonlyMap<OutlinedSlide, readonly SourceEntry[]>;
}

/** Lets the list of sources go on over further slides (`sources-2`, …) where one is not enough. */
export function spreadSources(outline: readonly OutlinedSlide[], context: DeckContext): SpreadSources {
  const index = outline.findIndex(({ layout }) => layout === "sources");
  const list = outline[index];
  if (list === undefined) return { outline, pages: new Map() };
  const count = paginate(listSources(outline, context), roomsFor(list, context), context).length;
  const taken = new Set(outline.map(({ slide }) => slide.id));
  const further = Array.from({ length: count - 1 }, () => {
    const id = freeId(list.slide.id, taken);
    taken.add(id);
    return continuation(list, id, context);
  });
  const slides = [...outline.slice(0, index + 1), ...further, ...outline.slice(index + 1)];
  const labels = labelSlides(slides.map(({ slide }) => slide));
  const numbered = slides.map((slide, at): OutlinedSlide => {
    const label = labels[at] ?? "";
    const isRight = slide.number === at + 1 && slide.label === label;
    return isRight ? slide : renumber(slide, at + 1, label);
  });
  // Once more, now that the slides have their final numbers.
  const entries = paginate(listSources(numbered, context), roomsFor(list, context), context);
  const pages = numbered.slice(index, index + count).map((slide, page, all) => {
    const rest = page === all.length - 1 ? entries.slice(page).flat() : (entries[page] ?? []);
    return [slide, rest.map(viewEntry)] as const;
  });
  return { outline: numbered, pages: new Map(pages) };
}

function renumber(slide: OutlinedSlide, number: number, label: string): OutlinedSlide {
  return { ...slide, number, label };
}

/** The word with a number that no slide's id has yet. */
function freeId(word: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${word}-${count}`)) count += 1;
  return `${word}-${count}`;
}

function continuation(list: OutlinedSlide, id: string, { words }: DeckContext): OutlinedSlide {
  const slide = {
    ...list.slide,
    id,
    title: words.continued,
    heading: [{ type: "text", raw: words.continued, text: words.continued }],
    blocks: [],
    notes: [],
    footnotes: [],
    content: {},
  };
  return {
    ...list,
    slide,
    uses: { facts: new Set(), sources: new Map(), spoken: new Set(), images: new Set() },
  };
}

/** A headline of one line stands above; on the first page also what the author writes there. */
function roomsFor(
  { slide }: OutlinedSlide,
  context: DeckContext,
): { readonly first: number; readonly next: number } {
  const headline = { size: "normal", height: typeScale.headline.line } as const;
  const kicker = slide.attributes["kicker"] ?? "";
  const next = bodyRoom({ kicker, headline, sourceLines: 0, footnotesHeight: 0 }).wide;
  const prose = slide.blocks.flatMap((block) => (block.kind === "markdown" ? block.tokens : []));
  const above =
    prose.length === 0 ? 0 : proseHeight(prose, contentWidth, "body", context) + spacing["block-gap"];
  return { first: next - above, next };
}
