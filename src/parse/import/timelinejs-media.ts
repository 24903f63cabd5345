import { warning, type Problem } from "../../model/problem.ts";
import { htmlToMarkdown, htmlToText } from "./html-to-markdown.ts";
import { readHtml } from "./html-tokens.ts";
import type { JsonFields } from "./json-fields.ts";
import type { ForeignSource } from "./timeline.ts";

/**
 * What stays of a slide's media: its address, caption and credit as a source, or, where it has no address, as a line of text. The medium
 * itself lies on the network and is not copied.
 */
export function readMedia(
  media: JsonFields,
  headline: string,
  problems: Problem[],
): { readonly body: string; readonly source?: ForeignSource } {
  if (media.isEmpty) return { body: "" };
  media.tellUnknown(["url", "caption", "credit", "thumbnail", "alt", "title", "link", "link_target"]);
  const notCarried = (key: string, message: string): void => {
    problems.push(warning("import/not-carried", media.locate(key), message, ""));
  };
  for (const key of ["thumbnail", "alt"]) {
    if (media.text(key) !== "") notCarried(key, `The medium is not copied, and so its “${key}” is left out.`);
  }
  const caption = htmlToText(media.text("caption"));
  const credit = htmlToText(media.text("credit"));
  const { quote, address: embedded } = readPasted(media.text("url"), notCarried);
  const address = [
    media.text("link"),
    embedded,
    linkIn(media.text("credit")),
    linkIn(media.text("caption")),
  ].find((text) => isAddress(text));
  if (embedded !== "" && quote === "")
    notCarried(
      "url",
      isAddress(embedded)
        ? `The medium at ${embedded} is not copied; its address is kept as a source.`
        : `The medium “${embedded}” is not copied.`,
    );
  if (address === undefined) {
    const words = [media.text("caption"), media.text("credit")].map((html) => htmlToMarkdown(html).markdown);
    return { body: [quote, ...words].filter(Boolean).join("\n\n") };
  }
  const title = htmlToText(media.text("title")) || caption || headline || new URL(address).hostname;
  const said = caption !== "" && title !== caption ? htmlToMarkdown(media.text("caption")).markdown : "";
  return {
    body: [quote, said].filter(Boolean).join("\n\n"),
    source: { title, ...(credit !== "" && { author: credit }), url: address },
  };
}

/** TimelineJS takes an address, or pasted HTML: a quotation, which we show, or an embedded page, which has an address. */
function readPasted(
  written: string,
  notCarried: (key: string, message: string) => void,
): { readonly quote: string; readonly address: string } {
  if (!written.startsWith("<"))
    return { quote: "", address: written.startsWith("//") ? `https:${written}` : written };
  const { markdown, lost } = htmlToMarkdown(written);
  const embedded = readHtml(written).find((token) => token.kind === "open" && token.attributes.has("src"));
  const address = embedded?.kind === "open" ? (embedded.attributes.get("src") ?? "") : "";
  if (markdown !== "") for (const loss of lost) notCarried("url", `Not copied: ${loss}.`);
  return { quote: markdown, address: address.startsWith("//") ? `https:${address}` : address };
}

function linkIn(html: string): string {
  const link = readHtml(html).find((token) => token.kind === "open" && token.name === "a");
  return link?.kind === "open" ? (link.attributes.get("href") ?? "") : "";
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
