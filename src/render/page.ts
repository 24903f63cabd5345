import type { Deck } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { warning } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import { startOf } from "../model/span.ts";
import { directionOf } from "../model/text-direction.ts";
import { contentPolicy, scriptsOf, type PolicyPlace } from "./content-policy.ts";
import { escapeHtml, inlineJson, inlineScript, inlineStyle } from "./escape.ts";
import { railOf } from "./rail.ts";
import { screenWordsOf } from "./screen-words.ts";
import { asHtml, readTemplates, type Html, type Templates } from "./templates.ts";

export interface PageInput {
  readonly deck: Deck;
  readonly slides: readonly RenderedSlide[];
  /** In order of precedence, the last the strongest. Ids let the live preview exchange them. */
  readonly styles: readonly { readonly id: string; readonly css: string }[];
  /** A classic script; empty when `head` brings its own. */
  readonly script: string;
  readonly fontCss: string;
  readonly templates: ReadonlyMap<string, TextFile>;
  /** From where the page will be opened; without it, it says nothing of what it may load: whoever serves or prints it does. */
  readonly place?: Exclude<PolicyPlace, { readonly kind: "server" }>;
  /** HTML for the end of `<head>`. */
  readonly head?: string;
  /** What the sources panel shows, from `printLedger`. */
  readonly ledger?: string;
}

/** The whole document, from the template `deck`. Throws when that template errs, which `renderDeck` reports. */
export function renderPage(input: PageInput): string {
  const printed = readTemplates(input.templates).print("deck", viewPage(input, policyOf(input)));
  if (!printed.ok)
    throw new Error(`the page's template errs: ${printed.problems.map(({ message }) => message).join(" ")}`);
  return printed.html;
}

/** The policy for a page of a server at this host, with the script that the page has inside. */
export function servedPagePolicy(
  { script, templates }: Pick<PageInput, "script" | "templates">,
  host: string,
): string {
  return contentPolicy({ kind: "server", host }, codeOf(script, templates));
}

function codeOf(script: string, templates: ReadonlyMap<string, TextFile>): readonly string[] {
  const { around, texts } = scriptsOf(templates);
  if (script === "") return texts;
  return [...around.map(({ before, after }) => before + inlineScript(script) + after), ...texts];
}

/** What is amiss with the template of the whole page; it is printed for this deck, but without slides. */
export function checkPageTemplate(deck: Deck, templates: Templates): readonly Problem[] {
  const styles = [{ id: "theme", css: "" }];
  const policy = contentPolicy({ kind: "file" }, []);
  const view = { ...viewPage({ deck, slides: [], styles, script: "", fontCss: "" }, ""), policy };
  const printed = templates.print("deck", view);
  if (!printed.ok) return printed.problems;
  return printed.html.includes("default-src") ? [] : [unguarded];
}

const unguarded = warning(
  "template/no-policy",
  startOf("templates/deck.hbs"),
  "This page does not tell browsers what they may load and run.",
  'Put {{#if policy}}<meta http-equiv="Content-Security-Policy" content="{{policy}}">{{/if}} first into its head.',
);

/** What `templates/deck.hbs` shows. Every key is always there. */
interface PageView {
  readonly lang: string;
  readonly isRightToLeft: boolean;
  readonly title: string;
  readonly author: string;
  readonly description: string;
  /** The Content-Security-Policy; empty where whoever serves or prints the page sees to it. */
  readonly policy: string;
  readonly theme: string;
  readonly aspect: string;
  readonly navigation: string;
  readonly variant: string;
  readonly fontCss: Html;
  readonly styles: readonly { readonly id: string; readonly css: Html }[];
  readonly head: Html;
  readonly slides: Html;
  /** What the browser side knows of the deck, as JSON. */
  readonly data: Html;
  /** What the sources panel shows, as JSON. */
  readonly ledger: Html;
  readonly script: Html;
}

function policyOf({ place, script, templates }: PageInput): string {
  return place === undefined ? "" : contentPolicy(place, codeOf(script, templates));
}

function viewPage(
  { deck, slides, styles, script, fontCss, head, ledger }: Omit<PageInput, "templates">,
  policy: string,
): PageView {
  const { meta } = deck;
  return {
    lang: meta.lang,
    isRightToLeft: directionOf(meta.lang) === "rtl",
    title: meta.title,
    author: meta.author ?? "",
    description: meta.description ?? meta.subtitle ?? "",
    policy,
    theme: meta.theme,
    aspect: meta.aspect,
    navigation: meta.navigation,
    variant: "light",
    fontCss: asHtml(inlineStyle(fontCss)),
    styles: styles.map(({ id, css }) => ({ id, css: asHtml(inlineStyle(css)) })),
    head: asHtml(head ?? ""),
    slides: asHtml(
      meta.navigation === "grid" ? stackSections(slides) : slides.map(({ html }) => html).join("\n"),
    ),
    data: asHtml(inlineJson(pageData(deck, slides))),
    ledger: asHtml(ledger ?? ""),
    script: asHtml(inlineScript(script)),
  };
}

/** What the browser side reads from `#deck-data`. */
function pageData(deck: Deck, slides: readonly RenderedSlide[]): unknown {
  const { lang, title, navigation, aspect, duration } = deck.meta;
  const rail = railOf(deck);
  return {
    lang,
    title,
    navigation,
    aspect,
    rail: rail === undefined ? null : { from: rail.from, to: rail.to, segments: rail.segments },
    ...(duration !== undefined && { duration }),
    screenWords: screenWordsOf(lang),
    slides: slides.map((slide) => ({ id: slide.id, title: slide.title, section: slide.section })),
  };
}

/** Sections side by side, each a stack of its slides; slides without a section stand alone. */
function stackSections(slides: readonly RenderedSlide[]): string {
  const stacks: { section: string; slides: string[] }[] = [];
  for (const { section, html } of slides) {
    const last = stacks.at(-1);
    if (last !== undefined && section !== "" && last.section === section) last.slides.push(html);
    else stacks.push({ section, slides: [html] });
  }
  return stacks
    .map((stack) =>
      stack.slides.length === 1
        ? stack.slides.join("")
        : `<section class="stack" data-section="${escapeHtml(stack.section)}">\n${stack.slides.join("\n")}\n</section>`,
    )
    .join("\n");
}
