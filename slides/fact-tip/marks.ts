import type { LedgerView } from "../../src/model/ledger-view.ts";
import { unasked } from "../sources-panel/data.ts";

/**
 * Lets the slide's facts be reached with Tab, in reading order. Each announces itself as a link to its evidence; one that holds links of
 * its own only takes the focus. Marks inside drawings answer to the pointer alone: to those who cannot see it a drawing is one picture.
 */
export function makeReachable(slide: HTMLElement, ledger: LedgerView): void {
  for (const mark of slide.querySelectorAll<HTMLElement>("[data-fact]")) {
    if (mark.closest(`svg, a, ${unasked}`) !== null || factOf(mark, ledger) === undefined) continue;
    mark.tabIndex = 0;
    if (mark.querySelector("a, button") !== null) continue;
    mark.setAttribute("role", "link");
    mark.setAttribute("aria-haspopup", "dialog");
  }
}

/** The mark of a fact that an event speaks of; a link inside a mark speaks for itself. */
export function markAt({ target }: Event, ledger: LedgerView | undefined): Element | undefined {
  if (ledger === undefined || !(target instanceof Element)) return undefined;
  const mark = target.closest(".slides section.present [data-fact]");
  if (mark === null || mark.closest(unasked) !== null) return undefined;
  const link = target.closest("a, button");
  if (link !== null && !link.contains(mark)) return undefined;
  return factOf(mark, ledger) === undefined ? undefined : mark;
}

/** The id of the fact that a mark shows, if the ledger has it. */
export function factOf(mark: Element, ledger: LedgerView): string | undefined {
  const id = mark.getAttribute("data-fact");
  return id !== null && id in ledger.facts ? id : undefined;
}
