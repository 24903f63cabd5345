import { error } from "../model/problem.ts";
import { suggestName } from "./nearest-name.ts";
import type { PlacedToken } from "./placed-token.ts";
import type { SlideContext } from "./slide-context.ts";

/** Checks that an image is there and says what it shows. Its address becomes the key of `Project.images`. */
export function checkImage({ token, at }: PlacedToken, context: SlideContext): void {
  const href = String(token["href"] ?? "");
  const { images, unreadable } = context.deck;
  const whole = at(0, token.raw.length);
  const address = Math.max(token.raw.indexOf("](") + 2, 2);
  const place = token.raw.startsWith(href, address) ? at(address, href.length) : whole;
  token["span"] = whole;
  if ((token.text ?? "").trim() === "") {
    context.report(error("images/no-alt", whole, "This image has no alternative text.", "Say what it shows: ![what it shows](…)."));
  } else if (/\{\{|\[@/.test(token.text ?? "")) {
    context.report(error("images/alt-markup", whole, "Alternative text is plain words: no facts, no citations.", "Write the words themselves."));
  }
  if (href.startsWith("data:")) return;
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href)) {
    context.report(error("images/remote", place, "A deck asks for nothing from the network, so this image would be missing.", "Save it below images/ and name it there."));
    return;
  }
  const path = pathOf(href);
  if (images.has(path)) {
    token["href"] = path;
    return;
  }
  const reason = unreadable.get(path);
  if (reason !== undefined) {
    context.report(error("images/unreadable", place, `${path} ${reason}.`, ""));
    return;
  }
  const hint = suggestName(path, images.keys(), "Addresses of images are relative to the deck's folder.");
  context.report(error("images/missing", place, path === "" ? "This image has no address." : `There is no image ${path}.`, hint));
}

/** Remembers links to slides; whether these are there is known at the end. */
export function checkLink({ token, at }: PlacedToken, context: SlideContext): void {
  const href = String(token["href"] ?? "");
  token["span"] = at(0, token.raw.length);
  if (href.startsWith("#")) {
    const address = token.raw.lastIndexOf(href);
    const span = address < 0 ? at(0, token.raw.length) : at(address, href.length);
    context.addLink({ target: decode(href.slice(1)), span });
  }
}

function pathOf(href: string): string {
  const parts: string[] = [];
  for (const part of decode(href.replace(/[?#].*$/, "")).replaceAll("\\", "/").split("/")) {
    if (part === "..") parts.push(parts.pop() === undefined ? ".." : "");
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.filter((part) => part !== "").join("/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
