import { escapeInline, escapeStart, unlink } from "./escape-markdown.ts";

/** A line of an event's text, taken apart. */
export interface MarkwhenLine {
  /** As Markdown of ours. */
  readonly markdown: string;
  readonly plain: string;
  readonly tags: readonly string[];
  readonly place?: string;
  /** Addresses of pictures, which are not copied. */
  readonly pictures: readonly string[];
}

const tag = /(?:^|(?<=\s))#(?!\d+(?:\s|$))([\w-]+)/g;
/** Code; pictures and links; strong, emphasised and struck text. */
const inline =
  /(`+)([^`]+)\1(?!`)|(!?)\[([^\]]*)\]\(([^()\s]*)\)|(\*\*|__)(?=\S)(.+?)(?<=\S)\6|(?<![\w*])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\8(?![\w*])|(~~)(?=\S)(.+?)(?<=\S)\10/g;

/** Reads the Markdown of Markwhen: what is Markdown there stays, all else is text, and tags come off. */
export function readMarkwhenLine(written: string): MarkwhenLine {
  const tags = Array.from(written.matchAll(tag), (found) => found[1] ?? "");
  const text = written
    .replaceAll(tag, "")
    .replaceAll(/[ \t]{2,}/g, " ")
    .trim();
  const places: string[] = [];
  const pictures: string[] = [];
  const write = (part: string): { readonly markdown: string; readonly plain: string } => {
    let markdown = "";
    let plain = "";
    let from = 0;
    const add = (words: string): void => {
      markdown += escapeInline(words).replace(/!$/, String.raw`\!`);
      plain += words;
    };
    for (const found of part.matchAll(inline)) {
      add(part.slice(from, found.index));
      from = found.index + found[0].length;
      const [, , code, bang, label = "", target = "", strong, strongText, em, emText, , struck] = found;
      if (code !== undefined) {
        markdown += `<code>${escapeInline(code)}</code>`;
        plain += code;
      } else if (bang === "!") {
        pictures.push(target);
        add(label);
      } else if (bang !== undefined) {
        const isPlace = /^(?:location|map)$/i.test(target);
        if (isPlace) places.push(label);
        const isLink = /^(?:https?:|mailto:)/i.test(target);
        const inner = write(label || target);
        markdown += isLink
          ? `[${unlink(inner.markdown)}](<${target.replaceAll(/[<>\\]/g, encodeURIComponent)}>)`
          : inner.markdown;
        plain += inner.plain;
      } else {
        const inner = write(strongText ?? emText ?? struck ?? "");
        const name = strong !== undefined ? "strong" : em !== undefined ? "em" : "del";
        const mark = { strong: "**", em: "*", del: "~~" }[name];
        const isSafe = /^[\p{L}\p{N}][^*~]*$/u.test(inner.markdown) && /[\p{L}\p{N}]$/u.test(inner.markdown);
        markdown += isSafe ? mark + inner.markdown + mark : `<${name}>${inner.markdown}</${name}>`;
        plain += inner.plain;
      }
    }
    add(part.slice(from));
    return { markdown, plain };
  };
  const [lead, rest] = splitLead(text);
  const { markdown, plain } = write(rest);
  const [place] = places;
  return {
    markdown: lead === "" ? escapeStart(markdown) : lead + escapeStart(markdown),
    plain: plain.trim(),
    tags,
    pictures,
    ...(place !== undefined && place !== "" && { place }),
  };
}

/** The mark of a list item or a task. */
function splitLead(text: string): readonly [lead: string, rest: string] {
  const found = /^(?:[-*+]\s+(?:\[([ xX]?)\]\s+)?|(\d{1,9})[.)]\s+)(?=\S)/.exec(text);
  if (found === null) return ["", text];
  const rest = text.slice(found[0].length);
  if (found[2] !== undefined) return [`${found[2]}. `, rest];
  return [found[1] === undefined ? "- " : `- [${found[1].trim() === "" ? " " : "x"}] `, rest];
}
