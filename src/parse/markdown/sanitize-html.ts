import sanitizeHtml from "sanitize-html";
import { isPicture, isSafeLink } from "../../model/address.ts";

/** Something of raw HTML that does not stay. */
export interface Removed {
  /** As its author wrote it: `<script>`, `onclick`. */
  readonly name: string;
  /** Where it stands in the piece. */
  readonly offset: number;
}

/** Cleans the pieces of raw HTML among the tokens of one list, one after another: what one opens, a later one may close. */
export interface Sanitizer {
  readonly clean: (html: string) => { readonly html: string; readonly removed: readonly Removed[] };
  /** The tags that close what is still open. */
  readonly close: () => string;
}

/** Starts on a list of tokens, so that nothing in it closes what was opened outside. */
export function openSanitizer(): Sanitizer {
  let open: readonly string[] = [];
  return {
    clean(html) {
      const removed = new Map<string, number>();
      const report = (name: string, written: RegExp): void => {
        if (!removed.has(name)) removed.set(name, Math.max(0, html.search(written)));
      };
      const before = open.map((name) => `<${name}>`).join("");
      const cleaned = sanitizeHtml(before + start + html.replaceAll(marks, "") + end, {
        ...rules,
        transformTags: { "*": (name, attributes) => judge(name, attributes, report) },
      });
      const from = cleaned.indexOf(start);
      const to = cleaned.lastIndexOf(end);
      if (from < 0 || to < from) {
        // The piece ends within a tag, a comment or a script, and so would swallow what follows.
        report(firstTag.exec(html)?.[0] ?? html.slice(0, 20), firstTag);
        return { html: "", removed: listOf(removed) };
      }
      open = [...cleaned.slice(to).matchAll(/<\/([a-z\d]+)>/gu)].map(([, name = ""]) => name).toReversed();
      return { html: cleaned.slice(from + start.length, to), removed: listOf(removed) };
    },
    close() {
      const tags = open.toReversed().map((name) => `</${name}>`);
      open = [];
      return tags.join("");
    },
  };
}

// Characters that Unicode keeps out of all texts.
const start = "\u{FDD0}";
const end = "\u{FDD1}";
const marks = /[\0\u{FDD0}\u{FDD1}]/gu;

const firstTag = /<[a-z!/][^\s>]*>?/iu;

function listOf(removed: ReadonlyMap<string, number>): readonly Removed[] {
  return [...removed].map(([name, offset]) => ({ name, offset }));
}

type Attributes = Readonly<Record<string, string>>;

function judge(
  tagName: string,
  attributes: Attributes,
  report: (name: string, written: RegExp) => void,
): { tagName: string; attribs: Record<string, string> } {
  const kept: Record<string, string> = {};
  if (!tags.has(tagName)) {
    report(`<${tagName}>`, new RegExp(`<${escaped(tagName)}`, "iu"));
    return { tagName, attribs: kept };
  }
  const own = ownAttributes[tagName] ?? [];
  for (const [name, value] of Object.entries(attributes)) {
    if (isKept(name, value, own)) kept[name] = value;
    else report(name, new RegExp(`(?<=[\\s"'/])${escaped(name)}`, "iu"));
  }
  // As Markdown's own links do.
  if (kept["href"]?.startsWith("#") === false)
    Object.assign(kept, { target: "_blank", rel: "noopener noreferrer" });
  return { tagName, attribs: kept };
}

function isKept(name: string, value: string, own: readonly string[]): boolean {
  if (everywhere.includes(name) || /^aria-[a-z]+$/u.test(name)) return true;
  if (!own.includes(name)) return false;
  if (name === "href") return isSafeLink(value);
  return name !== "src" || isPicture(value);
}

function escaped(text: string): string {
  return text.replaceAll(/[^\w-]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

const tags: ReadonlySet<string> = new Set(
  (
    "a abbr address b bdi bdo big blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure " +
    "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp rt rtc ruby s samp small span strike strong sub summary sup table tbody " +
    "td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);
const everywhere = ["class", "title", "lang", "dir"];
const ownAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  img: ["src", "alt", "width", "height"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope"],
  col: ["span"],
  colgroup: ["span"],
  ol: ["start", "reversed", "type"],
  li: ["value"],
  data: ["value"],
  time: ["datetime"],
  details: ["open"],
};

const rules: sanitizeHtml.IOptions = {
  allowedTags: [...tags],
  // `judge` has decided already.
  allowedAttributes: {
    "*": [...everywhere, "aria-*", ...new Set(Object.values(ownAttributes).flat()), "target", "rel"],
  },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesByTag: { img: ["data"] },
  allowProtocolRelative: false,
  exclusiveFilter: ({ tag, attribs }) => tag === "img" && attribs["src"] === undefined,
  parseStyleAttributes: false,
};
