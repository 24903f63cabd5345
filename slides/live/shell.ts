import type { LiveUpdate } from "../../src/model/live-update.ts";

/** What is read off the page each time that it is asked for, so that it may change under it. */
const exchangeable = ["title", "meta[name=author]", "meta[name=description]", "#deck-data"];

/** Takes over what has changed around the slides; false where the page must be loaded anew for it, and nothing was touched. */
export function takeShell({ before, after }: NonNullable<LiveUpdate["shell"]>): boolean {
  const [old, next] = [before, after].map((html) => new DOMParser().parseFromString(html, "text/html"));
  if (old === undefined || next === undefined) return false;
  const parts = exchangeable.map((part) => [part, next.querySelector(part)] as const);
  for (const page of [old, next]) for (const part of exchangeable) page.querySelector(part)?.remove();
  if (wordsOf(old) !== wordsOf(next)) return false;
  for (const [part, there] of parts) {
    const here = document.querySelector(part);
    if (there === null) here?.remove();
    else if (here === null) document.head.append(there);
    else here.replaceWith(there);
  }
  return true;
}

/** A part that is not there leaves an empty line. */
function wordsOf({ documentElement }: Document): string {
  return documentElement.outerHTML.replaceAll(/\s+/g, " ");
}
