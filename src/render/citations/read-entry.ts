import type { CitationPiece, CitationText } from "../../model/citation-text.ts";
import { linkTo } from "./link-to.ts";

/**
 * Reads the entry of a source with this address as the citation library prints it. Of its tags only those that style text are known; all
 * others leave nothing behind.
 */
export function readEntry(html: string, url: string | undefined): CitationText {
  const pieces: CitationPiece[] = [];
  const open: { readonly name: string; readonly style: Style }[] = [];
  for (const [whole, closing, name = "", attributes = "", code] of html.matchAll(token)) {
    const style = open.at(-1)?.style ?? {};
    if (name === "") {
      pieces.push({ ...style, text: code === undefined ? whole : String.fromCodePoint(Number(code)) });
    } else if (closing === "/") {
      open.pop();
    } else {
      // The library guesses at addresses that are not whole; the source's own is as its author wrote it.
      open.push({ name, style: { ...style, ...(name === "a" ? linkTo(url) : styleOf(name, attributes)) } });
    }
    // What would stand in a block of its own does not run into its neighbour.
    if (name === "div") pieces.push({ text: " " });
  }
  return tidy(pieces);
}

type Style = Omit<CitationPiece, "text">;

const token = /<(\/?)([a-z]+)\b([^>]*)>|&#(\d+);|[^<&]+|[<&]/gu;

function styleOf(
  name: string,
  attributes: string,
): { readonly [Key in keyof Style]?: Style[Key] | undefined } {
  switch (name) {
    case "i":
      return { italic: true };
    case "b":
      return { bold: true };
    case "sup":
      return { raised: "above" };
    case "sub":
      return { raised: "below" };
    case "span":
      if (/font-style: ?normal/u.test(attributes)) return { italic: undefined };
      if (/font-weight: ?normal/u.test(attributes)) return { bold: undefined };
      if (/font-variant: ?normal/u.test(attributes)) return { smallCaps: undefined };
      return /font-variant: ?small-caps/u.test(attributes) ? { smallCaps: true } : {};
    default:
      return {};
  }
}

/** One piece a stretch of one style, no space at either end, none doubled. */
function tidy(pieces: readonly CitationPiece[]): CitationText {
  const tidied: CitationPiece[] = [];
  let before = " ";
  for (const piece of pieces) {
    let text = piece.text.replaceAll(/[ \t\n]+/gu, " ");
    if (before.endsWith(" ")) text = text.trimStart();
    if (text === "") continue;
    before = text;
    const last = tidied.at(-1);
    if (last !== undefined && isSameStyle(last, piece))
      tidied.splice(-1, 1, { ...last, text: last.text + text });
    else tidied.push({ ...piece, text });
  }
  const last = tidied.pop();
  const end = last?.text.trimEnd() ?? "";
  return last === undefined || end === "" ? tidied : [...tidied, { ...last, text: end }];
}

function isSameStyle(a: CitationPiece, b: CitationPiece): boolean {
  return (["italic", "bold", "smallCaps", "raised", "url"] as const).every((key) => a[key] === b[key]);
}
