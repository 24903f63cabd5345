import { say } from "../page-data.ts";
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
export function audienceBar(actions: BarActions): { readonly show: (view: BarView) => void } {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
  const bar = document.createElement("nav");
  bar.className = "audience-bar";
  const previous = button("‹", say("Previous slide"), actions.previous);
  const live = button(say("Back to live"), "", actions.backToLive);
  live.classList.add("audience-live");
  const next = button("›", say("Next slide"), actions.next);
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  bar.append(previous, live, note, next);
  const curtain = document.createElement("div");
  curtain.className = "audience-curtain";
  const waiting = document.createElement("p");
  waiting.textContent = say("The talk has not begun yet.");
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
      const problem = status === "connected" ? "" : say("Connecting …");
      if (note.textContent !== problem) note.textContent = problem;
      waiting.textContent = status === "connected" ? say("The talk has not begun yet.") : say("Connecting …");
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
