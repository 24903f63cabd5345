import type { RevealApi } from "reveal.js";
import { keepForDeck, keptForDeck } from "../session.ts";
import { make, makeButton, makeHost } from "./host.ts";

/** Whether the deck goes where the author types. */
export interface Following {
  /** Goes to the first of these slides, unless one of them is on screen, or the author has said to stay. Ids. */
  readonly goTo: (edited: readonly string[]) => void;
}

/** Follows the edit until told to stay: by the key Y or a small switch, which shows while the mouse moves. Remembered. */
export function followEdits(deck: RevealApi): Following {
  let isOn = keptForDeck("follow", hoursToRemember)?.value !== false;
  const { host, root } = makeHost("chronodeck-follow", css);
  const button = makeButton("", "", toggle);
  button.setAttribute("role", "switch");
  const news = make("span", "news");
  news.setAttribute("role", "status");
  root.append(button, news);
  document.body.append(host);
  deck.addKeyBinding(
    { keyCode: 89, key: "Y", description: "Live preview: follow the edit, or stay" },
    toggle,
  );
  document.addEventListener("mousemove", wake);
  show();

  return {
    goTo: (edited) => {
      const first = edited[0];
      // In the room, or with the screen black, only the speaker turns the slides.
      if (!isOn || first === undefined || document.fullscreenElement !== null || deck.isPaused()) return;
      if (edited.includes(deck.getCurrentSlide()?.id ?? "")) return;
      const slide = deck.getSlides().find(({ id }) => id === first);
      if (slide === undefined) return;
      const { h, v } = deck.getIndices(slide);
      // With all its steps: what was typed may be the last of them.
      deck.slide(h, v, slide.querySelectorAll(".fragment").length - 1);
    },
  };

  function toggle(): void {
    isOn = !isOn;
    keepForDeck("follow", isOn);
    show();
    news.textContent = button.title;
    wake();
  }

  function show(): void {
    button.setAttribute("aria-checked", String(isOn));
    button.textContent = isOn ? "Follows the edit" : "Stays on this slide";
    button.title = isOn
      ? "After a save, the deck goes to the slide that was edited (Y)"
      : "After a save, the deck stays where it is (Y)";
  }

  function wake(): void {
    host.classList.add("awake");
    clearTimeout(sleep);
    sleep = setTimeout(() => host.classList.remove("awake"), 2500);
  }
}

const hoursToRemember = 24 * 365;

let sleep: ReturnType<typeof setTimeout> | undefined;

const css = `
:host { position: fixed; z-index: 90; left: 50%; bottom: 10px; translate: -50% 0; opacity: 0; transition: opacity .3s; pointer-events: none; }
:host(.awake), :host(:focus-within) { opacity: 1; pointer-events: auto; }
:host-context(:fullscreen) { display: none; }
button { display: flex; align-items: center; gap: 8px; border: 1px solid #46525e; border-radius: 999px; background: #17212b; color: #f4f1ea;
  padding: 5px 14px 5px 10px; font: 13px/1.4 system-ui, sans-serif; cursor: pointer; white-space: nowrap; }
button::before { content: ""; box-sizing: border-box; width: 24px; height: 14px; border-radius: 7px; border: 2px solid #8b96a0;
  background: radial-gradient(circle at 5px 5px, #8b96a0 4px, transparent 4.5px); }
button[aria-checked=true]::before { border-color: #7fc6c0; background: radial-gradient(circle at 15px 5px, #7fc6c0 4px, transparent 4.5px); }
button:focus-visible { outline: 2px solid #f0b34a; outline-offset: 2px; }
.news { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (prefers-reduced-motion: reduce) { :host { transition: none; } }
@media print { :host { display: none; } }
`;
