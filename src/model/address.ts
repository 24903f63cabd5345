/** The scheme of an address in lower case, as a browser reads it: it skips blanks and control characters. Undefined for a relative one. */
function schemeOf(address: string): string | undefined {
  const read = address.replaceAll(/[\0-\u{20}\u{7F}-\u{A0}]+/gu, "");
  return /^([a-z][a-z\d+.-]*):/iu.exec(read)?.[1]?.toLowerCase();
}

/** Whether following a link to this address could run what stands in the address itself. */
export function isCode(address: string): boolean {
  return codeSchemes.has(schemeOf(address) ?? "");
}

const codeSchemes: ReadonlySet<string> = new Set([
  "javascript",
  "vbscript",
  "livescript",
  "mocha",
  "data",
  "blob",
]);

/** Whether a deck from somebody else may link there: to a slide of its own, or to where all the world may go. */
export function isSafeLink(address: string): boolean {
  return address.startsWith("#") || safeSchemes.has(schemeOf(address) ?? "");
}

const safeSchemes: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);

/** Whether the address is a picture itself. In an `<img>` even SVG runs no script and loads nothing. */
export function isPicture(address: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/iu.test(address.trim());
}
