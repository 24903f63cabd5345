import type { ScreenWord } from "../../src/model/screen-words.ts";
import { say } from "../page-data.ts";
import { make } from "../sources-panel/element.ts";
import { icons } from "./icons.ts";
import { colours, type Brush, type Colour } from "./stroke.ts";

export interface Choice {
  readonly tool: Brush | "eraser";
  readonly colour: Colour;
}

export interface ToolbarActions {
  readonly choose: (choice: Partial<Choice>) => void;
  readonly undo: () => void;
  readonly clear: () => void;
  readonly close: () => void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  /** Says what is chosen, and what there is to do. */
  readonly update: (choice: Choice, slide: { readonly canUndo: boolean; readonly isClear: boolean }) => void;
}

/** The pens and what goes with them, in the words of `source`. A click leaves the focus, and so all keys, where it was. */
export function inkToolbar(source: Document, actions: ToolbarActions): Toolbar {
  const word = (name: ScreenWord): string => say(name, {}, source);
  const tools = (["pen", "highlighter", "eraser"] as const).map((tool) => ({
    tool,
    button: button(word(toolNames[tool]), icons[tool], () => actions.choose({ tool })),
  }));
  const inks = colours.map((colour) => {
    const swatch = `<span class="ink-swatch bg-${colour}"></span>`;
    return { colour, button: button(word(colourNames[colour]), swatch, () => actions.choose({ colour })) };
  });
  const undo = button(word("Undo"), icons.undo, actions.undo);
  const clear = button(word("Clear the slide"), icons.clear, actions.clear);
  const close = button(word("Stop drawing"), icons.close, actions.close, "D");
  const element = make("div", "ink-tools");
  // No toolbar to screen readers: in one, the arrows would go from button to button.
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", word("Draw on the slide"));
  element.setAttribute("data-prevent-swipe", "");
  element.append(...[...tools, ...inks].map((one) => one.button), undo, clear, close);
  element.addEventListener("pointerdown", (event) => event.preventDefault());
  element.addEventListener("mousedown", (event) => event.preventDefault());
  return {
    element,
    update: (choice, { canUndo, isClear }) => {
      for (const one of tools) press(one.button, one.tool === choice.tool);
      for (const one of inks) press(one.button, one.colour === choice.colour && choice.tool !== "eraser");
      undo.disabled = !canUndo;
      clear.disabled = isClear;
    },
  };
}

const toolNames: Readonly<Record<Choice["tool"], ScreenWord>> = {
  pen: "Pen",
  highlighter: "Highlighter",
  eraser: "Eraser",
};
const colourNames: Readonly<Record<Colour, ScreenWord>> = {
  accent: "Red",
  "phase-2": "Teal",
  "phase-1": "Gold",
};

function button(label: string, inside: string, run: () => void, key?: string): HTMLButtonElement {
  const made = make("button", "");
  made.type = "button";
  made.innerHTML = inside;
  made.title = key === undefined ? label : `${label} (${key})`;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", run);
  return made;
}

function press(pressed: HTMLButtonElement, isPressed: boolean): void {
  pressed.setAttribute("aria-pressed", String(isPressed));
}
