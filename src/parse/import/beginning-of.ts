/** Characters of Markdown that fit a slide beside its headline, at both shapes. */
const room = 640;
/** So much of it an item of a list takes, if it is short. */
const itemRoom = 75;
/** A block of its own takes the room of so many characters more. */
const blockRoom = 60;

/**
 * As much of a Markdown text as fits a slide: whole blocks, then whole sentences or items of the next. Where something is left, an
 * ellipsis stands at the end, alone where not even a sentence fits.
 */
export function beginningOf(markdown: string): { readonly beginning: string; readonly isWhole: boolean } {
  const blocks = splitBlocks(markdown);
  let left = room;
  const taken: string[] = [];
  for (const block of blocks) {
    const cost = block.length + blockRoom + 40 * block.split("\n").length;
    if (cost > left) {
      const part = firstSentences(block, left - blockRoom);
      if (part !== "") taken.push(part);
      return { beginning: withEllipsis(taken), isWhole: false };
    }
    left -= cost;
    taken.push(block);
  }
  return { beginning: markdown, isWhole: true };
}

function withEllipsis(blocks: readonly string[]): string {
  // A list, a quotation or code ends where it ends: the mark stands below it.
  const isText = /^[^\s>`-]/.test(blocks.at(-1) ?? " ");
  return `${blocks.join("\n\n")}${isText ? " " : "\n\n"}…`.trim();
}

/** Paragraphs, whole lists, quotations and code. */
function splitBlocks(markdown: string): readonly string[] {
  const blocks: string[] = [];
  let fence = "";
  for (const part of markdown.split("\n\n")) {
    const last = blocks.at(-1);
    const isInside = fence !== "" || /^(?:\s|>)/.test(part);
    if (isInside && last !== undefined) blocks[blocks.length - 1] = `${last}\n\n${part}`;
    else blocks.push(part);
    for (const [mark] of part.matchAll(/^`{3,}/gm)) fence = fence === "" ? mark : fence === mark ? "" : fence;
  }
  return blocks;
}

/** The longest run of whole sentences, or of lines, that leaves no mark open. */
function firstSentences(block: string, length: number): string {
  if (/^(?:`{3,}|>|\s)/.test(block)) return "";
  const isList = /^(?:- |\d+\. )/.test(block);
  const ends = [...block.matchAll(isList ? /\n(?=- |\d+\. )/g : /[.!?…]['"’”)]*(?=\s)|[。！？]/g)].map(
    (found) => found.index + (isList ? 0 : found[0].length),
  );
  const fitting = isList ? ends.slice(0, Math.max(0, Math.floor(length / itemRoom))) : ends;
  const end = fitting.findLast((at) => at <= length && isBalanced(block.slice(0, at)));
  return end === undefined ? "" : block.slice(0, end);
}

function isBalanced(markdown: string): boolean {
  const bare = markdown.replaceAll(/\\./g, "");
  const count = (mark: string): number => bare.split(mark).length - 1;
  const isClosed = ["*", "~~", "`"].every((mark) => count(mark) % 2 === 0);
  return (
    isClosed &&
    count("[") === count("]") &&
    count("(<") === count(">)") &&
    count("<") === count(">") &&
    tagsClose(bare)
  );
}

function tagsClose(markdown: string): boolean {
  const tags = [...markdown.matchAll(/<(\/?)(?:strong|em|del|sub|sup|kbd|mark|u|small|code)>/g)];
  return tags.filter(([, slash]) => slash === "").length * 2 === tags.length;
}
