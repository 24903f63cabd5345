import { suggestName } from "../figures/nearest-name.ts";
import type { DeckMeta } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { error, warning } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { moveSpan } from "./move-lines.ts";
import { talkOf, type PlannedSlide } from "./plan-slides.ts";
import type { PlacedSlide } from "./read-slides.ts";
import type { ReadSlide } from "./read-slide.ts";

/** What only the whole deck can tell: that ids are unique, that links lead somewhere, that what stands below a section can be seen. */
export function findDeckFaults(
  read: readonly PlacedSlide[],
  planned: readonly PlannedSlide[],
  meta: DeckMeta,
): readonly Problem[] {
  const shifts = new Map(read.map(({ slide, shift }) => [slide, shift]));
  const deck: ReadDeck = {
    slides: read.map(({ slide }) => slide),
    locate: (slide, span) => moveSpan(span, shifts.get(slide) ?? 0),
  };
  return [
    ...findSlidelessContent(deck),
    ...findDuplicateIds(deck),
    ...findBackupCover(deck),
    ...findTooManyMinutes(deck, meta),
    ...findDeadLinks(deck, planned, meta),
  ];
}

interface ReadDeck {
  readonly slides: readonly ReadSlide[];
  /** Where something on a slide stands by now. */
  readonly locate: (slide: ReadSlide, span: Span) => Span;
}

function findDuplicateIds({ slides, locate }: ReadDeck): Problem[] {
  const first = new Map<string, Span>();
  return slides.flatMap((slide) => {
    const { id, span } = slide;
    if (id === undefined) return [];
    const other = first.get(id.text);
    if (other === undefined) {
      first.set(id.text, locate(slide, span));
      return [];
    }
    const message = `Another slide has the id “${id.text}”: ${other.file}, line ${other.line}.`;
    return [
      error("slides/duplicate-id", locate(slide, id.span), message, "Give each slide an id of its own."),
    ];
  });
}

function findSlidelessContent({ slides, locate }: ReadDeck): Problem[] {
  return slides.flatMap((slide) => {
    const first = slide.isSlideless ? (slide.blocks[0] ?? slide.notes[0]) : undefined;
    if (first === undefined) return [];
    return [
      error(
        "slides/no-slide-content",
        locate(slide, first.span),
        "This stands below a section without a slide, so nobody would see it.",
        "Write ## above it, or leave .no-slide out.",
      ),
    ];
  });
}

/** The cover opens the talk. */
function findBackupCover({ slides, locate }: ReadDeck): Problem[] {
  return slides.flatMap((slide) =>
    slide.isBackup && (slide.layout === "cover" || slide.layout === "sources")
      ? [
          error(
            "slides/backup-layout",
            locate(slide, slide.span),
            `A ${slide.layout === "cover" ? "cover" : "list of sources"} cannot be kept for questions.`,
            "Leave .backup out.",
          ),
        ]
      : [],
  );
}

function findTooManyMinutes({ slides, locate }: ReadDeck, { duration, variant }: DeckMeta): Problem[] {
  if (duration === undefined) return [];
  const planned = talkOf(slides, variant).filter(
    ({ minutes, isBackup }) => minutes !== undefined && !isBackup,
  );
  const sum = planned.reduce((total, { minutes = 0 }) => total + minutes, 0);
  const last = planned.at(-1);
  if (last === undefined || sum <= duration) return [];
  const message = `The sections take ${sum} minutes, the whole talk ${duration}.`;
  return [
    warning(
      "slides/minutes-over-duration",
      locate(last, last.span),
      message,
      "Give less to a section, or more as duration in the front matter.",
    ),
  ];
}

function findDeadLinks(
  { slides, locate }: ReadDeck,
  planned: readonly PlannedSlide[],
  { variant }: DeckMeta,
): Problem[] {
  const told = talkOf(slides, variant);
  const ids = new Set(planned.map((slide) => (slide.kind === "made" ? slide.slide.id : slide.place.id)));
  const isTold = new Set(told);
  const leftOut = new Set(slides.filter((slide) => !isTold.has(slide)).map(({ id }) => id?.text));
  return told.flatMap((slide) =>
    slide.links.flatMap(({ target, span }) => {
      if (ids.has(target)) return [];
      const at = locate(slide, span);
      if (leftOut.has(target)) {
        const message = `The slide “${target}” is left out of this talk.`;
        return [error("links/unknown-slide", at, message, "Put what links to it into ::: only, too.")];
      }
      const hint = suggestName(target, ids, "Give the slide that you mean an id: ## Heading {#id}.");
      const message = target === "" ? "This link leads nowhere." : `There is no slide “${target}”.`;
      return [error("links/unknown-slide", at, message, hint)];
    }),
  );
}
