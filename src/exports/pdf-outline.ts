import type { Workbench } from "./pdf-join.ts";
import { referenceIn } from "./pdf-syntax.ts";

interface Bookmark {
  readonly number: number;
  /** 1 for a section, 2 for a slide in it. */
  readonly level: number;
  readonly kids: Bookmark[];
}

/**
 * Puts the bookmarks of several parts (ISO 32000-1, 12.3.3) into one tree, each below the last heading before it of a higher level: slides at
 * the beginning of a part belong to a section in an earlier one. Those to `unnamed` pages are left out. Gives the new root; undefined without bookmarks.
 */
export function joinOutlines(
  outlines: readonly number[],
  { text, set, add }: Workbench,
  unnamed: ReadonlySet<number>,
): number | undefined {
  const bookmarks = outlines
    .flatMap((outline) => bookmarksBelow(outline, text))
    .filter(({ number }) => !unnamed.has(pageOf(text(number))));
  if (bookmarks.length === 0) return undefined;
  const top: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    (open.at(-1)?.kids ?? top).push(bookmark);
    open.push(bookmark);
  }
  const root = add("");
  set(root, `<</Type /Outlines\n${ends(top)}\n/Count ${count(top)}>>`);
  const write = (siblings: readonly Bookmark[], parent: number): void => {
    for (const [index, { number, kids }] of siblings.entries()) {
      const before = siblings[index - 1];
      const after = siblings[index + 1];
      const links = [
        `/Parent ${parent} 0 R`,
        ...(before === undefined ? [] : [`/Prev ${before.number} 0 R`]),
        ...(after === undefined ? [] : [`/Next ${after.number} 0 R`]),
        ...(kids.length === 0 ? [] : [ends(kids), `/Count ${count(kids)}`]),
      ];
      set(number, `<<${ownEntries(text(number))}\n${links.join("\n")}>>`);
      write(kids, number);
    }
  };
  write(top, root);
  return root;
}

function bookmarksBelow(parent: number, text: Workbench["text"]): readonly Bookmark[] {
  const found: Bookmark[] = [];
  let number = linkTo(text(parent), "First");
  while (number !== undefined) {
    const heading = text(linkTo(text(number), "SE"));
    const level = Number(/\/S \/H(\d)/.exec(heading)?.[1] ?? 1);
    found.push({ number, level, kids: [] }, ...bookmarksBelow(number, text));
    number = linkTo(text(number), "Next");
  }
  return found;
}

/** A title may hold what looks like an entry. */
function linkTo(bookmark: string, key: string): number | undefined {
  return referenceIn(bookmark.replace(title, ""), key);
}

function pageOf(bookmark: string): number {
  return Number(/\/Dest \[(\d+) 0 R/.exec(bookmark.replace(title, ""))?.[1]);
}

const title = /\/Title (?:\((?:\\[^]|[^\\)])*\)|<[^>]*>)\s*/;

function ownEntries(bookmark: string): string {
  const said = title.exec(bookmark)?.[0] ?? "";
  const rest = bookmark
    .replace(title, "")
    .slice(2, -2)
    .replaceAll(/\/(?:Parent|Prev|Next|First|Last) \d+ 0 R\s*|\/Count -?\d+\s*/g, "");
  return (said + rest).trimEnd();
}

function ends(siblings: readonly Bookmark[]): string {
  return `/First ${siblings[0]?.number ?? 0} 0 R\n/Last ${siblings.at(-1)?.number ?? 0} 0 R`;
}

/** All that shows while every bookmark is open. */
function count(siblings: readonly Bookmark[]): number {
  return siblings.reduce((sum, { kids }) => sum + 1 + count(kids), 0);
}
