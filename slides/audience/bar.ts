import type { AudienceWords } from "../../src/model/room.ts";
import type { ConnectionStatus } from "../room/connection.ts";
import css from "./bar.css?inline";

export interface BarActions {
  readonly previous: () => void;
  readonly next: () => void;
  readonly backToLive: () => void;
}

export interface BarView {
  readonly status: ConnectionStatus;
  readonly isFollowing: boolean;
  /** Whether the room shows anything yet; until then the page does not either. */
  readonly hasBegun: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The listener's buttons at the foot of the page: back, on, and back to where the speaker is. */
export function audienceBar(
  words: AudienceWords,
  actions: BarActions,
): { readonly show: (view: BarView) => void } {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
  const bar = document.createElement("nav");
  bar.className = "audience-bar";
  const previous = button("‹", words.previous, actions.previous);
  const live = button(words.backToLive, "", actions.backToLive);
  live.classList.add("audience-live");
  const next = button("›", words.next, actions.next);
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  bar.append(previous, live, note, next);
  const curtain = document.createElement("div");
  curtain.className = "audience-curtain";
  const waiting = document.createElement("p");
  waiting.textContent = words.waiting;
  curtain.append(waiting);
  document.body.append(curtain, bar);

  return {
    show: ({ status, isFollowing, hasBegun, isFirst, isLast }) => {
      curtain.hidden = hasBegun;
      bar.hidden = !hasBegun;
      bar.toggleAttribute("data-following", isFollowing);
      live.hidden = isFollowing;
      previous.disabled = isFirst;
      next.disabled = isLast;
      const problem = status === "connected" ? "" : words.reconnecting;
      if (note.textContent !== problem) note.textContent = problem;
      waiting.textContent = status === "connected" ? words.waiting : words.reconnecting;
    },
  };
}

function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  if (label !== "") made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}
