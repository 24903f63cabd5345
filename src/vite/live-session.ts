import type { LiveHello, LiveUpdate } from "../model/live-update.ts";
import { compareDecks } from "./compare-decks.ts";
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
  /** Answers a page that has just connected: it may have been loaded before the last save. */
  readonly greet: (hello: LiveHello) => LiveMessage;
}

export function startSession(): LiveSession {
  let deck: CompiledDeck | undefined;
  let problems: Compilation["problems"] = [];
  let version = 0;

  function problemsOnly(): LiveMessage {
    return { kind: "update", update: { version, changed: [], styles: {}, problems } };
  }

  function accept(compilation: Compilation): LiveMessage {
    const before = deck;
    problems = compilation.problems;
    if (compilation.deck === undefined) return problemsOnly();
    deck = compilation.deck;
    version += 1;
    const difference = before && compareDecks(before, deck);
    if (difference?.kind !== "update") return { kind: "reload" };
    const { kind: _kind, ...change } = difference;
    return { kind: "update", update: { version, ...change, problems } };
  }

  function greet(hello: LiveHello): LiveMessage {
    return hello.version === version ? problemsOnly() : { kind: "reload" };
  }

  return { deck: () => deck, version: () => version, accept, greet };
}
