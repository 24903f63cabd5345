import { say } from "../page-data.ts";
import css from "./remote.css?inline";

/** Puts the remote's parts into the empty page. */
export function drawRemote(): void {
  document.body.innerHTML = `
  <style>${css}</style>
  <header>
    <span id="number"></span><span id="followers" hidden>${phone}<span></span></span>
    <button id="timer" type="button" title="${say("Time of the talk. Press twice to start it anew.")}">0:00</button>
    <time id="clock"></time>
  </header>
  <p id="trouble" role="status">${say("Connecting …")}</p>
  <main>
    <p id="section"></p>
    <h1 id="title"></h1>
    <div id="notes" tabindex="0" role="region" aria-label="${say("Notes")}"></div>
  </main>
  <aside id="coming" aria-label="${say("What comes next")}"><span>${say("Next")}</span> <b id="next-title"></b></aside>
  <footer>
    <button id="slides" type="button">${say("Slides")}</button>
    <button id="black" type="button" aria-pressed="false">${say("Black")}</button>
    <button id="previous" type="button">${say("Back")}</button>
    <button id="next" type="button">${say("Forward")}</button>
  </footer>
  <dialog id="list" aria-label="${say("Slides")}"></dialog>`;
}

/** How many phones follow. */
export function showFollowers(count: number): void {
  const followers = byId("followers");
  const number = followers.querySelector("span");
  followers.hidden = count === 0;
  followers.title = say("Following: {followers}", { followers: count });
  if (number !== null) number.textContent = String(count);
  followers.querySelector("svg")?.setAttribute("aria-label", followers.title);
}

/** A hand's phone. */
const phone =
  '<svg viewBox="0 0 24 24" role="img" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2">' +
  '<rect x="6.5" y="2.5" width="11" height="19" rx="2"/><path d="M10.5 18h3"/></svg>';

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is missing.`);
  return found;
}
