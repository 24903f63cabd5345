import type { LiveHello, LiveUpdate } from "../model/live-update.ts";
import { compareDecks, type DeckChange } from "./compare-decks.ts";
import type { Compilation, CompiledDeck } from "./compilation.ts";

/** What the open pages must be told. */
export type LiveMessage =
  | { readonly kind: "update"; readonly update: LiveUpdate }
  | { readonly kind: "reload" };

/** The deck as the open pages show it. */
export interface LiveSession {
  /** The last good deck, if there has been one. */
  readonly deck: () => CompiledDeck | undefined;
  /** Counts good decks. */
  readonly version: () => number;
  /** Takes in what came of a save, and says what that means for the pages. */
  readonly accept: (compilation: Compilation) => LiveMessage;
  /** Takes in what the checks found on the deck as it stands. */
  readonly acceptFindings: (found: Compilation["problems"]) => LiveMessage;
  /** Answers a page that has just connected: it may have been loaded before the last save. */
  readonly greet: (hello: LiveHello) => LiveMessage;
}

export function startSession(): LiveSession {
  let deck: CompiledDeck | undefined;
  let problems: Compilation["problems"] = [];
  let findings: Compilation["problems"] = [];
  let isBehind = false;
  let version = 0;

  function tell(change: DeckChange & Pick<LiveUpdate, "findings">): LiveMessage {
    return { kind: "update", update: { version, ...change, problems, isBehind } };
  }

  function accept(compilation: Compilation): LiveMessage {
    const before = deck;
    problems = compilation.problems;
    findings = findings.filter(({ isQuiet }) => isQuiet);
    isBehind = compilation.deck === undefined;
    if (compilation.deck === undefined) return tell(nothing);
    deck = compilation.deck;
    version += 1;
    return before === undefined ? { kind: "reload" } : tell(compareDecks(before, deck));
  }

  function acceptFindings(found: Compilation["problems"]): LiveMessage {
    findings = found;
    return tell({ ...nothing, findings });
  }

  function greet(hello: LiveHello): LiveMessage {
    return hello.version === version ? tell({ ...nothing, findings }) : { kind: "reload" };
  }

  return { deck: () => deck, version: () => version, accept, acceptFindings, greet };
}

const nothing: DeckChange = { changed: [], renumbered: [], edited: [], styles: {} };
