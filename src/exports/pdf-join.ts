import type { PdfFile, PdfObject } from "./pdf-file.ts";
import { joinOutlines } from "./pdf-outline.ts";
import { arrayIn, mapReferences, referenceIn, referencesIn } from "./pdf-syntax.ts";

/**
 * Makes one document of several that Chromium has printed from the same page: their pages one after another, their tags in one tree, their
 * bookmarks nested across the seams, and links that lead from one part into another. What is left over is not removed. Pages that are said to be
 * `laterSteps` have no bookmark of their own.
 */
export function joinParts(parts: readonly PdfFile[], laterSteps: readonly boolean[] = []): PdfFile {
  const joined = new Map<number, PdfObject>();
  const roots: Root[] = [];
  let base = 0;
  let pages = 0;
  let links = 0;
  let cells = 0;
  for (const part of parts) {
    const numbers = new Map([...part.objects.keys()].map((number, index) => [number, base + index + 1]));
    base += numbers.size;
    const moved = countOn(part, { pages, links, cells });
    for (const [number, { text, data }] of moved.objects) {
      const renumbered = mapReferences(text, (old) => numbers.get(old) ?? 0);
      joined.set(numbers.get(number) ?? 0, { text: renumbered, ...(data !== undefined && { data }) });
    }
    const root = readRoot(joined, numbers.get(part.root) ?? 0);
    roots.push({ ...root, info: numbers.get(part.info) ?? 0 });
    pages += root.pages.length;
    links += moved.links;
    cells += moved.cells;
  }
  const [first] = roots;
  if (first === undefined) throw new Error("there is nothing to join");
  const set = (number: number, text: string): void => void joined.set(number, { text });
  const add = (text: string): number => {
    base += 1;
    set(base, text);
    return base;
  };

  const text = (number: number | undefined): string =>
    (number === undefined ? undefined : joined.get(number)?.text) ?? "";
  const allPages = roots.flatMap((root) => root.pages);
  joinPages(allPages, { text, set, add }, first.pageTree);
  const entries = [`/Pages ${first.pageTree} 0 R`];
  if (first.tags !== undefined) {
    joinTags(roots, { text, set, add }, links);
    entries.push(`/StructTreeRoot ${first.tags} 0 R`);
  }
  const destinations = new Map(roots.flatMap((root) => destinationsIn(text(root.destinations))).toReversed());
  if (destinations.size > 0) {
    const places = [...destinations].toReversed().map(([name, place]) => `/${name} ${place}`);
    entries.push(`/Dests ${add(`<<${places.join("\n")}>>`)} 0 R`);
  }
  const outline = joinOutlines(
    roots.flatMap((root) => (root.outline === undefined ? [] : [root.outline])),
    { text, set, add },
    new Set(allPages.filter((_, index) => laterSteps[index])),
  );
  if (outline !== undefined) entries.push(`/Outlines ${outline} 0 R`);
  const kept = text(first.number)
    .slice(2, -2)
    .replaceAll(/\/(?:Pages|StructTreeRoot|Dests|Outlines) \d+ 0 R\s*/g, "");
  set(first.number, `<<${kept.trimEnd()}\n${entries.join("\n")}>>`);
  return { objects: joined, root: first.number, info: first.info };
}

/** What the pieces of a document are made with. */
export interface Workbench {
  /** An object's syntax; empty for none. */
  readonly text: (number: number | undefined) => string;
  readonly set: (number: number, text: string) => void;
  /** The number of a new object. */
  readonly add: (text: string) => number;
}

interface Root {
  readonly number: number;
  readonly info: number;
  readonly pageTree: number;
  readonly pages: readonly number[];
  readonly tags: number | undefined;
  readonly destinations: number | undefined;
  readonly outline: number | undefined;
}

function readRoot(objects: ReadonlyMap<number, PdfObject>, number: number): Omit<Root, "info"> {
  const text = objects.get(number)?.text ?? "";
  const pageTree = referenceIn(text, "Pages") ?? 0;
  return {
    number,
    pageTree,
    pages: pagesBelow(pageTree, (page) => objects.get(page)?.text ?? ""),
    tags: referenceIn(text, "StructTreeRoot"),
    destinations: referenceIn(text, "Dests"),
    outline: referenceIn(text, "Outlines"),
  };
}

/** The pages below a node of the page tree (ISO 32000-1, 7.7.3), in order. */
export function pagesBelow(number: number, text: (number: number) => string): readonly number[] {
  const kids = arrayIn(text(number), "Kids");
  return kids === undefined ? [number] : referencesIn(kids).flatMap((kid) => pagesBelow(kid, text));
}

/** Chromium counts the annotations of a document from here. */
const firstLink = 100_000;

/** Numbers that hold for the whole document go on where the parts before ended. */
function countOn(
  { objects }: PdfFile,
  before: { readonly pages: number; readonly links: number; readonly cells: number },
): { readonly objects: ReadonlyMap<number, PdfObject>; readonly links: number; readonly cells: number } {
  let links = 0;
  const names = new Map<string, string>();
  const nameOf = /\(node(\d+)\)/g;
  const all = new Set(
    [...objects.values()].flatMap(({ text }) => Array.from(text.matchAll(nameOf), ([, name = ""]) => name)),
  );
  for (const name of [...all].toSorted())
    names.set(name, String(before.cells + names.size + 1).padStart(8, "0"));
  const moved = new Map<number, PdfObject>();
  for (const [number, object] of objects) {
    let { text } = object;
    if (text.includes("/StructParents "))
      text = text.replace(
        /\/StructParents (\d+)/,
        (_, page: string) => `/StructParents ${Number(page) + before.pages}`,
      );
    if (text.includes("/StructParent "))
      text = text.replace(/\/StructParent (\d+)/, (_, link: string) => {
        links += 1;
        return `/StructParent ${Number(link) + before.links}`;
      });
    if (text.includes("(node"))
      text = text.replaceAll(nameOf, (_, name: string) => `(node${names.get(name) ?? name})`);
    if (text.includes("/Type /ParentTree"))
      text = text.replaceAll(/(?<=[[ ])(\d+)(?= \d+ 0 R)/g, (key) => {
        const old = Number(key);
        return String(old < firstLink ? old + before.pages : old + before.links);
      });
    moved.set(number, { ...object, text });
  }
  return { objects: moved, links, cells: names.size };
}

const kidsOfANode = 50;

function joinPages(pages: readonly number[], { text, set, add }: Workbench, tree: number): void {
  const nodes: number[] = [];
  for (let from = 0; from < pages.length; from += kidsOfANode) {
    const kids = pages.slice(from, from + kidsOfANode);
    const node = add(pageNode(kids, kids.length, `\n/Parent ${tree} 0 R`));
    for (const page of kids) set(page, text(page).replace(/\/Parent \d+ 0 R/, `/Parent ${node} 0 R`));
    nodes.push(node);
  }
  set(tree, pageNode(nodes, pages.length, ""));
}

function pageNode(kids: readonly number[], count: number, parent: string): string {
  return `<</Type /Pages\n/Count ${count}\n/Kids [${list(kids)}]${parent}>>`;
}

function list(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(" ");
}

/** One tree of tags (14.7.2): what is in the documents of the parts becomes one document. */
function joinTags(roots: readonly Root[], { text, set, add }: Workbench, links: number): void {
  const trees = roots.map(({ tags }) => text(tags));
  const documents = trees.map((tree) => referenceIn(tree, "K") ?? referencesIn(arrayIn(tree, "K") ?? "")[0]);
  const [document] = documents;
  if (document === undefined) return;
  const kids = documents.flatMap((number) => kidsOf(text(number)));
  for (const kid of kids) set(kid, text(kid).replace(/\/P \d+ 0 R/, `/P ${document} 0 R`));
  const own = text(document).replace(/\/K (?:\d+ 0 R|\[[^\]]*\])/, `/K [${list(kids)}]`);
  set(document, own);
  const parents = trees.map((tree) => arrayIn(text(referenceIn(tree, "ParentTree")), "Nums") ?? "");
  const pairs = parents.flatMap((nums) =>
    Array.from(nums.matchAll(/(\d+) (\d+) 0 R/g), ([pair, key]) => ({ key: Number(key), pair })),
  );
  const nums = pairs.toSorted((one, other) => one.key - other.key).map(({ pair }) => pair);
  const names = trees.flatMap((tree) => namesBelow(referenceIn(tree, "IDTree"), text));
  const entries = [
    `/K ${document} 0 R`,
    `/ParentTreeNextKey ${firstLink + links}`,
    `/ParentTree ${add(`<</Nums [${nums.join(" ")}]>>`)} 0 R`,
    ...(names.length === 0 ? [] : [`/IDTree ${add(`<</Names [${names.join(" ")}]>>`)} 0 R`]),
  ];
  const [tree] = roots;
  if (tree?.tags !== undefined) set(tree.tags, `<</Type /StructTreeRoot\n${entries.join("\n")}>>`);
}

function kidsOf(element: string): readonly number[] {
  const one = referenceIn(element, "K");
  return one === undefined ? referencesIn(arrayIn(element, "K") ?? "") : [one];
}

function namesBelow(number: number | undefined, text: Workbench["text"]): readonly string[] {
  const node = text(number);
  const kids = arrayIn(node, "Kids");
  if (kids !== undefined) return referencesIn(kids).flatMap((kid) => namesBelow(kid, text));
  return arrayIn(node, "Names")?.match(/\(node\d+\) \d+ 0 R/g) ?? [];
}

function destinationsIn(dictionary: string): readonly (readonly [string, string])[] {
  return Array.from(dictionary.matchAll(/\/([^\s[\]<>()/]+) (\[[^\]]*\])/g), ([, name = "", place = ""]) => [
    name,
    place,
  ]);
}
