import type { LiveUpdate } from "../model/live-update.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import type { CompiledDeck } from "./compilation.ts";

/** What takes a page from one deck to the next: the least that it must be sent. */
export type DeckChange = Pick<
  LiveUpdate,
  "changed" | "renumbered" | "edited" | "order" | "styles" | "ledger" | "shell"
>;

/**
 * Compares two decks slide by slide. A slide whose id alone gave way to another (a headline was rewritten) counts as changed in its place,
 * so that it stays on screen.
 */
export function compareDecks(before: CompiledDeck, after: CompiledDeck): DeckChange {
  const styles = Object.entries(after.styles).filter(([id, css]) => before.styles[id] !== css);
  return {
    styles: Object.fromEntries(styles),
    ...(before.ledger !== after.ledger && { ledger: after.ledger }),
    ...(before.shell !== after.shell && { shell: { before: before.shell, after: after.shell } }),
    ...compareSlides(before.slides, after.slides),
  };
}

type SlideChange = Pick<DeckChange, "changed" | "renumbered" | "edited" | "order">;

function compareSlides(before: readonly RenderedSlide[], after: readonly RenderedSlide[]): SlideChange {
  const isSameRow =
    before.length === after.length &&
    after.every((slide, index) => slide === before[index] || isNamesake(slide, before[index]));
  const predecessor = isSameRow ? (_: RenderedSlide, index: number) => before[index] : pairUp(before, after);
  const changed: { id: string; html: string }[] = [];
  const renumbered: { id: string; number: string }[] = [];
  const edited: string[] = [];
  let isInPlace = before.length === after.length;
  for (const [index, slide] of after.entries()) {
    const old = predecessor(slide, index);
    isInPlace &&= old !== undefined && old === before[index] && old.section === slide.section;
    if (old === slide || (old?.id === slide.id && (old.key === slide.key || old.html === slide.html)))
      continue;
    const number = old?.id === slide.id ? newNumber(old.html, slide.html) : undefined;
    if (number !== undefined) {
      renumbered.push({ id: slide.id, number });
      continue;
    }
    changed.push({ id: old?.id ?? slide.id, html: slide.html });
    edited.push(slide.id);
  }
  const found = { changed, renumbered, edited };
  return isInPlace ? found : { ...found, order: after.map(({ id, section }) => ({ id, section })) };
}

function isNamesake({ id, section }: RenderedSlide, other: RenderedSlide | undefined): boolean {
  return id === other?.id && section === other.section;
}

/** Finds for each slide the one that it was: by its id, or, where both ids stand in one deck alone, by its place. */
function pairUp(
  before: readonly RenderedSlide[],
  after: readonly RenderedSlide[],
): (slide: RenderedSlide, index: number) => RenderedSlide | undefined {
  const oldById = new Map(before.map((slide) => [slide.id, slide]));
  const newIds = new Set(after.map(({ id }) => id));
  return (slide, index) => {
    const old = oldById.get(slide.id);
    if (old !== undefined || before.length !== after.length) return old;
    const inPlace = before[index];
    return inPlace === undefined || newIds.has(inPlace.id) ? undefined : inPlace;
  };
}

/** Where a slide's number is printed by the built-in templates, and by those that keep to them. */
const printedNumber = /(<span class="number">)([^<]+)(?=<\/span>)/u;

/** The slide's new number, where nothing else tells the two apart. */
function newNumber(before: string, after: string): string | undefined {
  const number = printedNumber.exec(after)?.[2];
  if (number === undefined || before.length - after.length > 4) return undefined;
  return before.replace(printedNumber, `$1${number}`) === after ? number : undefined;
}
