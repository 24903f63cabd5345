import type { RevealApi } from "reveal.js";
import type { RoomCode, RoomMessage } from "../../src/model/room.ts";
import { say } from "../page-data.ts";
import type { ConnectionStatus } from "./connection.ts";
import css from "./codes-overlay.css?inline";

export interface CodesOverlay {
  readonly showStatus: (status: ConnectionStatus) => void;
  readonly showPresence: (presence: Extract<RoomMessage, { readonly kind: "presence" }>) => void;
}

/**
 * Key Q: the links for phones as QR codes. The room sees the audience's at once; the remote's only when the speaker asks for it, since whoever
 * photographs it holds the deck.
 */
export function codesOverlay(deck: RevealApi, codes: readonly RoomCode[]): CodesOverlay {
  const overlay = document.createElement("div");
  overlay.className = "room-codes";
  overlay.hidden = true;
  overlay.tabIndex = -1;
  overlay.setAttribute("role", "dialog");
  overlay.setAttribute("aria-label", say("Codes for phones"));
  const status = document.createElement("p");
  status.className = "room-status";
  status.setAttribute("role", "status");
  const style = document.createElement("style");
  style.textContent = css;
  const tiles = document.createElement("div");
  tiles.className = "room-tiles";
  tiles.append(...codes.map((code) => (code.for === "audience" ? audienceTile(code) : remoteTile(code))));
  overlay.append(style, tiles, status);
  document.body.append(overlay);

  let isConnected = false;
  let counts = "";
  let focusBefore: Element | null = null;

  function toggle(): void {
    overlay.hidden = !overlay.hidden;
    if (overlay.hidden) {
      hideSecret(overlay);
      if (focusBefore instanceof HTMLElement) focusBefore.focus();
      return;
    }
    focusBefore = document.activeElement;
    overlay.focus();
  }

  function tell(): void {
    status.textContent = isConnected ? counts : say("The server does not answer. The deck works without it.");
  }

  deck.addKeyBinding({ keyCode: 81, key: "Q", description: "Codes for phones" }, toggle);
  // Before reveal.js, to which Esc means the overview.
  addEventListener(
    "keydown",
    (event) => {
      if (overlay.hidden || event.key !== "Escape") return;
      event.stopImmediatePropagation();
      toggle();
    },
    { capture: true },
  );
  overlay.addEventListener("click", ({ target }) => {
    if (target === overlay) toggle();
  });

  return {
    showStatus: (now) => {
      isConnected = now === "connected";
      tell();
    },
    showPresence: ({ followers, remotes }) => {
      counts = say("Following: {followers}. Remotes: {remotes}.", { followers, remotes });
      tell();
    },
  };
}

function audienceTile(code: RoomCode): HTMLElement {
  const tile = makeTile(say("Follow on your phone"));
  tile.append(picture(code), address(code.url));
  return tile;
}

function remoteTile(code: RoomCode): HTMLElement {
  const tile = makeTile(say("Remote, for the speaker"));
  tile.classList.add("room-secret");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say("Show the code");
  const warning = document.createElement("p");
  warning.textContent = say("Whoever scans it steers the deck and reads the notes.");
  button.addEventListener("click", () => {
    tile.classList.add("room-shown");
    tile.append(picture(code));
  });
  tile.append(button, warning);
  return tile;
}

function hideSecret(overlay: HTMLElement): void {
  const tile = overlay.querySelector(".room-shown");
  tile?.classList.remove("room-shown");
  tile?.querySelector("svg")?.remove();
}

function makeTile(title: string): HTMLElement {
  const tile = document.createElement("section");
  tile.className = "room-tile";
  const heading = document.createElement("h2");
  heading.textContent = title;
  tile.append(heading);
  return tile;
}

function picture({ svg, for: who }: RoomCode): Element {
  const drawing = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  drawing.setAttribute("role", "img");
  drawing.setAttribute(
    "aria-label",
    say(who === "remote" ? "QR code of the remote" : "QR code of the audience’s page"),
  );
  return document.importNode(drawing, true);
}

function address(url: string): HTMLElement {
  const words = document.createElement("p");
  words.className = "room-address";
  words.textContent = url.replace(/^http:\/\//u, "");
  return words;
}
