import type { ScreenWord } from "../../src/model/screen-words.ts";
import { say } from "../page-data.ts";
import { makeGlass } from "./glass.ts";
import { makeStage, type Stage } from "./stage.ts";

/** The parts of the presenter's window that are filled and filled again. */
export interface PresenterParts {
  readonly elapsed: HTMLButtonElement;
  readonly pace: HTMLElement;
  readonly place: HTMLButtonElement;
  readonly clock: HTMLElement;
  readonly progress: HTMLElement;
  readonly now: Stage;
  readonly nextTitle: HTMLElement;
  readonly next: Stage;
  readonly curtain: HTMLElement;
  /** Over the slide that the room sees: what is pointed and drawn here. */
  readonly glass: SVGSVGElement;
  readonly notes: HTMLElement;
  readonly facts: HTMLElement;
  readonly buttons: Readonly<Record<ButtonName, HTMLButtonElement>>;
}

const buttonNames = ["black", "white", "pointer", "draw", "smaller", "larger", "reset", "keys"] as const;
export type ButtonName = (typeof buttonNames)[number];

const faces: Readonly<
  Record<ButtonName, { readonly text: string; readonly word: ScreenWord; readonly key: string }>
> = {
  black: { text: "", word: "Black", key: "B" },
  white: { text: "", word: "White", key: "W" },
  pointer: { text: "", word: "Pointer", key: "L" },
  draw: { text: "", word: "Draw", key: "D" },
  smaller: { text: "A−", word: "Smaller notes", key: "−" },
  larger: { text: "A+", word: "Larger notes", key: "+" },
  reset: { text: "", word: "Reset", key: "R" },
  keys: { text: "?", word: "Keys", key: "?" },
};

/** Puts the window's parts on an empty page. */
export function layOut(page: Document, source: Document): PresenterParts {
  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    className: string,
    ...children: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const made = page.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };
  const word = (name: ScreenWord): string => say(name, {}, source);
  const button = (name: ButtonName): HTMLButtonElement => {
    const { text, word: label, key } = faces[name];
    const made = make("button", `button button-${name}`, text === "" ? word(label) : text);
    made.type = "button";
    made.title = `${word(label)} (${key})`;
    if (text !== "") made.setAttribute("aria-label", `${text} ${word(label)}`);
    return made;
  };
  const buttons: Record<ButtonName, HTMLButtonElement> = {
    black: button("black"),
    white: button("white"),
    pointer: button("pointer"),
    draw: button("draw"),
    smaller: button("smaller"),
    larger: button("larger"),
    reset: button("reset"),
    keys: button("keys"),
  };
  const elapsed = make("button", "elapsed");
  elapsed.type = "button";
  const pace = make("p", "pace");
  pace.setAttribute("role", "status");
  const place = make("button", "place");
  place.type = "button";
  place.title = `${word("Go to a slide")} (G)`;
  const clock = make("time", "clock");
  clock.title = word("Time of day");
  const progress = make("div", "progress");
  progress.setAttribute("aria-hidden", "true");
  const now = makeStage(page, source, word("Slides"));
  const next = makeStage(page, source, word("Next"));
  const curtain = make("p", "curtain");
  const glass = makeGlass(page);
  const nextTitle = make("h2", "label");
  const notes = make("div", "notes");
  notes.id = "notes";
  notes.tabIndex = 0;
  notes.dir = source.documentElement.dir;
  notes.setAttribute("role", "region");
  notes.setAttribute("aria-label", word("Notes"));
  const facts = make("div", "facts");
  facts.id = "facts";
  facts.tabIndex = 0;
  facts.setAttribute("role", "region");
  facts.setAttribute("aria-label", word("Where the numbers come from"));
  const tools = make("div", "tools", ...buttonNames.map((name) => buttons[name]));
  page.body.replaceChildren(
    make("header", "head", make("h1", "unseen", word("Presenter’s window")), elapsed, pace, place, clock),
    progress,
    make(
      "main",
      "desk",
      make("div", "now", make("div", "stage", now.frame, glass, curtain)),
      notes,
      make("div", "next", nextTitle, make("div", "stage", next.frame)),
      facts,
    ),
    make("footer", "foot", tools),
  );
  return {
    elapsed,
    pace,
    place,
    clock,
    progress,
    now,
    nextTitle,
    next,
    curtain,
    glass,
    notes,
    facts,
    buttons,
  };
}
