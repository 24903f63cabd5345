import css from "./remote.css?inline";

/** Puts the remote's parts into the empty page. */
export function drawRemote(): void {
  document.body.innerHTML = `
  <style>${css}</style>
  <header>
    <span id="number"></span><span id="followers"></span>
    <button id="timer" type="button" title="Time of the talk; press twice to start it anew">0:00</button>
    <time id="clock"></time>
  </header>
  <p id="trouble" role="status">Connecting …</p>
  <main>
    <p id="section"></p>
    <h1 id="title"></h1>
    <div id="notes" tabindex="0" role="region" aria-label="Notes"></div>
  </main>
  <aside id="coming" aria-label="What comes next"><span>Next</span> <b id="next-title"></b></aside>
  <footer>
    <button id="slides" type="button">Slides</button>
    <button id="black" type="button" aria-pressed="false">Black</button>
    <button id="previous" type="button">Back</button>
    <button id="next" type="button">Next</button>
  </footer>
  <dialog id="list" aria-label="Slides"></dialog>`;
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is missing.`);
  return found;
}
