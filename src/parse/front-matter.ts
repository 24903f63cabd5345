import { z } from "zod";
import type { DeckMeta } from "../model/deck.ts";
import { aspects, papers, talkVariants } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import { startOf } from "../model/span.ts";
import type { TimeSpan } from "../model/time.ts";
import { readCitationStyle } from "./read-citation-style.ts";
import { readDateAt } from "./read-date.ts";
import { checkSchema, withoutKeys } from "./schema-problems.ts";
import { typeset } from "./smart-typography.ts";
import type { YamlDocument } from "./yaml-document.ts";
import { parseYaml } from "./yaml-document.ts";

/** What the front matter says, and where the slides begin. */
export interface FrontMatter {
  readonly meta: DeckMeta;
  /** The first line of the file, from 1, that is slides. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

const text = z.string().min(1);
const date = z.union([text, z.number().int()]).transform(String);

/** The front matter of `deck.md`. */
export const frontMatterSchema = z.strictObject({
  title: text.describe("The deck's title. Required."),
  subtitle: text.optional().describe("A line below the title."),
  author: text.optional().describe("Who speaks."),
  event: text.optional().describe("Where it is given: the seminar, the conference."),
  description: text.optional().describe("One sentence for search engines and file lists."),
  date: date.optional().describe("EDTF: `2022-01`, `2026-11-26`."),
  lang: z
    .string()
    .refine(isLanguageTag, {
      error: "“lang” must be a language tag of BCP 47.",
      params: { hint: "For instance en, en-GB, de, zh." },
    })
    .optional()
    .describe("BCP 47; decides number formats and quotes. Default: `en`."),
  theme: z.enum(["atlas"]).optional().describe("Default: `atlas`."),
  aspect: z.enum(aspects).optional().describe("The slide's shape. Default: `16:9`."),
  navigation: z
    .enum(["linear", "grid"])
    .optional()
    .describe("`grid`: sections side by side, their slides below. Default: `linear`."),
  variant: z
    .enum(talkVariants)
    .optional()
    .describe(
      "Which of the talk's lengths this is: what is marked `only` with the other is left out. Default: `long`.",
    ),
  duration: z
    .number()
    .positive()
    .optional()
    .describe("How long the talk may take, in minutes; the presenter's window says how far behind one is."),
  paper: z
    .enum(papers)
    .optional()
    .describe("Of the handout. Default: what the country in `lang` uses (`en-US`: letter), else `a4`."),
  citations: text
    .optional()
    .describe(
      "How sources are cited: `apa`, `harvard1`, `vancouver`, `plain`, or the path of a CSL file. Default: `apa`, in languages that it is not there for `plain`.",
    ),
  rail: text
    .optional()
    .describe("EDTF interval that the time rail spans. Default: the deck's phases, first to last."),
  ignore: z
    .array(
      z.string().regex(/^(links|images|facts|sources|glyphs|prose|overflow)\/[a-z-]+$/, {
        error: "“ignore” lists codes of checks.",
      }),
    )
    .optional()
    .describe("Codes that `check` is not to report: `[prose/not-in-ledger]`. Default: none."),
});

/**
 * Reads the front matter of `deck.md`. Whatever is wrong with it, there is a `meta` to go on with; its title is then `fallbackTitle`.
 * `styleFiles` are the paths of the deck's citation styles.
 */
export function parseFrontMatter(
  file: TextFile,
  fallbackTitle: string,
  styleFiles: readonly string[] = [],
): FrontMatter {
  const block = findFrontMatter(file.text);
  if (block.yaml === undefined) {
    const at = startOf(file.path);
    const problem = error(block.code, at, block.message, block.hint);
    return { meta: { title: fallbackTitle, ...defaults }, bodyLine: block.bodyLine, problems: [problem] };
  }
  const document = parseYaml({ file: file.path, firstLine: 2, text: block.yaml, root: startOf(file.path) });
  const checked = checkSchema({ schema: frontMatterSchema, document, path: [], area: "front-matter" });
  const found = checked.ok ? [] : checked.problems.filter((problem) => !isEcho(problem, document));
  const values = checked.ok ? checked.value : salvage(document.value, checked.badKeys, fallbackTitle);
  const problems = [...document.problems, ...found];
  const meta = buildMeta(values, document, styleFiles, problems);
  return { meta, bodyLine: block.bodyLine, problems };
}

type Values = z.infer<typeof frontMatterSchema>;

const defaults = { lang: "en", theme: "atlas", aspect: "16:9", navigation: "linear" } as const;

type Block =
  | { readonly yaml: string; readonly bodyLine: number }
  | {
      readonly yaml?: undefined;
      readonly bodyLine: number;
      readonly code: string;
      readonly message: string;
      readonly hint: string;
    };

/** The beginning of a file as far as its front matter depends on it: up to the line that closes it, or all. */
export function headOf(fileText: string): string {
  const fence = /\n---[ \t]*(?=\n|$)/.exec(fileText);
  return fence === null ? fileText : fileText.slice(0, fence.index + fence[0].length);
}

function findFrontMatter(fileText: string): Block {
  const lines = headOf(fileText).split("\n");
  if (!isFence(lines[0])) {
    return {
      bodyLine: 1,
      code: "front-matter/missing",
      message: "The deck has no front matter.",
      hint: "Begin deck.md with a line “---”, then “title: …”, then another line “---”.",
    };
  }
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  const firstHeading = lines.findIndex((line) => /^#{1,2}(\s|$)/.test(line));
  // A YAML comment also begins with #, but a blank line before “## ” is the body.
  const looksUnclosed =
    end < 0 || (firstHeading > 0 && firstHeading < end && lines[firstHeading - 1]?.trim() === "");
  if (!looksUnclosed) return { yaml: lines.slice(1, end).join("\n"), bodyLine: end + 2 };
  const blank = lines.findIndex((line) => line.trim() === "");
  return {
    bodyLine: (blank < 0 ? lines.length : blank) + 1,
    code: "front-matter/unclosed",
    message: "Nothing closes the front matter that starts here.",
    hint: "Add a line “---” after its last key.",
  };
}

/** In other files than `deck.md`: front matter that does not belong there, and the first line that is slides. */
export function skipMisplacedFrontMatter(file: TextFile): Pick<FrontMatter, "bodyLine" | "problems"> {
  if (!file.text.startsWith("---")) return { bodyLine: 1, problems: [] };
  const lines = file.text.split("\n");
  const end = lines.findIndex(
    (line, index) => index > 0 && (isFence(line) || !/^[\w-]+:(?:\s|$)|^\s+\S|^#/.test(line)),
  );
  if (!isFence(lines[0]) || end < 2 || !isFence(lines[end])) return { bodyLine: 1, problems: [] };
  const at = startOf(file.path);
  const problem = error(
    "front-matter/misplaced",
    at,
    "Only deck.md has front matter.",
    "Move its keys there.",
  );
  return { bodyLine: end + 2, problems: [problem] };
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line);
}

/** After a slip in the YAML, what is missing or odd may be its consequence. */
function isEcho(problem: Problem, document: YamlDocument): boolean {
  if (!document.hasSyntaxErrors) return false;
  if (problem.code === "front-matter/missing-key") return true;
  return [...document.brokenKeys].some((key) => document.locateKey([key]).line === problem.span.line);
}

function salvage(value: unknown, badKeys: ReadonlySet<string>, fallbackTitle: string): Values {
  const rest = { title: fallbackTitle, ...withoutKeys(value, badKeys) };
  const parsed = frontMatterSchema.safeParse(rest);
  return parsed.success ? parsed.data : { title: fallbackTitle };
}

function buildMeta(
  values: Values,
  document: YamlDocument,
  styleFiles: readonly string[],
  problems: Problem[],
): DeckMeta {
  const lang = values.lang ?? defaults.lang;
  const prose = (
    key: "subtitle" | "author" | "event" | "description",
  ): Partial<Pick<DeckMeta, typeof key>> => {
    const value = values[key];
    return value === undefined ? {} : { [key]: typeset(value, lang) };
  };
  if (values.date !== undefined)
    problems.push(...readDateAt(values.date, document.locate(["date"])).problems);
  const rail = values.rail === undefined ? undefined : readRail(values.rail, document, problems);
  const cited =
    values.citations === undefined
      ? undefined
      : readCitationStyle(values.citations, styleFiles, document.locate(["citations"]));
  problems.push(...(cited?.problems ?? []));
  return {
    title: typeset(values.title, lang),
    ...prose("subtitle"),
    ...prose("author"),
    ...prose("event"),
    ...prose("description"),
    ...(values.date !== undefined && { date: values.date }),
    lang,
    theme: values.theme ?? defaults.theme,
    aspect: values.aspect ?? defaults.aspect,
    navigation: values.navigation ?? defaults.navigation,
    ...(values.variant !== undefined && { variant: values.variant }),
    ...(values.duration !== undefined && { duration: values.duration }),
    ...(cited?.style !== undefined && { citations: cited.style }),
    ...(rail !== undefined && { rail }),
    ...(values.paper !== undefined && { paper: values.paper }),
    ...(values.ignore !== undefined && { ignore: values.ignore }),
  };
}

function readRail(rail: string, document: YamlDocument, problems: Problem[]): TimeSpan | undefined {
  const at = document.locate(["rail"]);
  const read = readDateAt(rail, at);
  problems.push(...read.problems);
  if (read.span === undefined) return undefined;
  if (read.span.isInterval && typeof read.span.start !== "string" && typeof read.span.end !== "string")
    return read.span;
  problems.push(
    error(
      "front-matter/invalid-value",
      at,
      `The rail must span an interval with both ends, not “${rail}”.`,
      "For instance 1990/2026.",
    ),
  );
  return undefined;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
