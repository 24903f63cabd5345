import { directionOf, directionOfText } from "../model/text-direction.ts";

/**
 * Inline HTML that is mostly written in the other direction than its deck, marked as such. It keeps to the edge that its neighbours keep to, so
 * that it is what stands inside that is marked, not the paragraph.
 */
export function withDirection(html: string, lang: string): string {
  const base = directionOf(lang);
  if (base === "ltr" && !maybeRightToLeft.test(html)) return html;
  const own = directionOfText(html.replaceAll(/<(code|math|svg)\b.*?<\/\1>|<[^>]*>|&[#\w]+;/gsu, ""));
  return own === undefined || own === base ? html : `<bdi dir="${own}">${html}</bdi>`;
}

const maybeRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
