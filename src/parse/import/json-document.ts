import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";

/** JSON as plain data, with the way back to its places in the file. */
export interface JsonDocument {
  /** Undefined where the text is no JSON at all. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at this path stands; falls back to the nearest parent. */
  readonly locate: (path: readonly PropertyKey[]) => Span;
}

interface Node {
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
  readonly children?: ReadonlyMap<string, Node>;
}

/**
 * Reads JSON (RFC 8259) and remembers where everything stands, which `JSON.parse` does not tell. A comma too many or too few is reported
 * and read over, so that the rest is looked at as well; what cannot be read over ends the reading. Never throws.
 */
export function readJson(file: string, text: string): JsonDocument {
  const spanOf = spans(file, text);
  const problems: Problem[] = [];
  const reader = new Reader(text, (from, message, hint) =>
    problems.push(error("import/json", spanOf(from, from + 1), message, hint)),
  );
  const root = reader.readAll();
  return {
    value: root?.value,
    problems,
    locate: (path) => {
      let node = root;
      for (const part of path) {
        const next = node?.children?.get(String(part));
        if (next === undefined) break;
        node = next;
      }
      return spanOf(node?.from ?? 0, node?.to ?? 0);
    },
  };
}

const deepest = 200;
const stopped = Symbol("stopped");
type Report = (from: number, message: string, hint: string) => void;

class Reader {
  readonly #text: string;
  readonly #report: Report;
  #at = 0;

  constructor(text: string, report: Report) {
    this.#text = text;
    this.#report = report;
  }

  readAll(): Node | undefined {
    try {
      const node = this.#readValue(0);
      this.#skipSpace();
      if (this.#at < this.#text.length)
        this.#stop("Something stands behind the end of the JSON.", "Remove it.");
      return node;
    } catch (thrown) {
      if (thrown === stopped) return undefined;
      throw thrown;
    }
  }

  #readValue(depth: number): Node {
    this.#skipSpace();
    const from = this.#at;
    if (depth > deepest) this.#stop("This is nested too deeply.", "");
    const first = this.#text[from];
    if (first === "{" || first === "[") return this.#readMany(first, depth);
    if (first === '"') return { value: this.#readString(), from, to: this.#at };
    const word = /[^\s,:{}[\]"]*/y;
    word.lastIndex = from;
    const written = word.exec(this.#text)?.[0] ?? "";
    const isLiteral = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(written);
    if (!isLiteral) this.#stopAtWord(written);
    this.#at += written.length;
    return { value: JSON.parse(written) as unknown, from, to: this.#at };
  }

  #readMany(opener: "{" | "[", depth: number): Node {
    const from = this.#at;
    const closer = opener === "{" ? "}" : "]";
    const children = new Map<string, Node>();
    this.#at += 1;
    let isFirst = true;
    for (;;) {
      const before = this.#at;
      this.#skipSpace();
      const next = this.#text[this.#at];
      if (next === closer) break;
      if (next === undefined) {
        this.#at = from;
        this.#stop(`Nothing closes this ${opener}.`, `Add the missing ${closer}.`);
      }
      if (!isFirst && next !== ",")
        this.#report(before, "A comma is missing here.", "Put a comma between two entries.");
      if (!isFirst && next === ",") {
        const comma = this.#at;
        this.#at += 1;
        this.#skipSpace();
        if (this.#text[this.#at] === closer) {
          this.#report(comma, `There is a comma before ${closer}.`, "Take it out.");
          break;
        }
      }
      isFirst = false;
      const start = this.#at;
      const key = opener === "{" ? this.#readKey() : String(children.size);
      if (children.has(key))
        this.#report(start, `“${key}” stands here for the second time.`, "Keep one of the two.");
      children.set(key, this.#readValue(depth + 1));
    }
    this.#at += 1;
    const values = [...children].map(([key, node]) => [key, node.value] as const);
    const value = opener === "[" ? values.map(([, item]) => item) : Object.fromEntries(values);
    return { value, from, to: this.#at, children };
  }

  #readKey(): string {
    if (this.#text[this.#at] !== '"')
      this.#stop("The name of an entry must stand here, in double quotes.", "");
    const key = this.#readString();
    this.#skipSpace();
    if (this.#text[this.#at] !== ":") this.#stop(`A colon must follow “${key}”.`, "");
    this.#at += 1;
    return key;
  }

  #readString(): string {
    const pattern = /"(?:[^"\\\n]|\\[^\n])*"/y;
    pattern.lastIndex = this.#at;
    const written = pattern.exec(this.#text)?.[0];
    if (written === undefined) this.#stop('Nothing closes this ".', "Write a line break in a text as \\n.");
    try {
      // A tab or the like typed into a text is against the rules, and clear enough.
      const tolerant = written.replaceAll(/\p{Cc}/gu, " ");
      const value = JSON.parse(tolerant) as string;
      this.#at += written.length;
      return value;
    } catch {
      const bad = /\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/.exec(written.replaceAll(/\\\\/g, "  "));
      this.#at += bad?.index ?? 0;
      return this.#stop(
        "A backslash stands here with a letter that means nothing.",
        "Write \\\\ for a backslash.",
      );
    }
  }

  #skipSpace(): void {
    const space = /\s*/y;
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#text)?.[0].length ?? 0;
  }

  #stopAtWord(written: string): never {
    if (this.#at >= this.#text.length)
      return this.#stop("The file ends where a value must stand.", "Is it complete?");
    const shown = written === "" ? (this.#text[this.#at] ?? "") : written;
    const isComment = shown.startsWith("//") || shown.startsWith("/*");
    const hint = isComment
      ? "JSON has no comments: take it out."
      : "Text stands in double quotes; numbers have no leading zero.";
    return this.#stop(`“${shown.slice(0, 40)}” is not a value of JSON.`, hint);
  }

  #stop(message: string, hint: string): never {
    this.#report(this.#at, message, hint);
    throw stopped;
  }
}

function spans(file: string, text: string): (from: number, to: number) => Span {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const place = (offset: number): { readonly line: number; readonly column: number } => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (from, to) => {
    const start = place(from);
    const end = place(to);
    return { file, ...start, endLine: end.line, endColumn: end.column };
  };
}
