import { make } from "../sources-panel/element.ts";
import { icons } from "./icons.ts";
import { colours, type Brush, type Colour } from "./stroke.ts";
import type { InkWords } from "../../src/model/ink-words.ts";

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

/** The pens and what goes with them, in a column that fits the slide's margin. A click leaves the focus, and so all keys, with the slides. */
export function inkToolbar(words: InkWords, actions: ToolbarActions): Toolbar {
  const tools = (["pen", "highlighter", "eraser"] as const).map((tool) => ({
    tool,
    button: button(words[tool], icons[tool], () => actions.choose({ tool })),
  }));
  const inks = colours.map((colour, index) => {
    const swatch = `<span class="ink-swatch bg-${colour}"></span>`;
    return { colour, button: button(words.colours[index] ?? "", swatch, () => actions.choose({ colour })) };
  });
  const undo = button(words.undo, icons.undo, actions.undo);
  const clear = button(words.clear, icons.clear, actions.clear);
  const close = button(words.close, icons.close, actions.close, "D");
  const element = make("div", "ink-tools");
  // No toolbar to screen readers: in one, the arrows would go from button to button.
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", words.draw);
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
