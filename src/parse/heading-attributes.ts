import { talkVariants, type TalkVariant } from "../model/deck.ts";
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
import { unknownVariant } from "./talk-variant.ts";

/** What the attributes of a heading say about its slide. */
export interface SlideAttributes {
  readonly id?: PlacedText;
  readonly classes: readonly string[];
  /** `# … {.no-slide}`: a section without a slide. */
  readonly isSlideless: boolean;
  readonly layout?: string;
  readonly when?: TimeSpan;
  readonly attributes: Readonly<Record<string, string>>;
  /** `{.backup}`: kept for questions. */
  readonly isBackup: boolean;
  /** `{only=long}`: the one length of the talk that has it. */
  readonly only?: TalkVariant;
  /** `# … {minutes=10}`: how long the section may take. */
  readonly minutes?: number;
}

const knownKeys = ["when", "layout", "kicker", "only", "minutes"];

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
  if (layout !== undefined && !isKnownLayout && !deck.foreignLayouts.includes(layout.text)) {
    const hint = suggestName(layout.text, deck.layouts, `Layouts are ${listNames(deck.layouts, "and")}.`);
    report(error("slides/unknown-layout", layout.span, `There is no layout “${layout.text}”.`, hint));
  }
  const when = readWhen(value("when"), report);
  const kicker = value("kicker");
  const only = readOnly(value("only"), report);
  const minutes = readMinutes(value("minutes"), heading.level, report);
  return {
    ...(id !== undefined && { id }),
    classes: readClasses(heading, classes, deck, report),
    isSlideless: heading.level === 1 && classes.some(({ text }) => text === "no-slide"),
    ...(isKnownLayout && { layout: layout.text }),
    ...(when !== undefined && { when }),
    isBackup: classes.some(({ text }) => text === "backup"),
    ...(only !== undefined && { only }),
    ...(minutes !== undefined && { minutes }),
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
    if (text === "backup" || deck.slideClasses.includes(text)) return [text];
    const known = [...deck.slideClasses, "backup", "no-slide"];
    const hint = suggestName(
      text,
      known,
      "Slides take .dense and .backup, sections .no-slide, and both the classes of the deck's theme.css.",
    );
    report(error("slides/unknown-class", span, `“.${text}” means nothing on a slide.`, hint));
    return [];
  });
}

function readOnly(only: PlacedText | undefined, report: (problem: Problem) => void): TalkVariant | undefined {
  if (only === undefined) return undefined;
  const known = talkVariants.find((variant) => variant === only.text);
  if (known === undefined) report(unknownVariant(only));
  return known;
}

function readMinutes(
  minutes: PlacedText | undefined,
  level: 1 | 2,
  report: (problem: Problem) => void,
): number | undefined {
  if (minutes === undefined) return undefined;
  if (level === 2) {
    const message = "Minutes are given to sections, not to single slides.";
    report(error("slides/minutes", minutes.span, message, "Write them behind the # that opens the section."));
    return undefined;
  }
  const read = Number(minutes.text);
  if (read > 0 && Number.isFinite(read)) return read;
  const message = `“${minutes.text}” is not a number of minutes.`;
  report(error("slides/minutes", minutes.span, message, "For instance minutes=10."));
  return undefined;
}

function readWhen(when: PlacedText | undefined, report: (problem: Problem) => void): TimeSpan | undefined {
  if (when === undefined) return undefined;
  const read = readDateAt(when.text, when.span);
  for (const problem of read.problems) report(problem);
  return read.span;
}
