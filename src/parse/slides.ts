import type { DeckMeta, Slide, TalkVariant } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { error, warning } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { startOf } from "../model/span.ts";
import { slug } from "./names.ts";
import { suggestName } from "../figures/nearest-name.ts";
import { moveLater } from "./move-lines.ts";
import type { ReadSlide } from "./read-slide.ts";
import { sourcesTitle } from "./sources-title.ts";

/** The slides in their final order, and what only the whole deck can tell. */
export interface ArrangedSlides {
  readonly slides: readonly Slide[];
  readonly problems: readonly Problem[];
}

/**
 * Makes a deck of slides that were read one by one: gives each its id and section, puts the cover first and the list of sources last
 * unless the author wrote them, and checks what only the whole can tell: that ids are unique and that links lead somewhere.
 */
export function arrangeSlides(read: readonly ReadSlide[], meta: DeckMeta): ArrangedSlides {
  const problems = [
    ...findSlidelessContent(read),
    ...findDuplicateIds(read),
    ...findBackupCover(read),
    ...findTooManyMinutes(read, meta),
  ];
  const told = talkOf(read, meta.variant ?? "long");
  const first = told.find((slide) => !slide.isSlideless);
  const ids = createIds(read);
  const isCovered = first?.layout === "cover";
  const cover = isCovered ? [] : [makeCover(meta, ids.take("cover"))];
  const slides: Slide[] = [...cover];
  const backups: Slide[] = [];
  let section = "";
  let opener: ReadSlide | undefined;
  for (const slide of told) {
    const isCover = slide === first && isCovered;
    if (slide.level === 1) {
      section = isCover ? "" : slide.title;
      opener = slide;
    }
    if (slide.isSlideless) continue;
    const title = slide.title === "" && isCover ? meta.title : slide.title;
    const fallback = isCover ? "cover" : `slide-${slides.length + backups.length + 1}`;
    const id =
      slide.id !== undefined && ids.claim(slide.id.text, slide)
        ? slide.id.text
        : ids.take(idFrom(slide.title, fallback));
    const isBackup = !isCover && (slide.isBackup || opener?.isBackup === true);
    const place = { id, section, title, isBackup, minutes: opener?.minutes };
    (isBackup ? backups : slides).push(finishSlide(slide, place));
  }
  if (told.some((slide) => slide.isCited) && !slides.some((slide) => slide.layout === "sources")) {
    slides.push(makeSourcesSlide(meta, ids.take("sources")));
  }
  slides.push(...backups);
  return { slides, problems: [...problems, ...findDeadLinks(told, slides, read)] };
}

/** The slides of one of the talk's lengths; a section that is left out takes its slides along. */
function talkOf(read: readonly ReadSlide[], variant: TalkVariant): readonly ReadSlide[] {
  let isSectionTold = true;
  return read.filter(({ level, only }) => {
    const isTold = only === undefined || only === variant;
    if (level === 1) isSectionTold = isTold;
    return isTold && isSectionTold;
  });
}

interface Place {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly isBackup: boolean;
  readonly minutes: number | undefined;
}

/** A slide as it was made at first, and where its lines stand by now. */
interface Finished {
  readonly slide: Slide;
  now: Slide;
}

// By what was read.
const finished = new WeakMap<object, Finished>();

/** A slide that has only moved is the one that it was, but for its lines. */
function finishSlide(read: ReadSlide, place: Place): Slide {
  const { id, section, title, isBackup, minutes } = place;
  const known = finished.get(read.content);
  const isSame =
    known?.slide.id === id &&
    known.slide.section === section &&
    known.slide.sectionMinutes === minutes &&
    (known.slide.isBackup ?? false) === isBackup &&
    known.slide.title === (title === "" ? id : title);
  if (!isSame) {
    const made = makeFinished(read, place);
    finished.set(read.content, { slide: made, now: made });
    return made;
  }
  if (known.now.span.line !== read.span.line) {
    const lines = read.span.line - known.slide.span.line;
    known.now = moveLater(known.slide, lines, ["heading", "blocks", "notes", "footnotes"]);
  }
  return known.now;
}

function makeFinished(slide: ReadSlide, { id, section, title, isBackup, minutes }: Place): Slide {
  const isTitled = slide.heading.length > 0;
  return {
    id,
    span: slide.span,
    ...(slide.level !== undefined && { level: slide.level }),
    heading: isTitled || title === "" ? slide.heading : [{ type: "text", raw: title, text: title }],
    title: title === "" ? id : title,
    section,
    classes: isBackup ? [...new Set([...slide.classes, "backup"])] : slide.classes,
    attributes: slide.attributes,
    ...(isBackup && { isBackup }),
    ...(minutes !== undefined && { sectionMinutes: minutes }),
    ...(slide.layout !== undefined && { layout: slide.layout }),
    ...(slide.when !== undefined && { when: slide.when }),
    blocks: slide.blocks,
    notes: slide.notes,
    footnotes: slide.footnotes,
    content: {},
  };
}

/** A digit at the start would be taken for a slide's number in the page's address. */
function idFrom(title: string, fallback: string): string {
  const words = slug(title);
  if (words === "") return fallback;
  return /^\d/.test(words) ? `slide-${words}` : words;
}

interface Ids {
  /** Whether this slide is the first that was given this id. */
  readonly claim: (id: string, slide: ReadSlide) => boolean;
  /** The id itself, or, where it is in use, the id with a number behind it. */
  readonly take: (id: string) => string;
}

/** What authors gave goes before what is made up. */
function createIds(read: readonly ReadSlide[]): Ids {
  const owners = new Map<string, ReadSlide | "made up">();
  for (const slide of read) {
    if (slide.id !== undefined && !owners.has(slide.id.text)) owners.set(slide.id.text, slide);
  }
  const counts = new Map<string, number>();
  return {
    claim: (id, slide) => owners.get(id) === slide,
    take(id) {
      let taken = id;
      let count = counts.get(id) ?? 1;
      while (owners.has(taken)) {
        count += 1;
        taken = `${id}-${count}`;
      }
      counts.set(id, count);
      owners.set(taken, "made up");
      return taken;
    },
  };
}

function findDuplicateIds(read: readonly ReadSlide[]): Problem[] {
  const first = new Map<string, Span>();
  return read.flatMap(({ id, span }) => {
    if (id === undefined) return [];
    const other = first.get(id.text);
    if (other === undefined) {
      first.set(id.text, span);
      return [];
    }
    const message = `Another slide has the id “${id.text}”: ${other.file}, line ${other.line}.`;
    return [error("slides/duplicate-id", id.span, message, "Give each slide an id of its own.")];
  });
}

function findSlidelessContent(read: readonly ReadSlide[]): Problem[] {
  return read.flatMap((slide) => {
    const first = slide.isSlideless ? (slide.blocks[0] ?? slide.notes[0]) : undefined;
    if (first === undefined) return [];
    return [
      error(
        "slides/no-slide-content",
        first.span,
        "This stands below a section without a slide, so nobody would see it.",
        "Write ## above it, or leave .no-slide out.",
      ),
    ];
  });
}

/** The cover opens the talk. */
function findBackupCover(read: readonly ReadSlide[]): Problem[] {
  return read.flatMap(({ isBackup, layout, span }) =>
    isBackup && (layout === "cover" || layout === "sources")
      ? [
          error(
            "slides/backup-layout",
            span,
            `A ${layout === "cover" ? "cover" : "list of sources"} cannot be kept for questions.`,
            "Leave .backup out.",
          ),
        ]
      : [],
  );
}

function findTooManyMinutes(read: readonly ReadSlide[], { duration, variant = "long" }: DeckMeta): Problem[] {
  if (duration === undefined) return [];
  const planned = talkOf(read, variant).filter(({ minutes, isBackup }) => minutes !== undefined && !isBackup);
  const sum = planned.reduce((total, { minutes = 0 }) => total + minutes, 0);
  const last = planned.at(-1);
  if (last === undefined || sum <= duration) return [];
  const message = `The sections take ${sum} minutes, the whole talk ${duration}.`;
  return [
    warning(
      "slides/minutes-over-duration",
      last.span,
      message,
      "Give less to a section, or more as duration in the front matter.",
    ),
  ];
}

function findDeadLinks(
  told: readonly ReadSlide[],
  slides: readonly Slide[],
  read: readonly ReadSlide[],
): Problem[] {
  const ids = new Set(slides.map((slide) => slide.id));
  const isTold = new Set(told);
  const leftOut = new Set(read.filter((slide) => !isTold.has(slide)).map(({ id }) => id?.text));
  return told.flatMap((slide) =>
    slide.links.flatMap(({ target, span }) => {
      if (ids.has(target)) return [];
      if (leftOut.has(target)) {
        const message = `The slide “${target}” is left out of this talk.`;
        return [error("links/unknown-slide", span, message, "Put what links to it into ::: only, too.")];
      }
      const hint = suggestName(target, ids, "Give the slide that you mean an id: ## Heading {#id}.");
      const message = target === "" ? "This link leads nowhere." : `There is no slide “${target}”.`;
      return [error("links/unknown-slide", span, message, hint)];
    }),
  );
}

function makeCover(meta: DeckMeta, id: string): Slide {
  return makeSlide({ id, title: meta.title, layout: "cover", file: "deck.md" });
}

function makeSourcesSlide(meta: DeckMeta, id: string): Slide {
  return {
    ...makeSlide({ id, title: sourcesTitle(meta.lang), layout: "sources", file: "sources.yaml" }),
    level: 2,
  };
}

function makeSlide(slide: {
  readonly id: string;
  readonly title: string;
  readonly layout: string;
  readonly file: string;
}): Slide {
  const { id, title, layout, file } = slide;
  return {
    id,
    span: startOf(file),
    heading: [{ type: "text", raw: title, text: title }],
    title,
    section: "",
    classes: [],
    attributes: {},
    layout,
    blocks: [],
    notes: [],
    footnotes: [],
    content: {},
  };
}
