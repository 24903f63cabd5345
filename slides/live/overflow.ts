import type { RevealApi } from "reveal.js";
import { make, makeHost } from "./host.ts";

/** What the server's rules say of a slide: see Misfit in src/checks/measure-slides.ts. */
interface Misfit {
  readonly kind: "leaves-slide" | "leaves-container" | "cut-off" | "overlap" | "small-figure";
  readonly words: string;
  readonly amount: number;
  readonly side: "left" | "top" | "right" | "bottom";
  readonly box: Box;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
type Measure = (id: string) => readonly Misfit[];

/** Outlines what does not fit on the slide on screen, in its shape as it is, by the rules of `check`. Returns how to look again. */
export function watchOverflow(deck: RevealApi): () => void {
  const { host, root } = makeHost("chronodeck-overflow", css);
  const boxes = make("div", "");
  root.append(boxes);
  host.setAttribute("aria-hidden", "true");
  document.body.append(host);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let measure: Promise<Measure> | undefined;

  function lookSoon(): void {
    boxes.replaceChildren();
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pause);
  }

  async function look(): Promise<void> {
    measure ??= import(/* @vite-ignore */ measurePath).then((module: { measure: Measure }) => module.measure);
    const [judge] = await Promise.all([measure, document.fonts.ready]);
    const slide: HTMLElement | undefined = deck.getCurrentSlide();
    if (slide === undefined || slide.id === "" || deck.isOverview() || deck.isPaused()) return;
    boxes.replaceChildren(...mostTelling(withAllSteps(slide, () => judge(slide.id))).map(outline));
  }

  for (const event of [
    "slidechanged",
    "fragmentshown",
    "fragmenthidden",
    "sync",
    "resize",
    "ready",
    "overviewshown",
    "overviewhidden",
    "paused",
    "resumed",
  ])
    deck.on(event, lookSoon);
  window.addEventListener("resize", lookSoon);
  new MutationObserver(lookSoon).observe(document.documentElement, {
    attributeFilter: ["data-aspect", "data-variant", "class"],
  });
  lookSoon();
  return lookSoon;
}

/** Milliseconds: after the update has been painted. */
const pause = 120;
/** As in src/vite/preview-page.ts. */
const measurePath = "/@chronodeck/measure.js";

/** Steps to come take their room as well: they are shown while the slide is measured, and nobody sees it. */
function withAllSteps<Result>(slide: HTMLElement, run: () => Result): Result {
  const steps = [...slide.querySelectorAll<HTMLElement | SVGElement>(".fragment:not(.visible):not(.view)")];
  const before = steps.map((step) => step.getAttribute("style"));
  for (const step of steps) {
    step.style.setProperty("transition", "none", "important");
    step.style.setProperty("opacity", "1", "important");
    step.style.setProperty("visibility", "visible", "important");
  }
  const result = run();
  for (const step of steps) {
    step.style.removeProperty("opacity");
    step.style.removeProperty("visibility");
  }
  // They are hidden again before transitions come back, or they would fade away in sight.
  if (steps[0] !== undefined) void getComputedStyle(steps[0]).opacity;
  for (const [index, step] of steps.entries()) {
    const style = before[index] ?? null;
    if (style === null) step.removeAttribute("style");
    else step.setAttribute("style", style);
  }
  return result;
}

/** One overflow shows in many boxes. What leaves the slide has left its container too, and is cut off there. */
function mostTelling(misfits: readonly Misfit[]): readonly Misfit[] {
  const leavesSlide = misfits.some(({ kind }) => kind === "leaves-slide");
  const byPlace = new Map<string, Misfit>();
  for (const misfit of misfits) {
    if (leavesSlide && (misfit.kind === "leaves-container" || misfit.kind === "cut-off")) continue;
    const key = `${misfit.kind} ${keyWithin(misfit)}`;
    const known = byPlace.get(key);
    byPlace.set(key, known === undefined ? misfit : joined(known, misfit));
  }
  return [...byPlace.values()].toSorted((a, b) => b.amount - a.amount).slice(0, mostBoxes);
}

const mostBoxes = 6;

/** What leaves the slide on one side is one box, and of nested containers the worst is named. */
function keyWithin({ kind, side, words }: Misfit): string {
  if (kind === "leaves-slide") return side;
  return kind === "leaves-container" ? "" : words;
}

function joined(a: Misfit, b: Misfit): Misfit {
  const worse = a.amount >= b.amount ? a : b;
  if (worse.kind === "leaves-container") return worse;
  const box = {
    left: Math.min(a.box.left, b.box.left),
    top: Math.min(a.box.top, b.box.top),
    right: Math.max(a.box.right, b.box.right),
    bottom: Math.max(a.box.bottom, b.box.bottom),
  };
  return { ...worse, box };
}

function outline({ kind, amount, side, box }: Misfit): HTMLElement {
  const label = make("span", "", sayWhat(kind, amount, side));
  const frame = make("div", "misfit", label);
  // Of what is beyond the window the part at its edge is shown.
  const left = clamp(box.left, 2, innerWidth - 40);
  const top = clamp(box.top, 2, innerHeight - 24);
  frame.style.left = `${left}px`;
  frame.style.top = `${top}px`;
  frame.style.width = `${clamp(box.right, left + 24, innerWidth - 2) - left}px`;
  frame.style.height = `${clamp(box.bottom, top + 12, innerHeight - 2) - top}px`;
  if (top < 26) frame.classList.add("below");
  if (left > innerWidth / 2) frame.classList.add("leftwards");
  return frame;
}

function sayWhat(kind: Misfit["kind"], amount: number, side: Misfit["side"]): string {
  const pixels = `${Math.ceil(amount)} px`;
  switch (kind) {
    case "leaves-slide":
      return `${pixels} beyond the slide’s ${side}`;
    case "leaves-container":
      return `${pixels} beyond its room at the ${side}`;
    case "cut-off":
      return `${pixels} cut off at the ${side}`;
    case "overlap":
      return `lies ${pixels} on other text`;
    case "small-figure":
      return `shrunk to ${Math.round(amount * 100)} %: too small to read`;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

const css = `
:host { position: fixed; z-index: 80; inset: 0; pointer-events: none; }
:host-context(:fullscreen) { display: none; }
.misfit { position: fixed; box-sizing: border-box; border: 2px dashed #d6006c; background: rgb(214 0 108 / 8%); outline: 1px solid rgb(255 255 255 / 70%); }
.misfit span { position: absolute; left: -2px; bottom: 100%; padding: 1px 8px; background: #d6006c; color: #fff; white-space: nowrap;
  font: 600 13px/1.5 system-ui, sans-serif; border-radius: 3px 3px 0 0; }
.misfit.below span { bottom: auto; top: 100%; border-radius: 0 0 3px 3px; }
.misfit.leftwards span { left: auto; right: -2px; }
@media print { :host { display: none; } }
`;
