import type { DeckMeta, Slide, TalkVariant } from "../model/deck.ts";
import { startOf } from "../model/span.ts";
import { slug } from "./names.ts";
import type { ReadSlide } from "./read-slide.ts";
import { sourcesTitle } from "./sources-title.ts";

/** A slide of the deck: one that its author wrote, with what only the whole deck can tell of it, or one that is made. */
export type PlannedSlide =
  | { readonly kind: "written"; readonly index: number; readonly place: SlidePlace }
  | { readonly kind: "made"; readonly slide: Slide };

export interface SlidePlace {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly isBackup: boolean;
  readonly minutes: number | undefined;
}

/** The slides in their final order, each with its id and section: the cover first and the list of sources last unless the author wrote them. */
export function planSlides(read: readonly ReadSlide[], meta: DeckMeta): readonly PlannedSlide[] {
  const told = talkOf(read, meta.variant);
  const indexOf = new Map(read.map((slide, index) => [slide, index]));
  const first = told.find((slide) => !slide.isSlideless);
  const ids = createIds(read);
  const isCovered = first?.layout === "cover";
  const planned: PlannedSlide[] = isCovered
    ? []
    : [{ kind: "made", slide: makeCover(meta, ids.take("cover")) }];
  const backups: PlannedSlide[] = [];
  let hasSources = false;
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
    const fallback = isCover ? "cover" : `slide-${planned.length + backups.length + 1}`;
    const id =
      slide.id !== undefined && ids.claim(slide.id.text, slide)
        ? slide.id.text
        : ids.take(idFrom(slide.title, fallback));
    const isBackup = !isCover && (slide.isBackup || opener?.isBackup === true);
    const place = { id, section, title, isBackup, minutes: opener?.minutes };
    (isBackup ? backups : planned).push({ kind: "written", index: indexOf.get(slide) ?? 0, place });
    if (!isBackup && slide.layout === "sources") hasSources = true;
  }
  if (told.some((slide) => slide.isCited) && !hasSources)
    planned.push({ kind: "made", slide: makeSourcesSlide(meta, ids.take("sources")) });
  return [...planned, ...backups];
}

/** The slides of one of the talk's lengths; a section that is left out takes its slides along. */
export function talkOf(read: readonly ReadSlide[], variant: TalkVariant = "long"): readonly ReadSlide[] {
  let isSectionTold = true;
  return read.filter(({ level, only }) => {
    const isTold = only === undefined || only === variant;
    if (level === 1) isSectionTold = isTold;
    return isTold && isSectionTold;
  });
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
