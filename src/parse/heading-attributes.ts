import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { TimeSpan } from "../model/time.ts";
import type { PlacedText } from "./attributes.ts";
import type { DeckContext } from "./deck-context.ts";
import { suggestName } from "../figures/nearest-name.ts";
import { listNames } from "./list-names.ts";
import type { HeadingLine } from "./outline/segment.ts";
import { readDateAt } from "./read-date.ts";
import { typeset } from "./smart-typography.ts";

/** What the attributes of a heading say about its slide. */
export interface SlideAttributes {
  readonly id?: PlacedText;
  readonly classes: readonly string[];
  /** `# … {.no-slide}`: a section without a slide. */
  readonly isSlideless: boolean;
  readonly layout?: string;
  readonly when?: TimeSpan;
  readonly attributes: Readonly<Record<string, string>>;
}

const knownKeys = ["when", "layout", "kicker"];

/** Reads `{#id .class when=… layout=… kicker=…}` of a slide; what is unknown or wrong is reported and left out. */
export function readHeadingAttributes(
  heading: HeadingLine,
  deck: DeckContext,
  report: (problem: Problem) => void,
): SlideAttributes {
  const { id, classes, pairs } = heading.attributes;
  const value = (key: string): PlacedText | undefined => pairs.find((pair) => pair.key.text === key)?.value;
  for (const { key } of pairs) {
    if (knownKeys.includes(key.text)) continue;
    const hint = suggestName(key.text, knownKeys, `A slide takes ${listNames(knownKeys, "and")}.`);
    report(error("slides/unknown-attribute", key.span, `“${key.text}” is not an attribute of slides.`, hint));
  }
  const layout = value("layout");
  const isKnownLayout = layout !== undefined && deck.layouts.includes(layout.text);
  if (layout !== undefined && !isKnownLayout) {
    const hint = suggestName(layout.text, deck.layouts, `Layouts are ${listNames(deck.layouts, "and")}.`);
    report(error("slides/unknown-layout", layout.span, `There is no layout “${layout.text}”.`, hint));
  }
  const when = readWhen(value("when"), report);
  const kicker = value("kicker");
  return {
    ...(id !== undefined && { id }),
    classes: readClasses(heading, classes, deck, report),
    isSlideless: heading.level === 1 && classes.some(({ text }) => text === "no-slide"),
    ...(isKnownLayout && { layout: layout.text }),
    ...(when !== undefined && { when }),
    attributes: kicker === undefined ? {} : { kicker: typeset(kicker.text, deck.lang) },
  };
}

function readClasses(
  heading: HeadingLine,
  classes: readonly PlacedText[],
  deck: DeckContext,
  report: (problem: Problem) => void,
): string[] {
  return classes.flatMap(({ text, span }) => {
    if (text === "no-slide") {
      if (heading.level === 2) {
        report(
          error(
            "slides/no-slide",
            span,
            "Only a section can do without a slide.",
            "Write # instead of ##, or leave .no-slide out.",
          ),
        );
      }
      return [];
    }
    if (deck.slideClasses.includes(text)) return [text];
    const known = [...deck.slideClasses, "no-slide"];
    const hint = suggestName(
      text,
      known,
      "Slides take .dense, sections .no-slide, and both the classes of the deck's theme.css.",
    );
    report(error("slides/unknown-class", span, `“.${text}” means nothing on a slide.`, hint));
    return [];
  });
}

function readWhen(when: PlacedText | undefined, report: (problem: Problem) => void): TimeSpan | undefined {
  if (when === undefined) return undefined;
  const read = readDateAt(when.text, when.span);
  for (const problem of read.problems) report(problem);
  return read.span;
}
