import { say } from "../page-data.ts";
import css from "./remote.css?inline";

/** Puts the remote's parts into the empty page. */
export function drawRemote(): void {
  document.body.innerHTML = `
  <style>${css}</style>
  <header>
    <span id="number"></span><span id="followers"></span>
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
    <button id="next" type="button">${say("Next")}</button>
  </footer>
  <dialog id="list" aria-label="${say("Slides")}"></dialog>`;
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is missing.`);
  return found;
}
