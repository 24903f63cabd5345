/** What begins something in our Markdown wherever it stands: emphasis, code, links, facts, citations, formulas, tags, tables, strikes. */
const anywhere = /[\\`*_[\]{}<$~|^]/g;

/** What begins a block at the start of a line: headings, lists, quotations, containers, rules. */
const atLineStart = /^(\s*)(?=[#+=:>-])/;
const numberAtLineStart = /^(\s*\d+)(?=[.)])/;

/** An ampersand that would be read as an entity. */
const entity = /&(?=#?\w+;)/g;

const address = /\bhttps?:\/\/[^\s<>"'`{}|\\^[\]]*[^\s<>"'`{}|\\^[\].,;:!?)*_~$]/g;

/** Plain text as Markdown that shows the same text. Bare addresses become links. Line breaks stay. */
export function escapeMarkdown(text: string): string {
  return text
    .split("\n")
    .map((line) => escapeStart(escapeInline(line)))
    .join("\n");
}

/** Plain text inside a line that other text may precede. */
export function escapeInline(text: string): string {
  let escaped = "";
  let from = 0;
  for (const found of text.matchAll(address)) {
    escaped += escapeWords(text.slice(from, found.index)) + linkTo(found[0]);
    from = found.index + found[0].length;
  }
  return escaped + escapeWords(text.slice(from));
}

/** What would open a block at the start of a line, made harmless. */
export function escapeStart(line: string): string {
  return line.replace(atLineStart, "$1\\").replace(numberAtLineStart, "$1\\");
}

function escapeWords(text: string): string {
  return text.replaceAll(anywhere, String.raw`\$&`).replaceAll(entity, String.raw`\&`);
}

/** An address longer than a line of a narrow column gets places to break. */
const longAddress = 40;

function linkTo(found: string): string {
  if (found.length <= longAddress) return `<${found}>`;
  return `[${addressAsText(found).replaceAll(/(?<=[^/:\\][/?&=.-])(?=[^/])/g, "<wbr>")}](<${found}>)`;
}

/** Bare addresses in Markdown of ours as mere text: no link stands within a link. */
export function unlink(markdown: string): string {
  return markdown
    .replaceAll(/<(https?:[^>]*)>/gi, (_, shown: string) => addressAsText(shown))
    .replaceAll(/(?<!\\)\[((?:[^[\]\\]|\\.)*)\]\(<[^>]*>\)/g, "$1");
}

function addressAsText(shown: string): string {
  return escapeWords(shown).replace("://", String.raw`\://`);
}
