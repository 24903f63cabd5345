import type { HandoutView } from "./handout-view.ts";

/** Around what is printed on a page, in millimetres. */
export const handoutMargins = { top: 25, side: 20, bottom: 20 } as const;

/** The style of the printed page: its size, and what stands at the head of all pages of a section. Only code can write it: names in `@page` cannot come from attributes. */
export function pageRules({ paper, title, sections, sources }: HandoutView): string {
  const { top, side, bottom } = handoutMargins;
  const size = `@page { size: ${paper === "letter" ? "letter" : "A4"}; margin: ${top}mm ${side}mm ${bottom}mm; @top-left { content: ${quote(title)}; } }`;
  const heads = [
    ...sections.map((section, index) => ({ name: `section-${index}`, id: section.id, head: section.title })),
    ...(sources === null ? [] : [{ name: "sources", id: sources.id, head: sources.title }]),
  ];
  const named = heads.map(({ name, id, head }) => {
    const place = `[data-section=${quote(id)}]`;
    return `@page ${name} { @top-right { content: ${quote(head)}; } }\n${place} { page: ${name}; }`;
  });
  return [size, ...named].join("\n");
}

/** A string of CSS. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
