import { stageSize } from "../aspect.ts";
import { readPageData, say } from "../page-data.ts";
import { keepForDeck, keptForDeck } from "../session.ts";
import { evidenceIn, readLedger } from "../sources-panel/data.ts";
import { presenterFacts } from "../sources-panel/presenter.ts";
import { talkClock } from "../talk/clock.ts";
import { isBackup, showSlide, talkSlides } from "../talk/slides.ts";
import keysCss from "../keys/keys.css?inline";
import { openJumpBox } from "../keys/jump-box.ts";
import { listenAtDesk } from "./desk-keys.ts";
import { layOut } from "./layout.ts";
import { minutesBehind, planTalk, runsOf, type PacedSlide } from "./pace.ts";
import pensCss from "./pens.css?inline";
import css from "./presenter.css?inline";
import { drawFromDesk } from "./draw-from-desk.ts";
import { drawingEvents, type Talk } from "./talk.ts";
import { stepsOf, upcomingOf } from "./upcoming.ts";

const sizes = { smallest: 16, usual: 28, largest: 72 };
/** A size is chosen for a room. */
const hoursToKeepSize = 24 * 30;

/** Makes the presenter's window on an empty page. Gives a function that lets go of the deck. */
export function presentOn(page: Document, talk: Talk): () => void {
  const { deck, source } = talk;
  const time = talkClock();
  const style = page.createElement("style");
  style.textContent = (source.getElementById("fonts")?.textContent ?? "") + css + pensCss + keysCss;
  page.head.append(style);
  page.documentElement.lang = readPageData(source).lang;
  page.title = `${say("Presenter’s window", {}, source)} – ${source.title}`;
  const parts = layOut(page, source);
  let size = readSize();
  let last = deck.getCurrentSlide();
  let noted = "";
  let canUndo = false;

  const change = { size: changeSize, toggleClock, resetClock };
  listenAtDesk(page, talk, change);
  parts.elapsed.addEventListener("click", toggleClock);
  parts.place.addEventListener("click", () => openJumpBox({ deck, page, source }));
  parts.buttons.black.addEventListener("click", () => talk.toggleCurtain("black"));
  parts.buttons.white.addEventListener("click", () => talk.toggleCurtain("white"));
  parts.buttons.smaller.addEventListener("click", () => changeSize(-1));
  parts.buttons.larger.addEventListener("click", () => changeSize(1));
  parts.buttons.reset.addEventListener("click", resetClock);
  parts.notes.addEventListener("click", followLink);
  const letGoOfPens = drawFromDesk(page, talk, parts);
  changeSize(0);

  const move = (): void => {
    // The talk begins when its first slide is left.
    if (time.state() === "ready" && deck.getSlides()[0] === last) time.start();
    last = deck.getCurrentSlide();
    draw();
  };
  deck.on("slidechanged", move);
  for (const event of drawingEvents) if (event !== "slidechanged") deck.on(event, draw);
  const observer = new MutationObserver(draw);
  observer.observe(source.documentElement, { attributeFilter: ["data-variant", "data-aspect"] });
  const timer = setInterval(tick, 250);
  draw();

  return () => {
    clearInterval(timer);
    letGoOfPens();
    observer.disconnect();
    deck.off("slidechanged", move);
    for (const event of drawingEvents) if (event !== "slidechanged") deck.off(event, draw);
  };

  function draw(): void {
    const current = deck.getCurrentSlide();
    const upcoming = upcomingOf(deck);
    const { shown, count } = stepsOf(current);
    const { width, height } = stageSize(source);
    page.documentElement.style.setProperty("--ratio", String(width / height));
    parts.now.draw(current, "now");
    parts.next.draw(upcoming?.section, upcoming?.step ?? -1);
    const isStep = upcoming?.section === current;
    parts.nextTitle.textContent = isStep
      ? say("Step {step} of {steps}", { step: shown + 1, steps: count }, source)
      : say(upcoming === undefined ? "The talk ends here" : "Next", {}, source);
    showNotes(current);
    const ledger = readLedger(source);
    parts.facts.replaceChildren(
      ...(ledger === undefined ? [] : presenterFacts(evidenceIn(current, ledger), ledger, talk.showEvidence)),
    );
    parts.facts.hidden = parts.facts.textContent === "";
    const slides = talkSlides(deck);
    const counted = slides.filter(({ section }) => !isBackup(section));
    const here = slides.find(({ section }) => section === current);
    parts.place.textContent = `${here?.label ?? ""} / ${counted.length}`;
    drawProgress(counted.map(({ section }) => paced(section)));
    tick();
  }

  function showNotes(current: HTMLElement): void {
    const html = [...current.querySelectorAll("aside.notes")].map((note) => note.innerHTML).join("");
    const shown = `${current.id}\n${html}`;
    if (shown === noted && parts.notes.childElementCount > 0) return;
    noted = shown;
    parts.notes.innerHTML = html;
    if (html === "") {
      const none = page.createElement("p");
      none.className = "none";
      none.textContent = say("No notes on this slide.", {}, source);
      parts.notes.append(none);
    }
    parts.notes.scrollTop = 0;
  }

  function drawProgress(slides: readonly PacedSlide[]): void {
    const current = deck.getCurrentSlide();
    const at = isBackup(current)
      ? slides.length
      : talkSlides(deck).findIndex(({ section }) => section === current) + 1;
    let before = 0;
    parts.progress.replaceChildren(
      ...runsOf(slides).map(({ section, count }) => {
        const run = page.createElement("div");
        run.title = section;
        run.style.flexGrow = String(count);
        run.style.setProperty("--done", String(Math.min(1, Math.max(0, (at - before) / count))));
        before += count;
        return run;
      }),
    );
  }

  function tick(): void {
    const elapsed = time.elapsed();
    const state = time.state();
    parts.elapsed.textContent = inMinutes(elapsed);
    parts.elapsed.dataset["state"] = state;
    const verb = state === "running" ? "Pause" : state === "paused" ? "Go on" : "Start";
    parts.elapsed.title = `${say("Time spoken", {}, source)} – ${say(verb, {}, source)} (C)`;
    parts.clock.textContent = new Date().toLocaleTimeString([], {
      hour: "2-digit",
      minute: "2-digit",
    });
    const isZero = state === "ready";
    parts.buttons.reset.textContent = say(isZero && canUndo ? "Undo" : "Reset", {}, source);
    parts.buttons.reset.disabled = isZero && !canUndo;
    showPace(elapsed, state);
    const curtain = talk.curtain();
    parts.buttons.black.setAttribute("aria-pressed", String(curtain === "black"));
    parts.buttons.white.setAttribute("aria-pressed", String(curtain === "white"));
    parts.curtain.textContent =
      curtain === undefined
        ? ""
        : say(curtain === "black" ? "The room sees black" : "The room sees white", {}, source);
  }

  function showPace(elapsed: number, state: string): void {
    const slides = deck.getSlides().filter((section) => !isBackup(section));
    const plan = planTalk(slides.map(paced), readPageData(source).duration);
    const planned = plan?.[slides.indexOf(deck.getCurrentSlide())];
    const late = planned === undefined || state === "ready" ? undefined : minutesBehind(planned, elapsed);
    const said =
      late === undefined
        ? ""
        : late === 0
          ? say("On time", {}, source)
          : say(
              late > 0 ? "{minutes} min behind" : "{minutes} min ahead",
              { minutes: Math.abs(late) },
              source,
            );
    if (parts.pace.textContent !== said) parts.pace.textContent = said;
    parts.pace.dataset["pace"] = late === undefined || late === 0 ? "" : late > 0 ? "behind" : "ahead";
  }

  function toggleClock(): void {
    if (time.state() === "running") time.pause();
    else time.start();
    canUndo = false;
    tick();
  }

  function resetClock(): void {
    if (canUndo && time.state() === "ready") canUndo = !time.undoReset();
    else {
      canUndo = time.elapsed() > 0;
      time.reset();
    }
    tick();
  }

  function changeSize(by: number): void {
    size = Math.min(sizes.largest, Math.max(sizes.smallest, size + 4 * by));
    page.documentElement.style.setProperty("--notes-size", `${size}px`);
    if (by !== 0) keepForDeck("notes-size", size);
  }

  /** Within the deck, a link moves the deck. */
  function followLink(event: MouseEvent): void {
    // What is clicked is of another window, whose classes are not ours.
    const target = event.target as Element | null;
    const link = target?.closest("a");
    const address = link?.getAttribute("href") ?? "";
    if (link === null || link === undefined || address === "") return;
    if (!address.startsWith("#")) {
      link.target = "_blank";
      return;
    }
    event.preventDefault();
    const id = decodeURIComponent(address.replace(/^#\/?/u, ""));
    const section = source.getElementById(id)?.closest<HTMLElement>(".slides section");
    if (section !== null && section !== undefined) showSlide(deck, section);
  }
}

function readSize(): number {
  const kept = keptForDeck("notes-size", hoursToKeepSize)?.value;
  return typeof kept === "number" ? kept : sizes.usual;
}

function paced(section: HTMLElement): PacedSlide {
  const minutes = Number(section.dataset["minutes"] ?? Number.NaN);
  return { section: section.dataset["section"] ?? "", minutes: minutes > 0 ? minutes : undefined };
}

/** “7:05”, “1:02:30”. */
function inMinutes(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
