import type { LiveUpdate } from "../model/live-update.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import type { CompiledDeck } from "./compilation.ts";

/** What takes a page from one deck to the next: the least that it must be sent, or that it must load anew. */
export type Difference = { readonly kind: "reload" } | ({ readonly kind: "update" } & DeckChange);
type DeckChange = Pick<LiveUpdate, "changed" | "order" | "styles" | "ledger">;

/**
 * Compares two decks slide by slide. A slide whose id alone gave way to another (a headline was rewritten) counts as changed in its place,
 * so that it stays on screen.
 */
export function compareDecks(before: CompiledDeck, after: CompiledDeck): Difference {
  if (before.shell !== after.shell) return { kind: "reload" };
  const styles = Object.entries(after.styles).filter(([id, css]) => before.styles[id] !== css);
  return {
    kind: "update",
    styles: Object.fromEntries(styles),
    ...(before.ledger !== after.ledger && { ledger: after.ledger }),
    ...compareSlides(before.slides, after.slides),
  };
}

function compareSlides(
  before: readonly RenderedSlide[],
  after: readonly RenderedSlide[],
): Pick<DeckChange, "changed" | "order"> {
  const oldById = new Map(before.map((slide) => [slide.id, slide]));
  const newIds = new Set(after.map(({ id }) => id));
  const isRenamed = (index: number): boolean => {
    const [old, fresh] = [before[index], after[index]];
    return old !== undefined && fresh !== undefined && !newIds.has(old.id) && !oldById.has(fresh.id);
  };
  const inPlace =
    before.length === after.length &&
    after.every((slide, index) => before[index]?.id === slide.id || isRenamed(index));
  const changed = after.flatMap((slide, index) => {
    const old = inPlace ? before[index] : oldById.get(slide.id);
    if (old?.key === slide.key && old.id === slide.id) return [];
    return [{ id: old?.id ?? slide.id, html: slide.html }];
  });
  return inPlace ? { changed } : { changed, order: after.map(({ id }) => id) };
}
