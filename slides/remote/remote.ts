import type { RoomCommand, RoomMessage, RoomSlide, RoomState } from "../../src/model/room.ts";
import { say } from "../page-data.ts";
import { connect, type ConnectionStatus } from "../room/connection.ts";
import { keepAwake } from "./keep-awake.ts";
import { slideList } from "./slide-list.ts";
import { talkClock } from "./talk-clock.ts";
import { byId, drawRemote, showFollowers } from "./view.ts";

// The speaker's phone: notes, the next slide, the time, and large buttons. The secret of its link is in the page's own address and nowhere else.

drawRemote();
const secret = location.hash.slice(1);
let slides: readonly RoomSlide[] = [];
let state: RoomState | undefined;
let speakers = 0;
let status: ConnectionStatus = "connecting";

const connection = connect({
  hello: () => ({ kind: "hello", role: "remote", secret }),
  onMessage: hear,
  onStatus: (now) => {
    status = now;
    showStatus();
  },
});
const clock = talkClock(() => ask({ do: "restart-clock" }));
const list = slideList((slide) => ask({ do: "go", slide }));

press("next", () => ask({ do: "next" }));
press("previous", () => ask({ do: "previous" }));
press("black", () => ask({ do: "black", on: state?.isBlack !== true }));
press("slides", () => list.open(slides, state?.place?.slide));
document.addEventListener("keydown", ({ key }) => {
  if (list.isOpen()) return;
  if (["ArrowRight", "PageDown", " "].includes(key) && !(document.activeElement instanceof HTMLButtonElement))
    ask({ do: "next" });
  if (["ArrowLeft", "PageUp"].includes(key)) ask({ do: "previous" });
});
keepAwake();

function press(id: string, act: () => void): void {
  byId(id).addEventListener("click", act);
}

function ask(command: RoomCommand): void {
  if (connection.say({ kind: "command", command }) && "vibrate" in navigator) navigator.vibrate(8);
}

function hear(message: RoomMessage): void {
  switch (message.kind) {
    case "talk":
      ({ slides } = message);
      document.title = message.title;
      return showPlace();
    case "state":
      ({ state } = message);
      return showPlace();
    case "clock":
      return clock.set(message);
    case "presence":
      ({ speakers } = message);
      showFollowers(message.followers);
      return showStatus();
    case "command":
    case "ink":
    case "line":
    case "pointer":
    case "beat":
      return;
  }
}

let shownSlide = "";

function showPlace(): void {
  const index = slides.findIndex(({ id }) => id === state?.place?.slide);
  const slide = slides[index];
  byId("number").textContent = numberOf(slide);
  byId("section").textContent = slide === undefined || slide.section === slide.title ? "" : slide.section;
  byId("title").textContent = slide?.title ?? "";
  const coming = slide?.isBackup === true ? undefined : slides[index + 1];
  byId("next-title").textContent = coming === undefined || coming.isBackup === true ? "" : coming.title;
  byId("black").setAttribute("aria-pressed", String(state?.isBlack === true));
  if (slide === undefined || slide.id === shownSlide) return;
  shownSlide = slide.id;
  const notes = byId("notes");
  notes.dir = "auto";
  // From our own server, and under a policy that runs no script in it.
  notes.innerHTML =
    slide.notes === "" ? `<p class="none">${say("No notes on this slide.")}</p>` : slide.notes;
  // What they cite stands in the deck, not here.
  for (const link of notes.querySelectorAll("a")) link.removeAttribute("href");
  notes.scrollTop = 0;
}

/** “7 / 34”, and “B1” of a backup slide. */
function numberOf(slide: RoomSlide | undefined): string {
  if (slide === undefined || slide.isBackup === true) return slide?.label ?? "";
  return `${slide.label} / ${slides.filter(({ isBackup }) => isBackup !== true).length}`;
}

function showStatus(): void {
  const trouble = troubleOf();
  byId("trouble").textContent = trouble;
  byId("trouble").hidden = trouble === "";
  document.body.toggleAttribute("data-off", trouble !== "");
  for (const id of ["next", "previous", "black", "slides"])
    byId(id).toggleAttribute("disabled", trouble !== "");
}

function troubleOf(): string {
  if (status === "refused")
    return secret === ""
      ? say("This address is not complete: scan the remote’s code.")
      : say("This link is no longer good: scan the code again.");
  if (status === "connecting") return say("Connecting …");
  return speakers === 0 ? say("The deck is not open on the laptop.") : "";
}
