import { make } from "../sources-panel/element.ts";

/** Digits on their way to being a slide's number: shown in a corner until Enter, or until nothing follows for a while. */
export interface TypedNumber {
  readonly add: (digit: string) => void;
  /** What has been typed, which is then gone; empty where nothing was. */
  readonly take: () => string;
}

/** In milliseconds. */
const patience = 4000;

/** Shows the digits on this page. */
export function typedNumber(page: Document = document): TypedNumber {
  const chip = make("div", "typed-number");
  chip.setAttribute("role", "status");
  let typed = "";
  let timer = 0;
  const show = (text: string): void => {
    typed = text;
    chip.textContent = text;
    if (text === "") chip.remove();
    else if (!chip.isConnected) page.body.append(chip);
    clearTimeout(timer);
    if (text !== "") timer = window.setTimeout(() => show(""), patience);
  };
  return {
    add: (digit) => show((typed + digit).slice(-5)),
    take() {
      const taken = typed;
      show("");
      return taken;
    },
  };
}
