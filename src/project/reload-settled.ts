import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../model/failure.ts";
import type { Project } from "../model/project.ts";
import { reloadProject } from "./load.ts";

export type Reloaded =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly failure: Failure };

/**
 * As `reloadProject`, for a folder that someone may be writing to this very moment: where deck.md has gone, or Markdown that was there has
 * become empty, it is given a moment to come back, since many programs empty or remove a file before they write it.
 */
export async function reloadSettled(previous: Project, changed: readonly string[]): Promise<Reloaded> {
  for (let waited = 0; ; waited += pause) {
    const reloaded = await reload(previous, changed);
    const isSettled = reloaded.ok && !isHalfWritten(previous, reloaded.project);
    if (isSettled || waited >= patience) return reloaded;
    await wait(pause);
  }
}

/** Milliseconds. Longer than writing takes, shorter than one wonders. */
const patience = 200;
const pause = 10;

async function reload(previous: Project, changed: readonly string[]): Promise<Reloaded> {
  try {
    return { ok: true, project: await reloadProject(previous, changed) };
  } catch (thrown) {
    if (thrown instanceof Failure) return { ok: false, failure: thrown };
    throw thrown;
  }
}

function isHalfWritten(previous: Project, next: Project): boolean {
  return next.markdown.some(({ path, text }) => {
    const before = previous.markdown.find((file) => file.path === path);
    return text === "" && before !== undefined && before.text !== "";
  });
}
