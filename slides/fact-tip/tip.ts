import type { RevealApi } from "reveal.js";
import type { FactView, LedgerView } from "../../src/model/ledger-view.ts";
import { factOf, makeReachable, markAt } from "./marks.ts";
import { placeTip, stageOf, type Box, type Stage } from "./place.ts";
import { readLedger } from "../sources-panel/data.ts";
import { make } from "../sources-panel/element.ts";
import { leadOf } from "../sources-panel/entry.ts";
import { sourcesInShort } from "../sources-panel/source.ts";

/** How long the pointer rests on a number before its tip comes, and how long it may take to reach the tip, in milliseconds. */
const restTime = 150;

/** Between the tip and its number, and the slide's edges, in pixels of the stage. */
const gap = 8;

/**
 * Says in brief where a number comes from while the pointer rests on it or it has the focus; a click or Enter opens the panel there.
 * Escape takes the tip away.
 */
export function factTips(deck: RevealApi, openPanel: (fact: string) => void): void {
  const tip = make("div", "fact-tip");
  tip.id = "fact-tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  let shownAt: Element | undefined;
  let timer: number | undefined;

  for (const event of ["ready", "slidechanged", "resumed", "sync"]) deck.on(event, refresh);
  for (const event of ["resize", "overviewshown", "fragmentshown", "fragmenthidden"]) deck.on(event, hide);
  if (deck.isReady()) refresh();

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (event.target instanceof Node && tip.contains(event.target)) {
      window.clearTimeout(timer);
      return;
    }
    const mark = markAt(event, readLedger());
    if (mark === undefined) {
      if (shownAt !== undefined && shownAt !== document.activeElement) soon(hide);
      else window.clearTimeout(timer);
    } else if (mark !== shownAt) soon(() => show(mark, event));
    else window.clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    // The open panel says it all, and gives the focus back when it closes.
    if (document.documentElement.classList.contains("evidence-open")) return;
    const mark = markAt(event, readLedger());
    if (mark !== undefined && mark === event.target && mark.matches(":focus-visible")) show(mark);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("click", (event) => {
    const mark = markAt(event, readLedger());
    // Who has just marked text with the pointer asks for nothing.
    if (mark !== undefined && document.getSelection()?.isCollapsed !== false) ask(mark);
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && shownAt !== undefined) {
        // Else the overview would open.
        event.stopImmediatePropagation();
        hide();
      } else if (event.key === "Enter") {
        const mark = markAt(event, readLedger());
        if (mark === undefined || mark !== event.target) return;
        event.preventDefault();
        ask(mark);
      }
    },
    { capture: true },
  );

  function refresh(): void {
    hide();
    const ledger = readLedger();
    if (ledger !== undefined) makeReachable(deck.getCurrentSlide(), ledger);
  }

  function soon(run: () => void): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(run, restTime);
  }

  function ask(mark: Element): void {
    const ledger = readLedger();
    const fact = ledger && factOf(mark, ledger);
    hide();
    if (fact !== undefined) openPanel(fact);
  }

  function show(mark: Element, pointer?: PointerEvent): void {
    hide();
    const ledger = readLedger();
    const view = ledger?.facts[ledger ? (factOf(mark, ledger) ?? "") : ""];
    if (ledger === undefined || view === undefined || deck.isOverview() || deck.isPaused()) return;
    tip.replaceChildren(...linesOf(view, ledger));
    tip.hidden = false;
    mark.setAttribute("aria-describedby", tip.id);
    shownAt = mark;
    const slides = deck.getSlidesElement();
    if (slides === null) return;
    // Among the slides it is part of what is presented, and of their size. The live preview exchanges all that stands there.
    if (tip.parentElement !== slides) slides.append(tip);
    const stage = stageOf(slides, deck.getScale());
    const { left, top } = placeTip(
      stage.inside(anchorOf(mark, pointer, stage)),
      stage.sizeOf(tip),
      stage,
      gap,
    );
    tip.style.left = `${left}px`;
    tip.style.top = `${top}px`;
  }

  function hide(): void {
    window.clearTimeout(timer);
    tip.hidden = true;
    shownAt?.removeAttribute("aria-describedby");
    shownAt = undefined;
  }
}

/** What the tip stands at: the mark's first line, or, on a mark as large as a card, the pointer. In pixels of the window. */
function anchorOf(mark: Element, pointer: PointerEvent | undefined, stage: Stage): Box {
  const [firstLine = mark.getBoundingClientRect()] = mark.getClientRects();
  const { top, bottom } = stage.inside(firstLine);
  if (pointer === undefined || bottom - top < stage.bottom / 4) return firstLine;
  const { clientX: x, clientY: y } = pointer;
  return { left: x, top: y, right: x, bottom: y };
}

function linesOf(view: FactView, ledger: LedgerView): readonly HTMLElement[] {
  const { words } = ledger;
  const { what, value, when, hedge, status, sum, disputes = [], cites = [] } = view;
  const lead = leadOf(view);
  const source =
    cites.length === 0 ? words.unsourced : `${cites.length > 1 ? words.sources : words.source}: `;
  const remarks = [
    value === undefined ? undefined : when,
    hedge && words.hedges[hedge],
    status && words.statuses[status],
  ].filter((part) => part !== undefined);
  const others = disputes.flatMap((id) => leadOf(ledger.facts[id] ?? { what: "" }) ?? []);
  return [
    lead === undefined ? undefined : make("p", "fact-tip-value", lead),
    make("p", "", what),
    remarks.length === 0 ? undefined : make("p", "fact-tip-remarks", remarks.join(" · ")),
    sum === undefined ? undefined : make("p", "fact-tip-sum", sum.text),
    others.length === 0
      ? undefined
      : make("p", "fact-tip-remarks", `${words.disputed}: ${others.join("; ")}`),
    make("p", "fact-tip-source", source, sourcesInShort(cites, ledger)),
  ].filter((line) => line !== undefined);
}
