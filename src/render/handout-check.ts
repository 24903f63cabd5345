import type { DeckMeta } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import type { HandoutSlide, HandoutView } from "./handout-view.ts";
import type { SourcesLine } from "./sources-line.ts";
import { asHtml, type Templates } from "./templates.ts";

/** What is amiss with the template of the handout. It is held against a view that has one of everything, so that no line goes unread. */
export function checkHandoutTemplate(meta: DeckMeta, templates: Templates): readonly Problem[] {
  return templates.check("handout", sampleView(meta));
}

const html = asHtml("…");
const source = { id: "a", number: 1, name: "A", locators: "p. 1" };
const sources: SourcesLine = {
  label: "Sources",
  items: [source],
  outside: [source],
  outsideLabel: "outside",
  extra: html,
};
const slide: HandoutSlide = {
  id: "slide",
  number: "2",
  label: "Slide 2",
  title: "Slide",
  alt: "Slide 2: Slide",
  heading: html,
  isOpening: true,
  isSmall: true,
  picture: html,
  notes: html,
  sources,
  data: [{ caption: "…", shape: "wide", html }],
};

function sampleView({ lang, theme, aspect, title }: DeckMeta): HandoutView {
  const text = "…";
  return {
    lang,
    isRightToLeft: true,
    theme,
    aspect,
    paper: "a4",
    title,
    subtitle: text,
    author: text,
    description: text,
    occasion: text,
    words: { contents: text, slide: text, page: text },
    fontCss: html,
    styles: [{ id: "theme", css: html }],
    cover: slide,
    sections: [{ id: "slide", number: text, title: text, isBare: true, slides: [slide] }],
    sources: {
      id: "sources",
      title: text,
      heading: html,
      body: html,
      notes: html,
      entries: [
        {
          id: "a",
          number: 1,
          citation: html,
          outside: text,
          usedLabel: text,
          usedOn: [{ id: "slide", number: 2 }],
        },
      ],
    },
  };
}
