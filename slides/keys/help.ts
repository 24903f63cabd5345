import type { ScreenWord } from "../../src/model/screen-words.ts";
import { say } from "../page-data.ts";
import { make } from "../sources-panel/element.ts";
import type { KeyGroup } from "./key-list.ts";

const named: readonly ScreenWord[] = [
  "Space",
  "Enter",
  "Home",
  "End",
  "Page Up",
  "Page Down",
  "Backspace",
  "number",
];

/** Lists the keys over a page, in the words of `source`; closes the list where it is open. */
export function toggleHelp(groups: readonly KeyGroup[], page: Document, source: Document): void {
  const open = page.querySelector<HTMLDialogElement>("dialog.keys[open]");
  if (open !== null) {
    shut(open);
    return;
  }
  const closer = make("button", "keys-close", "×");
  closer.type = "button";
  closer.setAttribute("aria-label", say("Close", {}, source));
  const title = make("h2", "", say("Keys", {}, source));
  title.id = "keys-title";
  const head = make("header", "keys-head", title, closer);
  const body = make("div", "keys-groups", ...groups.map((group) => printGroup(group, source)));
  const dialog = make("dialog", "keys", head, body);
  dialog.setAttribute("aria-labelledby", title.id);
  closer.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) shut(dialog);
  });
  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (!["?", "F1", "Escape"].includes(event.key)) return;
    event.preventDefault();
    shut(dialog);
  });
  dialog.addEventListener("close", () => dialog.remove());
  page.body.append(dialog);
  dialog.showModal();
}

/** At once: as long as it is there, what has the focus in it would take the next key. */
function shut(dialog: HTMLDialogElement): void {
  dialog.close();
  dialog.remove();
}

function printGroup({ title, lines }: KeyGroup, source: Document): HTMLElement {
  const shown = lines.filter(({ isThere }) => isThere === undefined || isThere(source));
  const rows = shown.flatMap(({ word, keys }) => [
    make("dt", "", ...keys.map((key) => make("kbd", "", arrowOf(key) ?? capOf(key, source)))),
    make("dd", "", say(word, {}, source)),
  ]);
  return make("section", "", make("h3", "", say(title, {}, source)), make("dl", "", ...rows));
}

const turns: Readonly<Record<string, number>> = { "→": 0, "↓": 90, "←": 180, "↑": 270 };

/** Drawn: the deck's fonts have no arrows. */
function arrowOf(key: string): Node | undefined {
  const turn = turns[key];
  if (turn === undefined) return undefined;
  const holder = document.createElement("template");
  holder.innerHTML =
    `<svg viewBox="0 0 16 16" width="16" height="16" role="img" aria-label="${key}" fill="none" stroke="currentColor" ` +
    `stroke-width="1.6"><path transform="rotate(${turn} 8 8)" d="M2 8h11M9 4l4 4-4 4"/></svg>`;
  return holder.content;
}

function capOf(key: string, source: Document): string {
  const word = named.find((name) => key.endsWith(name));
  return word === undefined ? key : key.replace(word, say(word, {}, source));
}
